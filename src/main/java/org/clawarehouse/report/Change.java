package org.clawarehouse.report;

import java.math.BigDecimal;
import java.math.MathContext;

/** A change as a number in its own unit: percentage points for percentages, per cent for counts, else the unit. */
final class Change {

    private Change() {
    }

    /** Returns the change between two exact values; {@code null} where there is none to give. */
    static BigDecimal of(Indicator indicator, BigDecimal now, BigDecimal before) {
        if (now == null || before == null) {
            return null;
        }
        BigDecimal change = now.subtract(before);
        if (!indicator.isCount()) {
            return change;
        }
        return before.signum() == 0 ? (change.signum() == 0 ? BigDecimal.ZERO : null)
                : change.movePointRight(2).divide(before.abs(), MathContext.DECIMAL64);
    }

    /** Returns the unit of the change as it follows the number, with its blank. */
    static String unit(Indicator indicator) {
        return indicator.isPercent() ? " percentage points" : indicator.isCount() ? " per cent"
                : indicator.unit().equals("ratio") ? "" : " " + indicator.unit();
    }
}
