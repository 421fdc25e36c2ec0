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
            return shown(first, indicator.decimals()) + ", other cases behind it" + when;
        }
        int decimals = Figures.telling(first, now, indicator.decimals());
        return shown(first, decimals) + " → " + shown(now, decimals) + when;
    }

    private static String shown(BigDecimal value, int decimals) {
        return value == null ? "no value" : Figures.number(value, decimals);
    }
}
