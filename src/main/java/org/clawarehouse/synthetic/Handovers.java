package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The rows in which it is written who holds a case from when to when. */
final class Handovers {

    private static final double HANDED_OVER_LATE = 0.02;
    private static final double SECOND_WORKER = 0.06;

    final List<Case.Row> rows = new ArrayList<>();
    private final Staff staff;

    Handovers(Staff staff) {
        this.staff = staff;
    }

    /** The end of the row that was true until now, and the row that is. */
    void write(Case each, YearMonth month, Dice dice) {
        if (each.row != null && each.row.worker == each.worker) {
            return;
        }
        LocalDate start = each.row == null ? begun(each, month, dice) : handedOver(each.row, month, dice);
        if (each.row != null) {
            boolean late = each.row.worker.end == null && dice.chance(HANDED_OVER_LATE)
                    && staysUntil(each, month.plusMonths(1).atDay(4));
            each.row.end = late ? month.plusMonths(1).atDay(dice.between(1, 3)) : start;
        }
        each.row = new Case.Row(each.worker, each.child, start, dice.chance(0.25) ? "" : "PRIMARY");
        rows.add(each.row);
        if (dice.chance(SECOND_WORKER)) {
            second(each, start, dice);
        }
    }

    private static LocalDate handedOver(Case.Row before, YearMonth month, Dice dice) {
        return before.worker.end != null ? before.worker.end : month.atDay(dice.between(4, 28));
    }

    /** A child in care has a worker from the first day, where that worker was there. */
    private static LocalDate begun(Case each, YearMonth month, Dice dice) {
        LocalDate from = each.lookedAfter == null ? month.atDay(dice.between(4, 28))
                : each.lookedAfter.careOn(month.atEndOfMonth()).start;
        return from.isBefore(each.worker.start) ? each.worker.start : from;
    }

    /** Two open rows at once count for the later one as long as that one goes on. */
    private static boolean staysUntil(Case each, LocalDate date) {
        Period care = each.lookedAfter == null ? null : each.lookedAfter.careOn(date);
        return each.lookedAfter == null || care != null && care.isOpenOn(each.row.start);
    }

    private void second(Case each, LocalDate start, Dice dice) {
        List<Worker> free = staff.inPost(worker -> !worker.holder && !worker.start.isAfter(start));
        if (!free.isEmpty()) {
            Case.Row row = new Case.Row(dice.pick(free), each.child, start, "SECONDARY");
            row.end = start.plusDays(dice.between(20, 150));
            rows.add(row);
        }
    }
}
