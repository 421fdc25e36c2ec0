package org.clawarehouse.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;

/**
 * Says a change in words: percentages change by percentage points, counts by per cent, everything else by its own
 * unit. It is computed from exact values; only the words are rounded.
 */
public final class ChangeInWords {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ChangeInWords() {
    }

    /** Returns the change between two exact values: {@code up 1.2 percentage points}, {@code down 19.0 %}. */
    public static String of(Indicator indicator, BigDecimal now, BigDecimal before) {
        BigDecimal change = now.subtract(before);
        if (change.signum() == 0) {
            return "no change";
        }
        String direction = change.signum() > 0 ? "up " : "down ";
        if (indicator.isPercent()) {
            return direction + amount(change.abs(), Math.max(1, indicator.decimals()), "percentage points");
        }
        return direction + (indicator.isCount() ? relative(change, before)
                : amount(change.abs(), indicator.decimals(), indicator.unit()));
    }

    /** Returns the change on an earlier month: {@code down 2.1 % (12 fewer) on May 2021}. */
    public static String on(YearMonth month, Indicator indicator, BigDecimal now, BigDecimal before) {
        if (now == null) {
            return "";
        }
        return before == null ? "no figure of " + Figures.month(month) + " to compare with"
                : of(indicator, now, before) + howMany(indicator, now.subtract(before)) + " on " + Figures.month(month);
    }

    private static String howMany(Indicator indicator, BigDecimal change) {
        if (!indicator.isCount() || change.signum() == 0) {
            return "";
        }
        boolean money = indicator.unit().equals("pounds");
        return " (" + amount(change.abs(), indicator.decimals(), money ? "pounds" : "")
                + (change.signum() > 0 ? " more)" : money ? " less)" : " fewer)");
    }

    private static String relative(BigDecimal change, BigDecimal before) {
        return before.signum() == 0 ? "from 0"
                : amount(HUNDRED.multiply(change.abs()).divide(before.abs(), MathContext.DECIMAL64), 1, "percent");
    }

    private static String amount(BigDecimal size, int decimals, String unit) {
        if (size.setScale(decimals, RoundingMode.HALF_UP).signum() == 0) {
            return "by less than " + Figures.withUnit(Figures.number(BigDecimal.ONE.movePointLeft(decimals), decimals),
                    unit);
        }
        return Figures.withUnit(Figures.number(size, decimals), unit);
    }
}
