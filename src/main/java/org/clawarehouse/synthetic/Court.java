package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Legal statuses: what a child comes in on, what follows from it, and placement orders. */
final class Court {

    private static final Mix ENTRY = Mix.of("V2 47, C1 33, L1 7, L2 6, C2 3, J1 4");
    private static final Mix YOUNG_ENTRY = Mix.of("V2 36, C1 46, L1 8, L2 8, C2 2");
    private static final int WAITING_FOR_ADOPTERS = 30;

    private Court() {
    }

    static void firstOrders(Period period, Dice dice) {
        int age = period.child.ageOn(period.start);
        String status = age < 12 ? YOUNG_ENTRY.draw(dice) : ENTRY.draw(dice);
        switch (period.setting() == Setting.PARENTS ? "C1" : period.current().place.equals("R5") ? "J1" : status) {
            case "C1" -> interimOrder(period, period.start, dice);
            case "C2" -> period.order(period.start, "C2");
            case "L1" -> protection(period, "L1", 3, dice);
            case "L2" -> protection(period, "L2", 8, dice);
            case "J1" -> period.order(period.start, "J1");
            default -> accommodated(period, dice);
        }
    }

    private static void interimOrder(Period period, LocalDate from, Dice dice) {
        period.order(from, "C1");
        period.order(from.plusDays(dice.between(150, 330)), "C2");
    }

    private static void protection(Period period, String status, int days, Dice dice) {
        period.order(period.start, status);
        interimOrder(period, period.start.plusDays(days), dice);
    }

    private static void accommodated(Period period, Dice dice) {
        period.order(period.start, "V2");
        if (dice.chance(period.child.ageOn(period.start) < 14 ? 0.7 : 0.25)) {
            interimOrder(period, period.start.plusDays(dice.between(30, 200)), dice);
        }
    }

    /** Enough young children wait with a placement order that adoptive placements can be filled. */
    static void placementOrders(Caseload caseload, MonthPlan aims, Dice dice) {
        long waiting = caseload.open.stream().filter(period -> waits(period, aims.last())).count();
        long wanted = Math.min(WAITING_FOR_ADOPTERS, 2L * aims.settings().get(Setting.ADOPTIVE)) - waiting;
        List<Period> young = caseload.where(period -> mayBeAdopted(period, aims.first())).stream()
                .sorted(Comparator.comparing((Period period) -> period.child.born).reversed()).toList();
        young.stream().limit(Math.max(0, Math.min(wanted, 5)))
                .forEach(period -> period.order(dice.dayBetween(aims.first(), aims.last()), "E1"));
    }

    static boolean waits(Period period, LocalDate date) {
        return period.setting() != Setting.ADOPTIVE && period.underPlacementOrder(date) && period.child.ageOn(date) < 8;
    }

    private static boolean mayBeAdopted(Period period, LocalDate first) {
        return (period.setting() == Setting.IN_HOUSE || period.setting() == Setting.IFA)
                && period.underCareOrder(first) && period.child.ageOn(first) < 6
                && period.start.isBefore(first.minusDays(130)) && period.start.isAfter(first.minusDays(900));
    }
}
