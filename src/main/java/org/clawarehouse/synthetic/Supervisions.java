package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** {@code lcs/supervisions}: the social worker and the manager speak about every child once a month. */
final class Supervisions implements Duty {

    final Table table;

    Supervisions(LocalDate last) {
        this.table = new Table("supervisions", "CHILD, SUPERVISION_DATE", last);
    }

    @Override
    public String measure() {
        return "SUPERV";
    }

    @Override
    public boolean isOwed(Period period, LocalDate asAt) {
        return true;
    }

    @Override
    public boolean isDone(Period period, List<LocalDate> done, LocalDate asAt) {
        return done.stream().anyMatch(date -> YearMonth.from(date).equals(YearMonth.from(asAt)));
    }

    @Override
    public LocalDate first(Period period, LocalDate from, Dice dice) {
        return dice.dayBetween(from, YearMonth.from(from).atEndOfMonth());
    }

    @Override
    public LocalDate next(Period period, LocalDate done, Dice dice) {
        return YearMonth.from(done).plusMonths(1).atDay(dice.between(1, 28));
    }

    @Override
    public int longestDelay() {
        return 27;
    }

    @Override
    public void write(Period period, LocalDate date, Outcome outcome, Dice dice) {
        if (outcome == Outcome.DONE) {
            table.add(date, period.child.id, date.toString());
        }
    }
}
