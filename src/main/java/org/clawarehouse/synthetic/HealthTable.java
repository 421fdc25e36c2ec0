package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.List;

/** {@code ssda903/oc2}: one row for each 31 March on which a child had been looked after for twelve months. */
final class HealthTable {

    private static final LocalDate DENTISTS_CLOSED = LocalDate.of(2021, 3, 31);

    private final LocalDate last;
    private final long seed;

    HealthTable(LocalDate last, long seed) {
        this.last = last;
        this.seed = seed;
    }

    Table of(List<Child> children) {
        Table table = new Table("oc2", "CHILD, DOB, SDQ_SCORE, SDQ_REASON, CONVICTED, HEALTH_CHECK, IMMUNISATIONS, TEETH_CHECK, "
                + "HEALTH_ASSESSMENT, SUBSTANCE_MISUSE, INTERVENTION_RECEIVED, INTERVENTION_OFFERED", last);
        for (Child child : children) {
            for (Period period : child.periods) {
                for (int year = period.start.getYear() + 1; year <= last.getYear(); year++) {
                    add(table, period, LocalDate.of(year, 3, 31));
                }
            }
        }
        return table;
    }

    private void add(Table table, Period period, LocalDate day) {
        if (!period.isOpenOn(day) || period.start.isAfter(day.minusYears(1))) {
            return;
        }
        Child child = period.child;
        Dice dice = Dice.of(seed, "oc2", child.number, day.getYear());
        int age = child.ageOn(day);
        boolean scored = age >= 4 && age <= 16 && dice.chance(0.86);
        boolean misuse = age >= 12 && dice.chance(0.06);
        boolean helped = misuse && dice.chance(0.6);
        table.add(day, child.id, table.date(child.born), scored ? String.valueOf(score(dice)) : "",
                scored ? "" : age < 4 || age > 16 ? "SDQ1" : dice.chance(0.6) ? "SDQ2" : "SDQ5",
                age >= 10 ? flag(dice, 0.04) : "", age < 5 ? flag(dice, 0.9) : "", flag(dice, 0.91),
                flag(dice, day.equals(DENTISTS_CLOSED) ? 0.35 : 0.83), flag(dice, 0.91), misuse ? "1" : "0",
                misuse ? helped ? "1" : "0" : "", misuse && !helped ? flag(dice, 0.7) : "");
    }

    private static int score(Dice dice) {
        return dice.between(0, 14) + dice.between(0, 15);
    }

    private static String flag(Dice dice, double probability) {
        return dice.chance(probability) ? "1" : "0";
    }
}
