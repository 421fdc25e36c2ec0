package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The tables with one row a child or a period of care: header, uasc, previous_permanence. */
final class ChildTables {

    private static final LocalDate PERMANENCE_FROM = LocalDate.of(2016, 4, 1);
    private static final Mix PERMANENCE = Mix.of("Z1 90, P2 5, P3 2, P1 2, P4 1");
    private static final Mix AUTHORITY = Mix.of("806 70, 805 8, 807 8, 808 8, SCO 2, WAL 1, 999 3");
    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPRTUVWXYZ";

    private final LocalDate last;
    private final long seed;

    ChildTables(LocalDate last, long seed) {
        this.last = last;
        this.seed = seed;
    }

    Table header(List<Child> children) {
        Table table = new Table("header", "CHILD, SEX, DOB, ETHNIC, UPN, MOTHER, MC_DOB", last);
        children.forEach(child -> {
            Dice dice = Dice.of(seed, "header", child.number);
            if (!Blemishes.hasSpoiltHeader(child, seed)) {
                addHeader(table, child, dice.chance(0.02) ? iso(child) : table.date(child.born));
            } else if (dice.chance(0.6)) {
                addSpoilt(table, child, dice);
            }
        });
        return table;
    }

    private static String iso(Child child) {
        return child.born.toString();
    }

    /** No date of birth, one after the child came into care, codes nobody knows, or the child twice. */
    private void addSpoilt(Table table, Child child, Dice dice) {
        LocalDate start = child.periods.get(0).start;
        switch (dice.below(4)) {
            case 0 -> addHeader(table, child, "");
            case 1 -> addHeader(table, child, Table.british(start.plusDays(1)));
            case 2 -> table.add(start, child.id, "9", table.date(child.born), "ZZZZ", "UN1", "", "");
            default -> {
                addHeader(table, child, table.date(child.born));
                table.add(start, child.id, child.sex, table.date(child.born), "NOBT", "UN1", "", "");
            }
        }
    }

    private void addHeader(Table table, Child child, String born) {
        Dice dice = Dice.of(seed, "header", child.number);
        LocalDate start = child.periods.get(0).start;
        boolean woman = child.sex.equals("2") && child.ageOn(start) >= 14;
        boolean mother = woman && dice.chance(0.05);
        String childBorn = mother ? table.date(start.minusDays(dice.between(20, 300))) : "";
        table.add(start, child.id, child.sex, born, child.ethnicity, upn(child, start, dice),
                woman ? mother ? "1" : "0" : "", childBorn);
    }

    /** Children below school age have none yet (UN1). */
    private static String upn(Child child, LocalDate start, Dice dice) {
        if (child.ageOn(start) < 4) {
            return "UN1";
        }
        return UPN_LETTERS.charAt(dice.below(UPN_LETTERS.length())) + String.format(Locale.ROOT, "%012d",
                Math.floorMod(dice.nextLong(), 1_000_000_000_000L));
    }

    Table unaccompanied(List<Child> children) {
        Table table = new Table("uasc", "CHILD, SEX, DOB, DUC", last);
        children.stream().filter(child -> child.unaccompanied).forEach(child -> table.add(child.periods.get(0).start,
                child.id, child.sex, table.date(child.born), table.date(child.periods.get(0).end)));
        return table;
    }

    Table previousPermanence(List<Child> children) {
        Table table = new Table("previous_permanence", "CHILD, DOB, PREV_PERM, LA_PERM, DATE_PERM", last);
        children.forEach(child -> child.periods.stream().filter(period -> !period.start.isBefore(PERMANENCE_FROM))
                .forEach(period -> addPermanence(table, period)));
        return table;
    }

    /** The day of an earlier order is often not known, nor even the month. */
    private void addPermanence(Table table, Period period) {
        Child child = period.child;
        Dice dice = Dice.of(seed, "permanence", child.number, period.start.toEpochDay());
        String kind = child.ageOn(period.start) < 2 ? "Z1" : PERMANENCE.draw(dice);
        LocalDate date = period.start.minusDays(dice.between(200, 1_500));
        String day = Table.british(date);
        String written = dice.chance(0.5) ? day : dice.chance(0.7) ? "zz" + day.substring(2)
                : dice.chance(0.5) ? "zz/zz" + day.substring(5) : "zz/zz/zzzz";
        boolean known = !kind.equals("Z1") && date.isAfter(child.born);
        table.add(period.start, child.id, table.date(child.born), known ? kind : "Z1", known ? AUTHORITY.draw(dice) : "",
                known ? written : "");
    }
}
