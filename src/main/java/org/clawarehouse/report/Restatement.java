package org.clawarehouse.report;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * A figure that is another now than it was.
 *
 * @param authorityCode  whose figure
 * @param indicator      code
 * @param title          plain-English name
 * @param month          month
 * @param unit           unit of the value
 * @param decimals       decimals shown
 * @param fromVersion    version before
 * @param toVersion      version after; 0 where it is only what the data say now
 * @param before         as it was
 * @param after          as it is
 * @param childrenIn     distinct children with a contribution after and none before
 * @param childrenOut    the reverse
 * @param reason         why it was computed again, or {@code null}
 */
public record Restatement(String authorityCode, String indicator, String title, YearMonth month, String unit, int decimals,
        int fromVersion, int toVersion, Parts before, Parts after, int childrenIn, int childrenOut, String reason) {

    /** Returns the usual decimals, or as many more as it takes to see that the value changed. */
    int shownDecimals() {
        return Figures.telling(before.value(), after.value(), decimals);
    }

    /** Returns whether the value looks different with its usual decimals. */
    boolean showsInPrint() {
        return before.value() == null || after.value() == null ? before.value() != after.value()
                : !Figures.number(before.value(), decimals).equals(Figures.number(after.value(), decimals));
    }

    /** Returns whether value and parts are the same: only the evidence is another. */
    boolean isSame() {
        return before.equals(after) && childrenIn + childrenOut == 0;
    }

    /**
     * What a figure is made of; any of them may be {@code null}.
     *
     * @param numerator   numerator
     * @param denominator denominator
     * @param value       exact value
     */
    public record Parts(BigDecimal numerator, BigDecimal denominator, BigDecimal value) {

        /** Returns {@code 11.4 (62 of 543)}, as far as there are parts. */
        String inWords(int decimals) {
            String shown = value == null ? "no value" : Figures.number(value, decimals);
            return denominator == null || numerator == null ? shown
                    : shown + " (" + Figures.plain(numerator) + " of " + Figures.plain(denominator) + ")";
        }
    }
}
