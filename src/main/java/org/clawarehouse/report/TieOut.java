package org.clawarehouse.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.clawarehouse.sql.Session;

/** Reads how our figures at each 31 March tie out to what is published of the authority. */
public final class TieOut {

    private static final String ROWS = """
            select year_end_date, measure_title, unit, decimals, indicator_code, ours, ours_status, published, published_symbol,
                published_status, difference, reason
            from mart.rpt_tie_out
            where authority_code = ?
            order by year_end_date desc, sort_order""";

    private TieOut() {
    }

    /** Reads every 31 March that is computed or published, newest first; no row where nothing is. */
    public static TieOutReport read(Connection connection, String authorityCode) throws SQLException {
        return Snapshot.read(connection,
                c -> new TieOutReport(authorityCode, new Session(c).query(ROWS, TieOut::row, authorityCode)));
    }

    private static TieOutReport.Row row(ResultSet row) throws SQLException {
        return new TieOutReport.Row(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3), row.getInt(4),
                row.getString(5), row.getBigDecimal(6), row.getString(7), row.getBigDecimal(8), row.getString(9),
                row.getString(10), row.getBigDecimal(11), row.getString(12));
    }
}
