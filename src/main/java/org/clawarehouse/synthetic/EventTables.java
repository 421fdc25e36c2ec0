package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.List;

/** The tables with a row for each thing that happened in care: reviews and times missing. */
final class EventTables {

    private static final Mix YOUNG_VOICE = Mix.of("PN1 40, PN4 8, PN5 10, PN6 30, PN7 8, PN2 2, PN3 2");
    private static final Mix VOICE = Mix.of("PN1 62, PN2 3, PN4 5, PN5 8, PN6 12, PN7 10");

    private final LocalDate last;
    private final long seed;

    EventTables(LocalDate last, long seed) {
        this.last = last;
        this.seed = seed;
    }

    Table reviews(List<Child> children) {
        Table table = new Table("reviews", "CHILD, DOB, REVIEW, REVIEW_CODE", last);
        children.forEach(child -> child.periods.forEach(period -> addReviews(table, period)));
        return table;
    }

    /** The first within 20 working days, the second within three months of it, later ones within six. */
    private void addReviews(Table table, Period period) {
        Dice dice = Dice.of(seed, "review", period.child.number, period.start.toEpochDay());
        LocalDate date = period.start.plusDays(dice.between(14, dice.chance(0.05) ? 45 : 27));
        for (int next = 88; period.isOpenOn(date) && !date.isAfter(last); next = 181) {
            int age = period.child.ageOn(date);
            String code = age < 4 ? "PN0" : age < 10 ? YOUNG_VOICE.draw(dice) : VOICE.draw(dice);
            table.add(date, period.child.id, table.date(period.child.born), table.date(date), code);
            date = date.plusDays(next - dice.between(0, 14) + (dice.chance(0.04) ? 30 : 0));
        }
    }

    Table missing(List<Child> children) {
        Table table = new Table("missing", "CHILD, DOB, MISSING, MIS_START, MIS_END", last);
        children.forEach(child -> child.periods.forEach(period -> addMissing(table, period)));
        return table;
    }

    /** A few teenagers are missing again and again; most never. */
    private void addMissing(Table table, Period period) {
        Dice dice = Dice.of(seed, "missing", period.child.number, period.start.toEpochDay());
        double perYear = dice.chance(0.14) ? 0.5 + 9 * dice.next() : dice.chance(0.3) ? 0.3 : 0.01;
        LocalDate date = period.start.plusDays(3 + dice.daysUntil(perYear));
        while (period.isOpenOn(date) && !date.isAfter(last)) {
            LocalDate back = date.plusDays(dice.chance(0.8) ? dice.between(0, 1) : dice.between(2, 12));
            boolean runs = period.child.ageOn(date) >= 11 && period.isOpenOn(back);
            if (runs) {
                table.add(date, period.child.id, table.date(period.child.born), dice.chance(0.8) ? "M" : "A",
                        table.date(date), table.date(back));
            }
            date = back.plusDays(1 + dice.daysUntil(perYear));
        }
    }
}
