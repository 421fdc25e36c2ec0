package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clawarehouse.synthetic.Duty.Outcome;

/** One period of care in a {@link Diary}: what was done for the child, what the month is to bring, and when it is due again. */
final class Page {

    private static final int REMEMBERED_MONTHS = 13;

    final Period period;
    private final Duty duty;
    private final Dice dice;
    private final List<LocalDate> done = new ArrayList<>();
    private final List<LocalDate> toBeDone = new ArrayList<>();
    private final List<LocalDate> toBeMissed = new ArrayList<>();
    private final List<LocalDate> toBeRefused = new ArrayList<>();
    private LocalDate due;
    private LocalDate refused = LocalDate.MIN;

    Page(Period period, Duty duty, LocalDate since, long seed) {
        this.period = period;
        this.duty = duty;
        this.dice = Dice.of(seed, duty.measure(), period.child.number, period.start.toEpochDay());
        this.due = duty.first(period, period.start.isBefore(since) ? since : period.start, dice);
    }

    /** What falls due in the month, if nobody steps in. */
    void plan(LocalDate asAt) {
        while (!due.isAfter(asAt) && period.isOpenOn(due)) {
            if (duty.isRefused(period, due, dice)) {
                refuse(due);
                due = due.plusDays(dice.between(110, 240));
            } else {
                toBeDone.add(due);
                due = duty.next(period, due, dice);
            }
        }
    }

    boolean isOwed(LocalDate asAt) {
        return period.isOpenOn(asAt) && duty.isOwed(period, asAt) && (isDone(asAt) || !isExcused(asAt));
    }

    private boolean isExcused(LocalDate asAt) {
        return refused.isAfter(asAt.minusMonths(12));
    }

    boolean isDone(LocalDate asAt) {
        return duty.isDone(period, Stream.concat(done.stream(), toBeDone.stream()).toList(), asAt);
    }

    /** Whether the month decides, so that nothing done in it leaves the duty undone. */
    boolean canBePutOff(LocalDate asAt) {
        return isDone(asAt) && !duty.isDone(period, done, asAt) && !isExcused(asAt)
                && duty.mayWait(period, YearMonth.from(asAt));
    }

    void putOff(LocalDate asAt) {
        toBeMissed.addAll(toBeDone);
        toBeDone.clear();
        due = asAt.plusDays(dice.between(1, 1 + duty.longestDelay()));
    }

    boolean canBeHurried(LocalDate asAt) {
        return !isDone(asAt) && isDoneWith(asAt, asAt);
    }

    private boolean isDoneWith(LocalDate date, LocalDate asAt) {
        return duty.isDone(period, Stream.concat(done.stream(), Stream.of(date)).toList(), asAt);
    }

    /** On any day of the month on which it counts. */
    void hurry(LocalDate asAt) {
        LocalDate date = day(asAt);
        LocalDate day = isDoneWith(date, asAt) ? date : asAt;
        toBeDone.add(day);
        due = duty.next(period, day, dice);
    }

    private LocalDate day(LocalDate asAt) {
        LocalDate first = asAt.withDayOfMonth(1);
        return dice.dayBetween(period.start.isAfter(first) ? period.start : first, asAt);
    }

    void refuseIn(LocalDate asAt) {
        refuse(day(asAt));
    }

    private void refuse(LocalDate date) {
        toBeRefused.add(date);
        refused = date;
    }

    /** The month is over. */
    void write(LocalDate asAt) {
        toBeMissed.forEach(date -> duty.write(period, date, Outcome.MISSED, dice));
        toBeRefused.forEach(date -> duty.write(period, date, Outcome.REFUSED, dice));
        toBeDone.forEach(date -> duty.write(period, date, Outcome.DONE, dice));
        done.addAll(toBeDone);
        done.removeIf(date -> date.isBefore(asAt.minusMonths(REMEMBERED_MONTHS)));
        toBeMissed.clear();
        toBeRefused.clear();
        toBeDone.clear();
    }
}
