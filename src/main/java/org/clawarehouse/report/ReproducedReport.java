package org.clawarehouse.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Whether published figures can be reproduced.
 *
 * @param from             first month
 * @param to               last month
 * @param asKnownAt        day whose knowledge was used
 * @param figuresCompared  figures that had a version then
 * @param figuresDifferent how many come out otherwise
 * @param different        those
 */
public record ReproducedReport(YearMonth from, YearMonth to, LocalDate asKnownAt, int figuresCompared, int figuresDifferent,
        List<Different> different) {

    /**
     * A figure that comes out otherwise.
     *
     * @param authorityCode whose
     * @param indicator     code
     * @param month         last day of the month
     * @param versionNo     version in force then
     * @param published     value of that version, or {@code null}
     * @param computed      value computed from what was staged then, or {@code null}
     */
    public record Different(String authorityCode, String indicator, LocalDate month, int versionNo, BigDecimal published, BigDecimal computed) {
    }
}
