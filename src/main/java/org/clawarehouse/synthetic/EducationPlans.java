package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** {@code lcs/peps}: personal education plans, about one a term; those that did not happen stay planned. */
final class EducationPlans implements Duty {

    private static final DateTimeFormatter WITH_MONTH_NAME = DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH);
    private static final int YOUNGEST = 3;

    final Table table;

    EducationPlans(LocalDate last) {
        this.table = new Table("peps", "CHILD, PEP_DATE, STATUS", last);
    }

    @Override
    public String measure() {
        return "PEP6M";
    }

    @Override
    public boolean isOwed(Period period, LocalDate asAt) {
        return period.child.ageOn(asAt) >= YOUNGEST;
    }

    @Override
    public boolean isDone(Period period, List<LocalDate> done, LocalDate asAt) {
        return done.stream().anyMatch(date -> date.isAfter(asAt.minusMonths(6)) && !date.isAfter(asAt));
    }

    @Override
    public LocalDate first(Period period, LocalDate from, Dice dice) {
        LocalDate three = period.child.born.plusYears(YOUNGEST);
        boolean atStart = from.equals(period.start);
        LocalDate date = from.plusDays(atStart ? dice.between(5, 40) : dice.between(0, 130));
        return inTerm(three.isAfter(date) ? three.plusDays(dice.between(0, 60)) : date, dice);
    }

    /** Some are late by a month or two. */
    @Override
    public LocalDate next(Period period, LocalDate done, Dice dice) {
        return inTerm(done.plusDays(dice.chance(0.15) ? dice.between(185, 230) : dice.between(100, 150)), dice);
    }

    private static LocalDate inTerm(LocalDate date, Dice dice) {
        return date.getMonth() == Month.AUGUST ? YearMonth.from(date).plusMonths(1).atDay(dice.between(2, 24)) : date;
    }

    @Override
    public int longestDelay() {
        return 50;
    }

    @Override
    public void write(Period period, LocalDate date, Outcome outcome, Dice dice) {
        String completed = dice.chance(0.7) ? "COMPLETED" : dice.chance(0.1) ? "Completed" : "";
        String undone = dice.chance(0.9) ? "PLANNED" : "Cancelled";
        table.add(date, period.child.id, WITH_MONTH_NAME.format(date), outcome == Outcome.DONE ? completed : undone);
    }
}
