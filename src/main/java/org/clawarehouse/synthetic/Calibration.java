package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Whether simulated careers meet the prescribed months. Chance rarely leaves no way to: no child free to leave after the
 * right time in care, or a number of sixteen-year-olds of which no whole number is 69 per cent. Such careers are drawn again.
 */
final class Calibration {

    private static final YearMonth FIRST = YearMonth.of(2020, 6);
    private static final YearMonth LAST = YearMonth.of(2021, 12);

    private final List<Child> children;

    private Calibration(List<Child> children) {
        this.children = children;
    }

    static boolean isMet(List<Child> children, Plan plan, Quotas quotas) {
        Calibration calibration = new Calibration(children);
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            if (!calibration.meets(plan.month(month))) {
                return false;
            }
        }
        return quotas.of("CP22").stream().allMatch(calibration::canBeMet)
                && quotas.of("UASC").stream().allMatch(calibration::areThere);
    }

    private boolean meets(MonthPlan aims) {
        Map<Setting, Integer> placed = new EnumMap<>(Setting.class);
        children.stream().map(child -> child.careOn(aims.last())).filter(period -> period != null)
                .forEach(period -> placed.merge(period.stayOn(aims.last()).setting, 1, Integer::sum));
        boolean daysMet = aims.daysInCare() == 0 || aims.daysInCare() == daysInCare(aims.first(), aims.last());
        return daysMet && aims.settings().entrySet().stream()
                .allMatch(entry -> entry.getValue().equals(placed.getOrDefault(entry.getKey(), 0)));
    }

    private long daysInCare(LocalDate first, LocalDate last) {
        return children.stream().flatMap(child -> child.periods.stream())
                .filter(period -> period.end != null && !period.end.isBefore(first) && !period.end.isAfter(last))
                .mapToLong(period -> ChronoUnit.DAYS.between(period.start, period.end)).sum();
    }

    /** Whether a whole number of the cohort is the share in whole per cent. */
    private boolean canBeMet(Quotas.Quota quota) {
        int cohort = Education.cohort(children, quota.asAt()).size();
        long count = Math.round(quota.share() * cohort);
        return Math.round(100.0 * count / cohort) == Math.round(100 * quota.share());
    }

    private boolean areThere(Quotas.Quota quota) {
        return children.stream().filter(child -> child.careOn(quota.asAt()) != null)
                .filter(Demographics::mayBeAlone).count() >= quota.count();
    }
}
