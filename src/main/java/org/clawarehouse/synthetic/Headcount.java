package org.clawarehouse.synthetic;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** How many children live in an area, are looked after there on 31 March, and start and cease in the year before it. */
final class Headcount {

    /** Children looked after on 31 March per 10,000 in the North East; in 2021 the 108 from which the gap 56.51 comes. */
    private static final Map<Integer, Integer> NORTH_EAST = Map.of(2012, 80, 2013, 82, 2014, 84, 2015, 85, 2016, 87, 2017, 92,
            2018, 97, 2019, 101, 2020, 105, 2021, 108);
    private static final int NORTH_EAST_LATER = 110;

    private final List<Plan> plans;

    Headcount(List<Authority> country) {
        this.plans = country.stream().map(Authority::plan).toList();
    }

    /** In the middle of the year. */
    int people(Area area, int year) {
        return area.members().stream().mapToInt(authority -> authority.population(year)).sum();
    }

    int lookedAfter(Area area, int year) {
        return area.isNorthEast() ? NORTH_EAST.getOrDefault(year, NORTH_EAST_LATER) * people(area, year - 1) / 10_000
                : sum(area, plan -> plan.lookedAfter(YearMonth.of(year, 3)));
    }

    int started(Area area, int year) {
        return sum(area, plan -> months(plan, year, true));
    }

    int ceased(Area area, int year) {
        return sum(area, plan -> months(plan, year, false));
    }

    private int sum(Area area, ToIntFunction<Plan> count) {
        return area.members().stream().mapToInt(authority -> count.applyAsInt(plans.get(authority.number()))).sum();
    }

    private static int months(Plan plan, int year, boolean starts) {
        YearMonth march = YearMonth.of(year, 3);
        int sum = 0;
        for (YearMonth month = march.minusMonths(11); !month.isAfter(march); month = month.plusMonths(1)) {
            sum += starts ? plan.starts(month) : plan.ceases(month);
        }
        return sum;
    }
}
