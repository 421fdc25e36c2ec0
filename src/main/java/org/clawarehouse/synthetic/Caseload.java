package org.clawarehouse.synthetic;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Everybody who ever came, and the periods of care that are open now. */
final class Caseload {

    final List<Child> children = new ArrayList<>();
    final List<Period> open = new ArrayList<>();
    private final Map<YearMonth, Integer> comingOfAge = new HashMap<>();
    private final Map<Setting, Integer> placed = new EnumMap<>(Setting.class);

    void begin(Period period) {
        period.child.periods.add(period);
        open.add(period);
        comingOfAge.merge(period.child.adultIn, 1, Integer::sum);
        placed.merge(period.setting(), 1, Integer::sum);
    }

    void move(Period period, Stay next) {
        placed.merge(period.setting(), -1, Integer::sum);
        period.move(next);
        placed.merge(period.setting(), 1, Integer::sum);
    }

    void end(Period period) {
        open.remove(period);
        comingOfAge.merge(period.child.adultIn, -1, Integer::sum);
        placed.merge(period.setting(), -1, Integer::sum);
    }

    /** How many of those in care will turn 18 in this month. */
    int comingOfAge(YearMonth month) {
        return comingOfAge.getOrDefault(month, 0);
    }

    List<Period> where(Predicate<Period> condition) {
        return open.stream().filter(condition).toList();
    }

    /** For each placement group, how many more children it holds than it is to hold. */
    Map<Setting, Integer> surplus(MonthPlan aims) {
        Map<Setting, Integer> surplus = new EnumMap<>(Setting.class);
        aims.settings().forEach((setting, aim) -> surplus.put(setting, placed.getOrDefault(setting, 0) - aim));
        return surplus;
    }
}
