package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Who leaves care, when and why. */
final class Departures {

    private final Caseload caseload;
    private final ComingOfAge comingOfAge;

    Departures(Caseload caseload, ComingOfAge comingOfAge) {
        this.caseload = caseload;
        this.comingOfAge = comingOfAge;
    }

    /** Whoever turns 18 in the month leaves on the birthday; returns how many do. */
    int comingOfAge(MonthPlan aims, Dice dice) {
        List<Period> leaving = caseload.where(period -> period.child.adultIn.equals(aims.month()));
        leaving.forEach(period -> leave(period, period.child.adultOn, ReasonCeased.atEighteen(period.setting(), dice)));
        return leaving.size();
    }

    void of(MonthPlan aims, Dice dice) {
        LeavingDays days = new LeavingDays(aims, caseload.children);
        adoptions(aims, days, dice);
        guardianships(aims, days, dice);
        others(aims, days, dice);
        days.settle();
    }

    private void adoptions(MonthPlan aims, LeavingDays days, Dice dice) {
        for (int i = 0; i < aims.adoptions(); i++) {
            List<Period> placed = caseload.where(period -> period.setting() == Setting.ADOPTIVE && !fresh(period, aims));
            if (!placed.isEmpty()) {
                Period period = dice.pick(placed, candidate -> Math.pow(weeks(candidate.current().start, aims.last()), 3));
                go(period, dice.chance(0.7) ? "E12" : "E11", days, dice);
            }
        }
    }

    private void guardianships(MonthPlan aims, LeavingDays days, Dice dice) {
        for (int i = 0; i < aims.guardianships(); i++) {
            List<Period> possible = caseload.where(period -> mayHaveGuardian(period, aims));
            if (!possible.isEmpty()) {
                Period period = days.pick(possible, Departures::guardianWeight, dice);
                go(period, ReasonCeased.guardianship(period.setting(), aims.month(), dice), days, dice);
            }
        }
    }

    private boolean mayHaveGuardian(Period period, MonthPlan aims) {
        return period.setting().isFostering() && free(period, aims) && period.child.ageOn(aims.last()) < 17
                && period.start.isBefore(aims.first().minusDays(120)) && !leftLately(period, aims);
    }

    private static double guardianWeight(Period period) {
        return period.setting() == Setting.CONNECTED ? 12 : period.setting() == Setting.OTHER_LA ? 0.05 : 0.4;
    }

    private void others(MonthPlan aims, LeavingDays days, Dice dice) {
        while (days.toCome() > 0) {
            List<Period> possible = aims.daysInCare() > 0 ? List.of() : tooManyOfOneAge(aims);
            if (possible.isEmpty()) {
                possible = caseload.where(period -> free(period, aims) && !leftLately(period, aims)
                        && period.setting() != Setting.ADOPTIVE);
            }
            Map<Setting, Integer> surplus = caseload.surplus(aims);
            Period period = days.pick(possible, candidate -> weight(candidate, aims, surplus), dice);
            go(period, ReasonCeased.drawn(period, dice), days, dice);
        }
    }

    /** Those who would turn 18 in the coming months beside more others than the plan has room for. */
    private List<Period> tooManyOfOneAge(MonthPlan aims) {
        YearMonth horizon = aims.month().plusMonths(5);
        Predicate<Period> soon = period -> !period.child.adultIn.isAfter(horizon)
                && comingOfAge.excess(period.child) > 0;
        return caseload.where(soon.and(period -> free(period, aims) && !leftLately(period, aims)));
    }

    private double weight(Period period, MonthPlan aims, Map<Setting, Integer> surplus) {
        double months = ChronoUnit.DAYS.between(period.start, aims.last()) / 30.4;
        double natural = 1 / (1 + months / 5);
        int over = surplus.get(period.setting());
        double crowded = over > 0 ? 1 + over : 0.1;
        int age = period.child.ageOn(aims.last());
        return natural * crowded * (age < 12 ? 1 : cohort(period.child, age));
    }

    /** Teenagers leave where too many of them would turn 18 in one month, and seldom otherwise. */
    private double cohort(Child child, int age) {
        return comingOfAge.excess(child) > 0 ? 2.5 : age < 15 ? 0.5 : 0.12;
    }

    private void go(Period period, String reason, LeavingDays days, Dice dice) {
        LocalDate date = days.day(period, dice);
        leave(period, date, reason);
        days.left(period);
    }

    private void leave(Period period, LocalDate date, String reason) {
        period.close(date, reason);
        caseload.end(period);
    }

    private static boolean fresh(Period period, MonthPlan aims) {
        return period.current().start.isAfter(aims.first().minusDays(75));
    }

    private static boolean free(Period period, MonthPlan aims) {
        return !Court.waits(period, aims.last()) && period.current().start.isBefore(aims.last().minusDays(2));
    }

    /** Nobody leaves twice within a year, so that leavers and occasions of leaving are the same number. */
    private static boolean leftLately(Period period, MonthPlan aims) {
        List<Period> all = period.child.periods;
        return all.size() > 1 && all.get(all.size() - 2).end.isAfter(aims.first().minusMonths(12));
    }

    private static double weeks(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / 7.0;
    }
}
