package org.clawarehouse.report;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** One row of mart.rpt_scorecard: an indicator in a month. */
record ScorecardRow(String code, String title, String theme, int order, String unit, int decimals, String polarity,
        Figure figure, BigDecimal previous, BigDecimal yearAgo, Comparators comparators, Peak peak,
        Instant computedAt) {

    static final String COLUMNS = """
            indicator_code, title, theme, sort_order, unit, decimals, polarity, month, numerator, denominator, value,
            status, target, target_status, previous_month_value, year_ago_value, region_value, neighbours_value,
            neighbours_n, england_value, benchmark_date, series_max_value, series_max_month, computed_at""";

    static ScorecardRow of(ResultSet row) throws SQLException {
        Figure figure = new Figure(ScorecardReading.monthOf(row.getDate("month")), row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"), row.getBigDecimal("value"), row.getString("status"),
                row.getBigDecimal("target"), row.getString("target_status"));
        return new ScorecardRow(row.getString("indicator_code"), row.getString("title"), row.getString("theme"),
                row.getInt("sort_order"), row.getString("unit"), row.getInt("decimals"), row.getString("polarity"),
                figure, row.getBigDecimal("previous_month_value"), row.getBigDecimal("year_ago_value"),
                comparators(row), peak(row), row.getObject("computed_at", OffsetDateTime.class).toInstant());
    }

    /** Returns the indicator as far as the row itself tells, for a code that the dimension does not know. */
    Indicator indicator() {
        String kind = unit.equals("percent") ? "percent" : figure.denominator() == null ? "count" : "ratio";
        return new Indicator(code, title, theme, "", "", "", kind, unit, polarity, decimals, "", order);
    }

    private static Comparators comparators(ResultSet row) throws SQLException {
        Date date = row.getDate("benchmark_date");
        return new Comparators(row.getBigDecimal("region_value"), row.getBigDecimal("neighbours_value"),
                row.getObject("neighbours_n", Integer.class), row.getBigDecimal("england_value"),
                date == null ? null : date.toLocalDate());
    }

    private static Peak peak(ResultSet row) throws SQLException {
        Date month = row.getDate("series_max_month");
        return month == null ? null
                : new Peak(row.getBigDecimal("series_max_value"), ScorecardReading.monthOf(month));
    }
}
