package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Keeps an eye on how many of those in care will turn 18 in which month. */
final class ComingOfAge {

    private final Plan plan;
    private final Caseload caseload;
    private final Map<YearMonth, Integer> planned = new HashMap<>();

    ComingOfAge(Plan plan, Caseload caseload) {
        this.plan = plan;
        this.caseload = caseload;
    }

    /** How many more than planned will turn 18 in the month in which this child does. */
    int excess(Child child) {
        return caseload.comingOfAge(child.adultIn) - planned(child.adultIn);
    }

    private int planned(YearMonth month) {
        return planned.computeIfAbsent(month, plan::comingOfAge);
    }

    /** A date of birth that makes the child this old, in a month in which few turn 18 so far. */
    LocalDate birthday(LocalDate today, int fromAge, int toAge, Dice dice) {
        YearMonth now = YearMonth.from(today);
        List<YearMonth> months = IntStream.rangeClosed((17 - toAge) * 12 + 2, (18 - fromAge) * 12 - 1)
                .mapToObj(now::plusMonths).toList();
        YearMonth adult = dice.pick(months, month -> room(now, month));
        return adult.minusYears(18).atDay(dice.between(1, 28));
    }

    /** The older the child, the nearer the place is to being filled. */
    private double room(YearMonth now, YearMonth adult) {
        double yearsToGo = ((adult.getYear() - now.getYear()) * 12 + adult.getMonthValue() - now.getMonthValue()) / 12.0;
        double filled = Math.max(0.3, 1 - yearsToGo * 0.09);
        double room = planned(adult) * filled - caseload.comingOfAge(adult);
        return room > 0 ? room * room + 0.05 : yearsToGo > 1.5 ? 0.02 : 0.0001;
    }
}
