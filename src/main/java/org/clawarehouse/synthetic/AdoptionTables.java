package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** ad1 (adoptions made) and placed_for_adoption (decisions that a child should be). */
final class AdoptionTables {

    private static final Mix ADOPTERS = Mix.of("MF 70, FF 8, MM 9, F1 12, M1 1");
    private static final Map<String, Mix> STATUS = Map.of("MF", Mix.of("L11 76, L3 22, L2 2"),
            "FF", Mix.of("L12 70, L2 15, L4 15"), "MM", Mix.of("L12 70, L2 15, L4 15"), "F1", Mix.of("L0 1"),
            "M1", Mix.of("L0 1"));

    private final LocalDate last;
    private final long seed;

    AdoptionTables(LocalDate last, long seed) {
        this.last = last;
        this.seed = seed;
    }

    private static LocalDate order(Period period) {
        return period.legal.entrySet().stream().filter(entry -> entry.getValue().equals("E1"))
                .map(Map.Entry::getKey).findFirst().orElse(null);
    }

    private static Stay adoptive(Period period) {
        return period.stays.stream().filter(stay -> stay.setting == Setting.ADOPTIVE).findFirst().orElse(null);
    }

    Table adoptions(List<Child> children) {
        Table table = new Table("ad1", "CHILD, DOB, DATE_INT, DATE_MATCH, FOSTER_CARE, NB_ADOPTR, SEX_ADOPTR, LS_ADOPTR", last);
        children.forEach(child -> child.periods.stream()
                .filter(period -> "E11".equals(period.reason) || "E12".equals(period.reason))
                .forEach(period -> addAdoption(table, period)));
        return table;
    }

    private void addAdoption(Table table, Period period) {
        Dice dice = Dice.of(seed, "adoption", period.child.number);
        Stay home = adoptive(period);
        LocalDate intended = order(period).minusDays(dice.between(20, 110));
        LocalDate decided = intended.isBefore(period.start) ? period.start : intended;
        LocalDate matched = home.start.minusDays(dice.between(8, 30));
        String adopters = ADOPTERS.draw(dice);
        table.add(period.end, period.child.id, table.date(period.child.born), table.date(decided),
                table.date(matched.isBefore(decided) ? decided : matched), home.place.equals("A5") ? "1" : "0",
                adopters.endsWith("1") ? "1" : "2", adopters, STATUS.get(adopters).draw(dice));
    }

    Table decisions(List<Child> children) {
        Table table = new Table("placed_for_adoption", "CHILD, DOB, DATE_PLACED, DATE_PLACED_CEASED, REASON_PLACED_CEASED", last);
        children.forEach(child -> child.periods.stream().filter(period -> order(period) != null)
                .forEach(period -> addDecision(table, period)));
        return table;
    }

    /** A child who leaves care without being adopted had the decision changed before. */
    private void addDecision(Table table, Period period) {
        Dice dice = Dice.of(seed, "decision", period.child.number);
        boolean given = period.end != null && !period.reason.startsWith("E1");
        LocalDate ceased = given ? period.end : null;
        String reason = dice.chance(0.5) ? "RD1" : dice.chance(0.6) ? "RD3" : "RD4";
        table.add(order(period), period.child.id, table.date(period.child.born), table.date(order(period)),
                table.date(ceased), table.when(ceased, reason));
    }
}
