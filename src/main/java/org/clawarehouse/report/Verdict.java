package org.clawarehouse.report;

import java.math.BigDecimal;

/** Whether a change is for the better, never said without which direction is better. */
final class Verdict {

    private Verdict() {
    }

    /** Returns {@code Higher is better, so this is worse}; where no direction is better, only that. */
    static String of(Indicator indicator, BigDecimal change) {
        String polarity = indicator.polarityInWords();
        if (!indicator.hasPolarity()) {
            return polarity;
        }
        return change.signum() == 0 ? polarity + "; it did not change"
                : polarity + ", so this is " + (isBetter(indicator, change) ? "better" : "worse");
    }

    private static boolean isBetter(Indicator indicator, BigDecimal change) {
        return change.signum() > 0 == indicator.polarity().equals("higher");
    }
}
