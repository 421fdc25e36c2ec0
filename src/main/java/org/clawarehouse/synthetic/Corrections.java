package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.clawarehouse.synthetic.Table.Row;

/** What staff put right in old rows, each time of another child; every other row stays as it is. */
final class Corrections {

    final List<Correction> planted = new ArrayList<>();
    private final List<Child> children;
    private final LocalDate last;
    private final long seed;
    private final Set<String> corrected = new HashSet<>();

    Corrections(List<Child> children, LocalDate last, long seed) {
        this.children = children;
        this.last = last;
        this.seed = seed;
    }

    /** Puts the table right where it is one of those that were corrected. */
    void applyTo(Table table) {
        switch (table.name) {
            case "episodes" -> {
                new CorrectedEnds(this, table).plant();
                new CorrectedPlacements(this, table).plant();
            }
            case "care_leavers" -> new CorrectedReports(this, table).plantStatus();
            case "visits" -> new CorrectedReports(this, table).plantVisit();
            default -> { }
        }
    }

    /** A row of a child that may be corrected. */
    record Spot(Child child, Row row) {
    }

    /** Draws one of the rows that will do; never one that is written twice or spoilt, nor of a child already chosen. */
    Optional<Spot> draw(Table table, String what, Predicate<Spot> willDo) {
        List<Spot> spots = children.stream().filter(this::isFree)
                .flatMap(child -> table.rowsOf(child.id).stream().map(row -> new Spot(child, row)))
                .filter(spot -> Faults.spare(table, spot.row, seed) && willDo.test(spot)).toList();
        return spots.isEmpty() ? Optional.empty() : Optional.of(dice(what).pick(spots));
    }

    /** Draws one of the children who will do. */
    Optional<Child> drawChild(String what, Predicate<Child> willDo) {
        List<Child> found = children.stream().filter(child -> isFree(child) && willDo.test(child)).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(dice(what).pick(found));
    }

    private boolean isFree(Child child) {
        return !corrected.contains(child.id) && !Blemishes.isLongGone(child);
    }

    private Dice dice(String what) {
        return Dice.of(seed, "correction " + what, YearMonth.from(last));
    }

    void record(Child child, String what, Table table, LocalDate from) {
        corrected.add(child.id);
        planted.add(new Correction(what, table.name, YearMonth.from(from)));
    }

    /** The month that lies so many months before the last one. */
    YearMonth monthsBack(int months) {
        return YearMonth.from(last).minusMonths(months);
    }

    boolean isBetween(LocalDate date, int monthsBack, int toMonthsBack) {
        return !date.isBefore(monthsBack(monthsBack).atDay(1)) && !date.isAfter(monthsBack(toMonthsBack).atEndOfMonth());
    }

    /** Whether the child is in care on the last day, and under 18. */
    boolean isInCare(Child child) {
        return child.careOn(last) != null && child.adultOn.isAfter(last);
    }

    List<Child> children() {
        return children;
    }
}
