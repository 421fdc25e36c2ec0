package org.clawarehouse.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;

/** One row of mart.rpt_scorecard: an indicator in a month. */
record ScorecardRow(String code, int versionNo, Figure figure, BigDecimal previous, BigDecimal yearAgo,
        Comparators comparators, Peak peak, BigDecimal trajectory, LocalDate trajectoryEnd, BigDecimal trajectoryTarget,
        Instant computedAt) {

    static final String COLUMNS = """
            indicator_code, month, numerator, denominator, value, status, target, target_status, previous_month_value,
            year_ago_value, region_value, neighbours_value, neighbours_n, england_value, benchmark_date,
            series_max_value, series_max_month, version_no, computed_at, comparator_note, trajectory_value,
            trajectory_end_date, trajectory_end_value""";

    static ScorecardRow of(ResultSet row) throws SQLException {
        Figure figure = new Figure(month(row, "month"), row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"), row.getBigDecimal("value"), row.getString("status"),
                row.getBigDecimal("target"), row.getString("target_status"));
        return new ScorecardRow(row.getString("indicator_code"), row.getInt("version_no"), figure,
                row.getBigDecimal("previous_month_value"), row.getBigDecimal("year_ago_value"), comparators(row),
                peak(row), row.getBigDecimal("trajectory_value"), row.getObject("trajectory_end_date", LocalDate.class),
                row.getBigDecimal("trajectory_end_value"), row.getObject("computed_at", OffsetDateTime.class).toInstant());
    }

    /** Returns the row with other figures beside it. */
    ScorecardRow beside(BigDecimal monthBefore, BigDecimal yearBefore, Peak highest) {
        return new ScorecardRow(code, versionNo, figure, monthBefore, yearBefore, comparators, highest, trajectory, trajectoryEnd,
                trajectoryTarget, computedAt);
    }

    private static Comparators comparators(ResultSet row) throws SQLException {
        return new Comparators(row.getBigDecimal("region_value"), row.getBigDecimal("neighbours_value"),
                row.getObject("neighbours_n", Integer.class), row.getBigDecimal("england_value"),
                row.getObject("benchmark_date", LocalDate.class), row.getString("comparator_note"));
    }

    private static Peak peak(ResultSet row) throws SQLException {
        YearMonth month = month(row, "series_max_month");
        return month == null ? null : new Peak(row.getBigDecimal("series_max_value"), month);
    }

    /** Months are stored as their last day; read as a date without a time zone. */
    static YearMonth month(ResultSet row, String column) throws SQLException {
        LocalDate lastDay = row.getObject(column, LocalDate.class);
        return lastDay == null ? null : YearMonth.from(lastDay);
    }
}
