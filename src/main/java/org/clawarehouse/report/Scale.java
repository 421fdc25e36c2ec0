package org.clawarehouse.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * The scale of one chart: what it spans, and the round numbers within that.
 *
 * @param low  bottom of the plot
 * @param high top of the plot
 * @param step distance between ticks
 */
record Scale(BigDecimal low, BigDecimal high, BigDecimal step) {

    private static final int MOST_TICKS = 4;
    private static final BigDecimal MARGIN = new BigDecimal("0.07");
    private static final List<BigDecimal> STEPS = List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Returns the scale for some values: a count starts at zero, a percentage never leaves 0-100. */
    static Scale of(List<BigDecimal> values, Indicator indicator) {
        BigDecimal least = values.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        BigDecimal most = values.stream().reduce(BigDecimal::max).orElse(BigDecimal.ONE);
        BigDecimal span = most.subtract(indicator.isCount() ? least.min(BigDecimal.ZERO) : least)
                .max(leastSpan(most, indicator));
        BigDecimal margin = span.multiply(MARGIN);
        BigDecimal slack = span.subtract(most.subtract(least)).divide(BigDecimal.valueOf(2)).add(margin);
        BigDecimal low = indicator.isCount() ? least.min(BigDecimal.ZERO) : least.subtract(slack);
        BigDecimal high = most.add(indicator.isCount() ? margin : slack);
        if (least.signum() >= 0) {
            low = low.max(BigDecimal.ZERO);
        }
        return between(low, indicator.isPercent() ? high.min(HUNDRED) : high);
    }

    /** A flat line is drawn flat: less than two percentage points, or a twentieth of the value, is not magnified. */
    private static BigDecimal leastSpan(BigDecimal most, Indicator indicator) {
        return indicator.isPercent() ? BigDecimal.valueOf(2)
                : most.abs().movePointLeft(1).divide(BigDecimal.valueOf(2)).max(new BigDecimal("0.01"));
    }

    private static Scale between(BigDecimal low, BigDecimal high) {
        for (int power = -4;; power++) {
            for (BigDecimal one : STEPS) {
                Scale scale = new Scale(low, high, one.scaleByPowerOfTen(power));
                if (scale.lastTick().subtract(scale.firstTick()).compareTo(BigDecimal.valueOf(MOST_TICKS)) < 0) {
                    return scale;
                }
            }
        }
    }

    private BigDecimal firstTick() {
        return low.divide(step, 0, RoundingMode.CEILING);
    }

    private BigDecimal lastTick() {
        return high.divide(step, 0, RoundingMode.FLOOR);
    }

    /** Returns the round numbers within the plot, at most four. */
    List<BigDecimal> ticks() {
        return Stream.iterate(firstTick(), tick -> tick.compareTo(lastTick()) <= 0, tick -> tick.add(BigDecimal.ONE))
                .map(step::multiply).toList();
    }

    /** Returns how many decimals the ticks need. */
    int decimals() {
        return Math.max(0, step.stripTrailingZeros().scale());
    }

    /** Returns where a value lies in a plot of some height, from its top, to a tenth of a pixel. */
    BigDecimal fromTop(BigDecimal value, int height) {
        return high.subtract(value).multiply(BigDecimal.valueOf(height))
                .divide(high.subtract(low), 1, RoundingMode.HALF_UP);
    }
}
