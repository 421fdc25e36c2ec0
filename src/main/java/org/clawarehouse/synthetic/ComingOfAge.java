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

    ComingOfAge(Plan plan, Caseload caseload) {
        this.plan = plan;
        this.caseload = caseload;
    }

    Map<YearMonth, Integer> expected() {
        Map<YearMonth, Integer> expected = new HashMap<>();
        caseload.open.forEach(period -> expected.merge(period.child.adultIn(), 1, Integer::sum));
        return expected;
    }

    /** How many more than planned will turn 18 in the month in which this child does. */
    int excess(Child child, Map<YearMonth, Integer> expected) {
        return expected.get(child.adultIn()) - plan.comingOfAge(child.adultIn());
    }

    /** A date of birth that makes the child this old, in a month in which few turn 18 so far. */
    LocalDate birthday(LocalDate today, int fromAge, int toAge, Dice dice) {
        Map<YearMonth, Integer> expected = expected();
        YearMonth now = YearMonth.from(today);
        List<YearMonth> months = IntStream.rangeClosed((17 - toAge) * 12 + 2, (18 - fromAge) * 12 - 1)
                .mapToObj(now::plusMonths).toList();
        YearMonth adult = dice.pick(months, month -> room(now, month, expected));
        return adult.minusYears(18).atDay(dice.between(1, 28));
    }

    /** The older the child, the nearer the place is to being filled. */
    private double room(YearMonth now, YearMonth adult, Map<YearMonth, Integer> expected) {
        double yearsToGo = ((adult.getYear() - now.getYear()) * 12 + adult.getMonthValue() - now.getMonthValue()) / 12.0;
        double filled = Math.max(0.3, 1 - yearsToGo * 0.09);
        double room = plan.comingOfAge(adult) * filled - expected.getOrDefault(adult, 0);
        return room > 0 ? room * room + 0.05 : yearsToGo > 1.5 ? 0.02 : 0.0001;
    }
}
