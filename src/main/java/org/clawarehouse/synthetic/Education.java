package org.clawarehouse.synthetic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clawarehouse.synthetic.Quotas.Quota;

/** {@code lcs/education_employment}: what looked-after children do once they are past compulsory school age. */
final class Education {

    private final List<Child> children;
    private final Table table;
    private final Quotas quotas;
    private final long seed;
    private final Map<Child, String> now = new HashMap<>();

    private Education(List<Child> children, Quotas quotas, LocalDate last, long seed) {
        this.children = children.stream().filter(child -> child.lastPeriod().end == null
                || child.lastPeriod().end.isAfter(schoolEnds(child))).toList();
        this.table = new Table("education_employment", "CHILD, STATUS_DATE, ACTIV", last);
        this.quotas = quotas;
        this.seed = seed;
    }

    static Table of(List<Child> children, Quotas quotas, YearMonth first, LocalDate last, long seed) {
        Education education = new Education(children, quotas, last, seed);
        for (YearMonth month = first; !month.atDay(1).isAfter(last); month = month.plusMonths(1)) {
            education.live(month);
        }
        return education.table;
    }

    /** The last Friday in June of the school year (from September) in which the child turns 16; school age ends after it. */
    static LocalDate schoolEnds(Child child) {
        LocalDate sixteen = child.born.plusYears(16);
        int year = sixteen.getMonthValue() >= 9 ? sixteen.getYear() + 1 : sixteen.getYear();
        return LocalDate.of(year, 6, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY));
    }

    static List<Child> cohort(List<Child> children, LocalDate asAt) {
        return children.stream().filter(child -> asAt.isAfter(schoolEnds(child)) && child.careOn(asAt) != null).toList();
    }

    private void live(YearMonth month) {
        LocalDate asAt = month.atEndOfMonth();
        List<Child> cohort = cohort(children, asAt);
        for (Child child : cohort) {
            Dice dice = Dice.of(seed, "education", child.number, asAt.toEpochDay());
            if (!now.containsKey(child) || dice.chance(0.2)) {
                boolean keeps = now.containsKey(child) && dice.chance(0.8);
                boolean busy = keeps ? Activity.counts(now.get(child)) : dice.chance(0.68);
                record(child, busy, month, dice);
            }
        }
        quotas.at("CP22", month).ifPresent(quota -> meet(quota, cohort));
    }

    private void record(Child child, boolean busy, YearMonth month, Dice dice) {
        LocalDate start = child.careOn(month.atEndOfMonth()).start;
        LocalDate first = month.atDay(1).isAfter(start) ? month.atDay(1) : start;
        LocalDate left = schoolEnds(child).plusDays(1);
        LocalDate date = dice.dayBetween(first.isAfter(left) ? first : left, month.atEndOfMonth());
        now.put(child, Activity.draw(busy, date, dice));
        table.add(date, child.id, table.date(date), now.get(child));
    }

    private void meet(Quota quota, List<Child> cohort) {
        long busy = cohort.stream().filter(child -> Activity.counts(now.get(child))).count();
        long missing = Math.round(quota.share() * cohort.size()) - busy;
        Comparator<Child> order = Comparator.comparingLong(
                child -> Dice.of(seed, "CP22", child.number, quota.asAt().toEpochDay()).nextLong());
        cohort.stream().filter(child -> Activity.counts(now.get(child)) == missing < 0).sorted(order)
                .limit(Math.abs(missing)).forEach(child -> change(child, missing > 0, quota));
    }

    /** On the last day, so that nothing recorded in the month comes after it. */
    private void change(Child child, boolean busy, Quota quota) {
        now.put(child, Activity.draw(busy, quota.asAt(), Dice.of(seed, "changed", child.number, quota.asAt().toEpochDay())));
        table.add(quota.asAt(), child.id, table.date(quota.asAt()), now.get(child));
    }
}
