package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moves between placement groups, as few as bring each group to its planned size. */
final class Moves {

    /** The groups that take only some children come first; any foster carer can fill what they leave behind. */
    private static final List<Setting> HARDEST_FIRST = List.of(Setting.ADOPTIVE, Setting.PARENTS, Setting.SUPPORTED,
            Setting.OTHER, Setting.RESI_EXTERNAL, Setting.RESI_IN_HOUSE, Setting.OTHER_LA, Setting.CONNECTED,
            Setting.IN_HOUSE, Setting.IFA);

    void balance(Caseload caseload, MonthPlan aims, Dice dice) {
        for (Setting wanted : HARDEST_FIRST) {
            boolean found = true;
            while (found && caseload.surplus(aims).get(wanted) < 0) {
                found = fill(wanted, caseload, aims, dice);
            }
        }
    }

    private boolean fill(Setting wanted, Caseload caseload, MonthPlan aims, Dice dice) {
        Map<Setting, Integer> surplus = caseload.surplus(aims);
        Optional<Period> best = caseload.where(period -> mayMove(period, wanted, aims, surplus)).stream()
                .min(Comparator.comparingDouble(period -> reluctance(period, wanted, aims, surplus, dice)));
        best.ifPresent(period -> caseload.move(period, next(period, wanted, aims, dice)));
        return best.isPresent();
    }

    private static boolean mayMove(Period period, Setting wanted, MonthPlan aims, Map<Setting, Integer> surplus) {
        Setting now = period.setting();
        int age = period.child.ageOn(aims.first());
        if (now == wanted || now == Setting.ADOPTIVE || !wanted.takes(age) || period.child.adultOn.isBefore(aims.last())
                || period.current().start.isAfter(aims.last().minusDays(4))) {
            return false;
        }
        boolean waits = Court.waits(period, aims.first());
        return switch (wanted) {
            case ADOPTIVE -> waits && now.isFostering() && orderedBefore(period, aims.first().minusDays(20));
            case PARENTS -> ordered(period, aims) && surplus.get(now) > -3;
            case SUPPORTED, OTHER, RESI_EXTERNAL, RESI_IN_HOUSE ->
                    !waits && now != Setting.PARENTS && (surplus.get(now) > 0 || now.isFostering());
            default -> surplus.get(now) > 0 && (!waits || wanted != Setting.CONNECTED);
        };
    }

    private static boolean orderedBefore(Period period, LocalDate date) {
        return !date.isBefore(period.start) && period.underPlacementOrder(date);
    }

    private static boolean ordered(Period period, MonthPlan aims) {
        return period.underCareOrder(aims.first()) && period.underCareOrder(aims.last());
    }

    /** Children who have moved lately, and groups that are short already, are left alone where it can be helped. */
    private static double reluctance(Period period, Setting wanted, MonthPlan aims, Map<Setting, Integer> surplus, Dice dice) {
        int spells = period.child.spellsBetween(aims.first().minusMonths(11), aims.last());
        double shortOf = surplus.get(period.setting()) > 0 ? 0 : 4;
        double settled = period.setting() == Setting.CONNECTED && wanted != Setting.PARENTS ? 1 : 0;
        double old = wanted == Setting.SUPPORTED || wanted.isResidential() ? (17 - period.child.ageOn(aims.last())) * 0.3 : 0;
        return (spells - 1) * 5 + shortOf + settled + old + dice.next() * 3;
    }

    private static Stay next(Period period, Setting wanted, MonthPlan aims, Dice dice) {
        LocalDate earliest = period.current().start.plusDays(2);
        LocalDate date = dice.dayBetween(earliest.isAfter(aims.first()) ? earliest : aims.first(), aims.last());
        Stay from = period.current();
        boolean byCarer = wanted == Setting.ADOPTIVE && from.setting == Setting.IN_HOUSE && dice.chance(0.15);
        String place = byCarer ? "A5" : wanted.place(period.child.ageOn(date), dice);
        return new Stay(wanted, place, byCarer ? from.provider : wanted.provider(dice), date, byCarer);
    }
}
