package org.clawarehouse.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The scale of one chart: round ticks around what it has to show.
 *
 * @param low  lowest tick
 * @param high highest tick
 * @param step distance between ticks
 */
record Scale(BigDecimal low, BigDecimal high, BigDecimal step) {

    private static final int MOST_INTERVALS = 3;
    private static final BigDecimal[] STEPS = {BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5)};

    /** Returns the scale for some values; a percentage never leaves 0-100 and never magnifies less than two points. */
    static Scale of(List<BigDecimal> values, Indicator indicator) {
        BigDecimal low = values.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        BigDecimal high = values.stream().reduce(BigDecimal::max).orElse(BigDecimal.ONE);
        if (indicator.isCount()) {
            low = low.min(BigDecimal.ZERO);
        }
        BigDecimal least = indicator.isPercent() ? BigDecimal.valueOf(2)
                : high.abs().max(low.abs()).multiply(new BigDecimal("0.05")).max(new BigDecimal("0.01"));
        if (high.subtract(low).compareTo(least) < 0) {
            BigDecimal pad = least.subtract(high.subtract(low)).divide(BigDecimal.valueOf(2));
            boolean floor = low.signum() >= 0 && low.compareTo(pad) < 0;
            low = floor ? BigDecimal.ZERO : low.subtract(pad);
            high = high.add(pad);
        }
        Scale scale = around(low, high);
        return indicator.isPercent() && scale.high.compareTo(BigDecimal.valueOf(100)) > 0
                ? new Scale(scale.low, BigDecimal.valueOf(100), BigDecimal.valueOf(100).subtract(scale.low)) : scale;
    }

    private static Scale around(BigDecimal low, BigDecimal high) {
        for (int power = -4;; power++) {
            for (BigDecimal one : STEPS) {
                BigDecimal step = one.scaleByPowerOfTen(power);
                BigDecimal from = low.divide(step, 0, RoundingMode.FLOOR);
                BigDecimal to = high.divide(step, 0, RoundingMode.CEILING);
                if (to.subtract(from).compareTo(BigDecimal.valueOf(MOST_INTERVALS)) <= 0) {
                    return new Scale(from.multiply(step), to.multiply(step), step);
                }
            }
        }
    }

    /** Returns the ticks from the lowest to the highest. */
    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = low; tick.compareTo(high) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** Returns how many decimals the ticks need. */
    int decimals() {
        return Math.max(0, step.stripTrailingZeros().scale());
    }

    /** Returns where a value lies in a plot of some height, from its top, to a tenth of a pixel. */
    BigDecimal fromTop(BigDecimal value, int height) {
        BigDecimal range = high.subtract(low);
        if (range.signum() == 0) {
            return BigDecimal.valueOf(height);
        }
        return high.subtract(value).multiply(BigDecimal.valueOf(height)).divide(range, 1, RoundingMode.HALF_UP);
    }
}
