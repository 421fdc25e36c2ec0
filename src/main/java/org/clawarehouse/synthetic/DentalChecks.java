package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.List;

/** The dentist's part of {@code lcs/health_checks}: about once a year, and hardly at all while surgeries were closed. */
final class DentalChecks implements Duty {

    private static final LocalDate CLOSED = LocalDate.of(2020, 3, 23);
    private static final LocalDate OPENED = LocalDate.of(2020, 9, 1);

    private final Table table;

    /** @param table the one of the health checks */
    DentalChecks(Table table) {
        this.table = table;
    }

    @Override
    public String measure() {
        return "DENTAL12";
    }

    @Override
    public boolean isOwed(Period period, LocalDate asAt) {
        return HealthChecks.isLongInCare(period, asAt);
    }

    @Override
    public boolean isDone(Period period, List<LocalDate> done, LocalDate asAt) {
        return !HealthChecks.recent(done, asAt).isEmpty();
    }

    @Override
    public LocalDate first(Period period, LocalDate from, Dice dice) {
        LocalDate date = from.plusDays(from.equals(period.start) ? dice.between(40, 200) : dice.between(0, 360));
        LocalDate one = period.child.born.plusYears(1);
        return whileOpen(one.isAfter(date) ? one.plusDays(dice.between(0, 120)) : date, dice);
    }

    @Override
    public LocalDate next(Period period, LocalDate done, Dice dice) {
        return whileOpen(done.plusDays(dice.between(350, 420)), dice);
    }

    private static LocalDate whileOpen(LocalDate date, Dice dice) {
        return date.isBefore(CLOSED) || !date.isBefore(OPENED) ? date : OPENED.plusDays(dice.between(0, 300));
    }

    @Override
    public int longestDelay() {
        return 120;
    }

    @Override
    public void write(Period period, LocalDate date, Outcome outcome, Dice dice) {
        HealthChecks.write(table, "DENTAL", period, date, outcome, dice);
    }
}
