package org.clawarehouse.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;

import org.clawarehouse.report.Restatement.Parts;
import org.clawarehouse.sql.Session;

/** Reads which figures are others now than they were: by a rerun, or by the data alone. */
public final class Restatements {

    private static final String PARTS = """
            authority_code, indicator_code, title, month, unit, decimals, old_numerator, old_denominator, old_value,
            new_numerator, new_denominator, new_value, children_in, children_out,
            """;
    private static final String ORDER = """
            order by month, authority_code, (select sort_order from mart.dim_indicator d where d.indicator_code = f.indicator_code),
                indicator_code collate "C\"""";

    private Restatements() {
    }

    /** Reads what a rerun changed: the versions it computed. */
    public static List<Restatement> of(Connection connection, OffsetDateTime computedAt) throws SQLException {
        return Snapshot.read(connection, c -> new Session(c).query("select " + PARTS + """
                from_version, to_version, reason from mart.rpt_restatement f where computed_at = ?
                """ + ORDER, Restatements::row, computedAt));
    }

    /** Reads the closed months that no longer agree with the data. */
    public static List<Restatement> drift(Connection connection) throws SQLException {
        return Snapshot.read(connection, c -> new Session(c).query("select " + PARTS + """
                version_no, 0, null::varchar from mart.rpt_drift f
                """ + ORDER, Restatements::row));
    }

    /** Counts the children through whom they no longer agree. */
    static int driftedChildren(Connection connection) {
        return new Session(connection).query("select count(distinct child_key) from mart.fact_drift_subject where subject_type = 'CHILD'",
                row -> row.getInt(1)).get(0);
    }

    static Restatement row(ResultSet row) throws SQLException {
        return new Restatement(row.getString(1), row.getString(2), row.getString(3),
                YearMonth.from(row.getObject(4, LocalDate.class)), row.getString(5), row.getInt(6), row.getInt(15), row.getInt(16),
                new Parts(row.getBigDecimal(7), row.getBigDecimal(8), row.getBigDecimal(9)),
                new Parts(row.getBigDecimal(10), row.getBigDecimal(11), row.getBigDecimal(12)),
                row.getInt(13), row.getInt(14), row.getString(17));
    }
}
