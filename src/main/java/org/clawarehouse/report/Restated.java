package org.clawarehouse.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month whose figure has more than one version.
 *
 * @param month month
 * @param first value of version 1, or {@code null}
 * @param now   value in force, or {@code null}
 * @param on    day on which the version in force was computed
 */
public record Restated(YearMonth month, BigDecimal first, BigDecimal now, LocalDate on) {

    /** Returns {@code 547 → 545 on 3 February 2022}, with more decimals where the usual ones hide the change. */
    String inWords(Indicator indicator) {
        String when = " on " + Figures.day(on);
        if (first != null && now != null && first.compareTo(now) == 0) {
            return shown(first, indicator, 0) + ", other cases behind it" + when;
        }
        int more = shown(first, indicator, 0).equals(shown(now, indicator, 0)) ? 2 : 0;
        return shown(first, indicator, more) + " → " + shown(now, indicator, more) + when;
    }

    private static String shown(BigDecimal value, Indicator indicator, int more) {
        return value == null ? "no value" : Figures.number(value, indicator.decimals() + more);
    }
}
