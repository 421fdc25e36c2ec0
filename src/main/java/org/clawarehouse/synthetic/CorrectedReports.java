package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.clawarehouse.synthetic.Corrections.Spot;

/** Corrections in the reports of the case-management system. */
final class CorrectedReports {

    private static final int VISITED_WITHIN = 42;
    private static final int DAYS_BEFORE_MONTH_END = 20;

    private final Corrections corrections;
    private final Table table;

    CorrectedReports(Corrections corrections, Table table) {
        this.corrections = corrections;
        this.table = table;
    }

    /** No suitable home after all: the young person was in custody. */
    void plantStatus() {
        corrections.draw(table, "status", spot -> table.cell(spot.row(), "ELIGIBILITY").equals("F") && isInSuitableHome(spot)
                && corrections.isBetween(spot.row().known(), 8, 5) && isLatestAtMonthEnd(spot)).ifPresent(spot -> {
                    table.amend(spot.row(), Map.of("ACCOM", "X2"));
                    corrections.record(spot.child(), "a care leaver's accommodation corrected", table, spot.row().known());
                });
    }

    private boolean isInSuitableHome(Spot spot) {
        int age = spot.child().ageOn(spot.row().known().plusMonths(1));
        return table.cell(spot.row(), "IN_TOUCH").equals("YES") && List.of("B1", "C1", "D1", "U1").contains(table.cell(spot.row(), "ACCOM"))
                && age >= 19 && age < 21;
    }

    private boolean isLatestAtMonthEnd(Spot spot) {
        LocalDate date = spot.row().known();
        LocalDate monthEnd = YearMonth.from(date).atEndOfMonth();
        return table.rowsOf(spot.child().id).stream().noneMatch(row -> row != spot.row() && !row.known().isBefore(date)
                && !row.known().isAfter(monthEnd));
    }

    /** Nobody had been to see the child in the six weeks before a month end, it seemed. */
    void plantVisit() {
        LocalDate monthEnd = corrections.monthsBack(4).atEndOfMonth();
        LocalDate visit = monthEnd.minusDays(DAYS_BEFORE_MONTH_END);
        corrections.drawChild("visit", child -> isOverdue(child, monthEnd)).ifPresent(child -> {
            table.addLate(List.of(child.id, Table.british(visit), "Statutory", "Y", "Y"));
            corrections.record(child, "a visit recorded late", table, visit);
        });
    }

    private boolean isOverdue(Child child, LocalDate monthEnd) {
        Period period = child.careOn(monthEnd);
        return period != null && child.adultOn.isAfter(monthEnd) && period.start.isBefore(monthEnd.minusDays(2 * VISITED_WITHIN))
                && table.rowsOf(child.id).stream().noneMatch(row -> row.known().isAfter(monthEnd.minusDays(VISITED_WITHIN))
                        && !row.known().isAfter(monthEnd));
    }
}
