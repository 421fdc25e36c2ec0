package org.clawarehouse.synthetic;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The course of an authority, month by month, from the milestones of a file: flows are totals since the milestone before,
 * stocks stand at the end of its month, and months between are filled in evenly. After the last milestone its flows and
 * stocks go on.
 */
final class Plan {

    private final List<Milestone> milestones;
    private final double scale;

    private record Milestone(YearMonth month, List<Integer> numbers) {

        int flow(int column) {
            return numbers.get(column);
        }
    }

    private Plan(List<Milestone> milestones, double scale) {
        this.milestones = milestones;
        this.scale = scale;
    }

    /** @param scale the size of the authority beside the one the file describes */
    static Plan read(String resource, double scale) {
        List<Milestone> milestones = new ArrayList<>();
        for (List<String> row : Resource.rows(resource)) {
            List<Integer> numbers = row.stream().skip(1).map(cell -> cell.isEmpty() ? 0 : Integer.parseInt(cell)).toList();
            milestones.add(new Milestone(YearMonth.parse(row.get(0)), numbers));
        }
        return new Plan(milestones, scale);
    }

    YearMonth first() {
        return milestones.get(0).month;
    }

    MonthPlan month(YearMonth month) {
        return new MonthPlan(month, lookedAfter(month), starts(month), ceases(month), flow(month, 2), flow(month, 3),
                comingOfAge(month), flow(month, 5), settings(month, lookedAfter(month)));
    }

    int lookedAfter(YearMonth month) {
        return month.isBefore(first()) ? 0 : (int) Math.round(level(month, 0));
    }

    /** At least as many as the growth of the month. */
    int starts(YearMonth month) {
        return Math.max(flow(month, 1), lookedAfter(month) - lookedAfter(month.minusMonths(1)));
    }

    int ceases(YearMonth month) {
        return lookedAfter(month.minusMonths(1)) + starts(month) - lookedAfter(month);
    }

    /** How many are to turn 18 in care in this month. */
    int comingOfAge(YearMonth month) {
        return month.isBefore(first()) ? 0 : flow(month, 4);
    }

    /** The index of the next milestone, or of the last one. */
    private int next(YearMonth month) {
        int i = 0;
        while (i < milestones.size() - 1 && milestones.get(i).month.isBefore(month)) {
            i++;
        }
        return i;
    }

    private Milestone before(int index) {
        Milestone first = milestones.get(0);
        return index == 0 ? new Milestone(first.month.minusMonths(1), first.numbers) : milestones.get(index - 1);
    }

    private double share(YearMonth month, Milestone from, Milestone to) {
        return (double) months(from.month, month) / months(from.month, to.month);
    }

    private static int months(YearMonth from, YearMonth to) {
        return (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
    }

    private int flow(YearMonth month, int column) {
        Milestone to = milestones.get(next(month));
        Milestone from = before(next(month));
        double total = to.flow(column) * scale;
        return (int) (Math.round(total * share(month, from, to)) - Math.round(total * share(month.minusMonths(1), from, to)));
    }

    private double level(YearMonth month, int column) {
        Milestone to = milestones.get(next(month));
        Milestone from = before(next(month));
        double share = Math.min(1, share(month, from, to));
        return (from.flow(column) + (to.flow(column) - from.flow(column)) * share) * scale;
    }

    /** Whole children who add up to the stock: the largest remainders are rounded up. */
    private Map<Setting, Integer> settings(YearMonth month, int stock) {
        Map<Setting, Integer> whole = new EnumMap<>(Setting.class);
        Map<Setting, Double> rest = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            double exact = level(month, 6 + setting.ordinal());
            whole.put(setting, (int) exact);
            rest.put(setting, exact - (int) exact);
        }
        int missing = stock - whole.values().stream().mapToInt(Integer::intValue).sum();
        rest.entrySet().stream().sorted(Map.Entry.<Setting, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(Math.max(0, missing)).forEach(entry -> whole.merge(entry.getKey(), 1, Integer::sum));
        return whole;
    }
}
