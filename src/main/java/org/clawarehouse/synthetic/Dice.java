package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * A stream of random numbers that depends on nothing but the seed and the name of what is drawn, so that what is drawn
 * for one month or child never moves because something else was drawn before it. (SplitMix64.)
 */
final class Dice {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, String purpose, long... keys) {
        Dice dice = new Dice(mix(seed + GAMMA) ^ mix(purpose.hashCode()));
        for (long key : keys) {
            dice.state = mix(dice.state ^ mix(key + GAMMA));
        }
        return dice;
    }

    static Dice of(long seed, String purpose, YearMonth month) {
        return of(seed, purpose, month.getYear() * 12L + month.getMonthValue());
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    double next() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    int below(int bound) {
        return (int) (next() * bound);
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** From {@code low} to {@code high}, both included; {@code low} where there is no day between them. */
    LocalDate dayBetween(LocalDate low, LocalDate high) {
        long days = ChronoUnit.DAYS.between(low, high);
        return days <= 0 ? low : low.plusDays(below((int) days + 1));
    }

    boolean chance(double probability) {
        return next() < probability;
    }

    /** Days until something happens that happens {@code perYear} times a year. */
    long daysUntil(double perYear) {
        return 1 + (long) (-Math.log(1 - next()) * 365.25 / perYear);
    }

    <T> T pick(List<T> items) {
        return items.get(below(items.size()));
    }

    <T> T pick(List<T> items, ToDoubleFunction<T> weight) {
        double[] weights = items.stream().mapToDouble(weight).toArray();
        double rest = next() * DoubleStream.of(weights).sum();
        int i = 0;
        while (i < weights.length - 1 && rest >= weights[i]) {
            rest -= weights[i++];
        }
        return items.get(i);
    }

    <T> void shuffle(List<T> items) {
        for (int i = items.size() - 1; i > 0; i--) {
            items.set(i, items.set(below(i + 1), items.get(i)));
        }
    }
}
