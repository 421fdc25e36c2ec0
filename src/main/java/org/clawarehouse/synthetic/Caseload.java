package org.clawarehouse.synthetic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Everybody who ever came, and the periods of care that are open now. */
final class Caseload {

    final List<Child> children = new ArrayList<>();
    final List<Period> open = new ArrayList<>();

    void begin(Period period) {
        period.child.periods.add(period);
        open.add(period);
    }

    List<Period> where(Predicate<Period> condition) {
        return open.stream().filter(condition).toList();
    }

    /** For each placement group, how many more children it holds than it is to hold. */
    Map<Setting, Integer> surplus(MonthPlan aims) {
        Map<Setting, Integer> surplus = new EnumMap<>(Setting.class);
        aims.settings().forEach((setting, aim) -> surplus.put(setting, -aim));
        open.forEach(period -> surplus.merge(period.setting(), 1, Integer::sum));
        return surplus;
    }
}
