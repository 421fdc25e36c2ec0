package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/** {@code lcs/visits}: social workers' visits, also those on which the child was not seen, and those of personal advisers. */
final class Visits implements Duty {

    private static final int WINDOW = 42;
    private static final int SETTLED = 7;
    private static final Mix YES = Mix.of("Y 94, Yes 4, y 2");

    final Table table;

    Visits(LocalDate last) {
        this.table = new Table("visits", "CHILD, VISIT_DATE, VISIT_TYPE, SEEN, SEEN_ALONE", last);
    }

    @Override
    public String measure() {
        return "VISIT6W";
    }

    @Override
    public boolean isOwed(Period period, LocalDate asAt) {
        return !period.start.isAfter(asAt.minusDays(WINDOW)) || !spellStart(period, asAt).isAfter(asAt.minusDays(SETTLED));
    }

    private static LocalDate spellStart(Period period, LocalDate asAt) {
        return period.stays.stream().filter(stay -> !stay.sameCarer && !stay.start.isAfter(asAt)).map(stay -> stay.start)
                .max(Comparator.naturalOrder()).orElseThrow();
    }

    @Override
    public boolean isDone(Period period, List<LocalDate> done, LocalDate asAt) {
        return done.stream().anyMatch(date -> date.isAfter(asAt.minusDays(WINDOW)) && !date.isAfter(asAt));
    }

    /** Nobody lets the first visit to a new placement wait. */
    @Override
    public boolean mayWait(Period period, YearMonth month) {
        return !spellStart(period, month.atEndOfMonth()).isAfter(month.atDay(1).minusDays(SETTLED));
    }

    @Override
    public LocalDate first(Period period, LocalDate from, Dice dice) {
        return from.equals(period.start) ? from.plusDays(dice.between(1, 6)) : from.plusDays(dice.between(0, 34));
    }

    @Override
    public LocalDate next(Period period, LocalDate done, Dice dice) {
        boolean withParents = period.stayOn(done).setting == Setting.PARENTS;
        LocalDate usual = done.plusDays(withParents ? dice.between(13, 27) : dice.between(24, 38));
        int daysAfterMove = dice.chance(0.93) ? dice.between(1, 6) : dice.between(8, 15);
        return period.stays.stream().filter(stay -> !stay.sameCarer && stay.start.isAfter(done))
                .map(stay -> stay.start.plusDays(daysAfterMove)).filter(usual::isAfter).findFirst().orElse(usual);
    }

    @Override
    public void write(Period period, LocalDate date, Outcome outcome, Dice dice) {
        if (outcome == Outcome.DONE) {
            boolean alone = dice.chance(period.child.ageOn(date) < 4 ? 0.2 : 0.85);
            add(period, date, dice.chance(0.93) ? "Statutory" : "Other", YES.draw(dice), alone ? "Y" : "N");
            fruitless(period, date.plusDays(dice.between(1, 9)), YearMonth.from(date), dice, 0.06);
        } else {
            fruitless(period, date, YearMonth.from(date), dice, 0.6);
        }
    }

    /** Nobody came to the door; or it was the personal adviser who saw the young person. */
    private void fruitless(Period period, LocalDate date, YearMonth month, Dice dice, double probability) {
        if (dice.chance(probability) && period.isOpenOn(date) && YearMonth.from(date).equals(month)) {
            boolean adviser = period.child.ageOn(date) >= 16 && dice.chance(0.5);
            add(period, date, adviser ? "PA visit" : "Statutory", adviser ? "Y" : "N", "N");
        }
    }

    private void add(Period period, LocalDate date, String type, String seen, String alone) {
        table.add(date, period.child.id, table.date(date), type, seen, alone);
    }
}
