package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * {@code lcs/edge_of_care}: children a service works with so that they need not come into care, as a file plans it. Most
 * are in no other table; some come into care all the same, and a few were in care from the beginning.
 */
final class EdgeOfCare {

    /** Beyond the numbers of the children who come into care. */
    private static final int FIRST_NUMBER = 1_000_000;

    private final List<Child> everybody;
    private final double size;
    private final LocalDate last;
    private final long seed;
    private final Table table;
    private final Set<Child> taken = new HashSet<>();
    private int numbers = FIRST_NUMBER;

    private record Work(YearMonth start, String level, String fate, YearMonth month, int families) {

        static Work of(List<String> row) {
            YearMonth month = row.get(3).isEmpty() ? null : YearMonth.parse(row.get(3));
            return new Work(YearMonth.parse(row.get(0)), row.get(1), row.get(2), month, Integer.parseInt(row.get(4)));
        }

        boolean isOfChildrenInCare() {
            return level.equals("CLA");
        }

        boolean failed() {
            return fate.equals("LOOKED_AFTER");
        }

        boolean ends() {
            return failed() || fate.equals("CLOSED");
        }

        String levelAfter() {
            return switch (fate) {
                case "CLOSED" -> "NONE";
                case "STEP_DOWN" -> "CIN";
                case "LOOKED_AFTER" -> "CLA";
                default -> level;
            };
        }
    }

    private EdgeOfCare(List<Child> everybody, double size, LocalDate last, long seed) {
        this.everybody = everybody;
        this.size = size;
        this.last = last;
        this.seed = seed;
        this.table = new Table("edge_of_care", "CHILD, REFERRAL_DATE, START_DATE, LEVEL_AT_START, CURRENT_LEVEL, END_DATE", last);
    }

    /**
     * The table.
     *
     * @param everybody also those who come into care only after the last day
     * @param size how many families there are for one of the file
     */
    static Table of(List<Child> everybody, double size, LocalDate last, long seed) {
        EdgeOfCare edge = new EdgeOfCare(everybody, size, last, seed);
        Resource.rows("edge-of-care.csv").stream().map(Work::of).forEach(edge::add);
        return edge.table;
    }

    private void add(Work work) {
        int families = (int) (work.families * size + Dice.of(seed, "families " + work).next());
        for (int i = 0; i < families; i++) {
            Dice dice = Dice.of(seed, "edge of care", numbers++);
            LocalDate start = work.start.atDay(dice.between(1, 28));
            if (work.failed() || work.isOfChildrenInCare()) {
                addKnown(work, start, dice);
            } else {
                LocalDate change = work.month == null ? null : work.month.atDay(dice.between(1, 28));
                add(work, Child.id(numbers, seed), start, change, dice);
            }
        }
    }

    /** Nobody of this kind came into care: then there is one family fewer. */
    private void addKnown(Work work, LocalDate start, Dice dice) {
        Predicate<Child> fits = work.failed() ? child -> comesIn(child, work.month, start) != null
                : child -> child.careOn(start) != null && child.careOn(start).start.isBefore(start);
        List<Child> possible = everybody.stream().filter(fits).filter(child -> !taken.contains(child)).toList();
        if (!possible.isEmpty()) {
            Child child = dice.pick(possible);
            taken.add(child);
            LocalDate change = work.month == null ? null : work.month.atDay(dice.between(10, 28));
            add(work, child.id, start, work.failed() ? soonAfter(comesIn(child, work.month, start), dice) : change, dice);
        }
    }

    /** When a child who was not looked after since the start came into care in the month, or null. */
    private static LocalDate comesIn(Child child, YearMonth month, LocalDate start) {
        boolean before = child.periods.stream().anyMatch(period -> YearMonth.from(period.start).isBefore(month)
                && (period.end == null || period.end.isAfter(start)));
        return before || child.unaccompanied ? null : child.periods.stream().map(period -> period.start)
                .filter(date -> YearMonth.from(date).equals(month)).findFirst().orElse(null);
    }

    private static LocalDate soonAfter(LocalDate date, Dice dice) {
        LocalDate end = date.plusDays(dice.between(1, 6));
        LocalDate monthEnds = YearMonth.from(date).atEndOfMonth();
        return end.isAfter(monthEnds) ? monthEnds : end;
    }

    /** @param change when the level changed or the work ended, or null */
    private void add(Work work, String id, LocalDate start, LocalDate change, Dice dice) {
        boolean changed = change != null && !change.isAfter(last);
        table.add(start, id, Table.british(start.minusDays(dice.between(4, 30))), Table.british(start), work.level,
                changed ? work.levelAfter() : work.level, work.ends() ? table.date(change) : "");
    }
}
