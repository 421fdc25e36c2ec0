package org.clawarehouse.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What is published of an authority, beside what comes out here.
 *
 * @param authorityCode whose figures
 * @param rows          one for each 31 March and published measure, newest year first, then in the order of the list
 */
public record TieOutReport(String authorityCode, List<Row> rows) {

    /**
     * One published measure at one 31 March.
     *
     * @param yearEnd         the 31 March
     * @param measure         its name
     * @param unit            unit of the values
     * @param decimals        decimals published
     * @param indicator       indicator that must come to it, or {@code null}
     * @param ours            our figure in force, exact, or {@code null}
     * @param oursStatus      OK, or why ours is missing
     * @param published       published figure, or {@code null}
     * @param publishedSymbol symbol published in its place, or {@code null}
     * @param publishedStatus OK, or why there is none
     * @param difference      ours, rounded as published, less the published figure; {@code null} where either is missing
     * @param reason          why ours is missing or how the definitions differ, or {@code null}
     */
    public record Row(LocalDate yearEnd, String measure, String unit, int decimals, String indicator, BigDecimal ours,
            String oursStatus, BigDecimal published, String publishedSymbol, String publishedStatus, BigDecimal difference,
            String reason) {

        /** Returns whether ours is what is published; false where either is missing. */
        public boolean isEqual() {
            return difference != null && difference.signum() == 0;
        }
    }

    /** Returns the rows of the newest 31 March of which something is published, or none. */
    public TieOutReport latest() {
        LocalDate latest = rows.stream().filter(row -> row.published() != null).map(Row::yearEnd)
                .max(LocalDate::compareTo).orElse(null);
        return new TieOutReport(authorityCode, rows.stream().filter(row -> row.yearEnd().equals(latest)).toList());
    }

    /** Returns the days that the rows are about, newest first. */
    List<LocalDate> yearEnds() {
        return rows.stream().map(Row::yearEnd).distinct().toList();
    }
}
