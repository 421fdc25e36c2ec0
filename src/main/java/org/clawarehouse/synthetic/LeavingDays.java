package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The days on which children leave within a month. Where the plan prescribes how long the leavers were in care together,
 * those are picked whose time in care is nearest to what is still missing, and the days are shifted until it is met.
 */
final class LeavingDays {

    /** The first picks are not the very nearest, so that near ones are left for the last few. */
    private static final int AMONG = 12;
    private static final int LAST_FEW = 4;

    private final MonthPlan aims;
    private final List<Period> movable = new ArrayList<>();
    private int toCome;
    private long daysToCome;

    LeavingDays(MonthPlan aims, List<Child> children) {
        this.aims = aims;
        this.toCome = aims.ceases();
        this.daysToCome = aims.daysInCare();
        children.stream().flatMap(child -> child.periods.stream()).filter(this::isGone).forEach(this::count);
    }

    private boolean isGone(Period period) {
        return period.end != null && !period.end.isBefore(aims.first()) && !period.end.isAfter(aims.last());
    }

    Period pick(List<Period> possible, ToDoubleFunction<Period> weight, Dice dice) {
        if (aims.daysInCare() == 0) {
            return dice.pick(possible, weight);
        }
        double average = (double) daysToCome / toCome;
        LocalDate middle = aims.month().atDay(15);
        List<Period> nearest = possible.stream().sorted(Comparator.comparingDouble(
                period -> Math.abs(ChronoUnit.DAYS.between(period.start, middle) - average))).toList();
        return toCome > LAST_FEW ? dice.pick(nearest.subList(0, Math.min(AMONG, nearest.size()))) : nearest.get(0);
    }

    LocalDate day(Period period, Dice dice) {
        LocalDate earliest = earliest(period);
        return aims.daysInCare() == 0 || earliest.isAfter(aims.month().atDay(15))
                ? dice.dayBetween(earliest, aims.last()) : aims.month().atDay(15);
    }

    private LocalDate earliest(Period period) {
        LocalDate next = period.current().start.plusDays(1);
        return next.isAfter(aims.first()) ? next : aims.first();
    }

    int toCome() {
        return toCome;
    }

    void left(Period period) {
        count(period);
        movable.add(period);
    }

    private void count(Period period) {
        toCome--;
        daysToCome -= ChronoUnit.DAYS.between(period.start, period.end);
    }

    /** Shifts leaving days within the month until the prescribed time in care is met. */
    void settle() {
        if (aims.daysInCare() == 0) {
            return;
        }
        for (Period period : movable) {
            LocalDate wanted = period.end.plusDays(daysToCome);
            LocalDate day = wanted.isBefore(earliest(period)) ? earliest(period)
                    : wanted.isAfter(aims.last()) ? aims.last() : wanted;
            daysToCome -= ChronoUnit.DAYS.between(period.end, day);
            period.close(day, period.reason);
        }
    }
}
