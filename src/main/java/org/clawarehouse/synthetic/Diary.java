package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.clawarehouse.synthetic.Quotas.Quota;

/**
 * A duty done or left undone, month by month, so that the share of children for whom it is done comes out as planned. A
 * month knows the months before it and nothing of what follows.
 */
final class Diary {

    /** The case system holds what was recorded in it since. */
    static final LocalDate SINCE = LocalDate.of(2018, 1, 1);
    private static final int MOST_REFUSALS = 9;

    private final Duty duty;
    private final Shares shares;
    private final Quotas quotas;
    private final long seed;
    private final Map<Period, Page> pages = new HashMap<>();

    Diary(Duty duty, Shares shares, Quotas quotas, long seed) {
        this.duty = duty;
        this.shares = shares;
        this.quotas = quotas;
        this.seed = seed;
    }

    void keep(List<Child> children, LocalDate last) {
        for (YearMonth month = YearMonth.from(SINCE); !month.atDay(1).isAfter(last); month = month.plusMonths(1)) {
            live(open(children, month), month);
        }
    }

    /** The periods that were open in the month. */
    private List<Page> open(List<Child> children, YearMonth month) {
        List<Page> open = new ArrayList<>();
        for (Child child : children) {
            for (Period period : child.periods) {
                if (!period.start.isAfter(month.atEndOfMonth()) && (period.end == null || period.end.isAfter(month.atDay(1)))) {
                    open.add(pages.computeIfAbsent(period, one -> new Page(one, duty, SINCE, seed)));
                }
            }
        }
        return open;
    }

    private void live(List<Page> open, YearMonth month) {
        LocalDate asAt = month.atEndOfMonth();
        open.forEach(page -> page.plan(asAt));
        List<Page> owed = open.stream().filter(page -> page.isOwed(asAt)).toList();
        int refusals = refusals(owed.size(), month);
        int done = (int) owed.stream().filter(page -> page.isDone(asAt)).count();
        int missing = wanted(owed.size() - refusals, month) - done;
        choose(owed, page -> page.canBePutOff(asAt), -missing, asAt).forEach(page -> page.putOff(asAt));
        choose(owed, page -> page.canBeHurried(asAt), missing, asAt).forEach(page -> page.hurry(asAt));
        choose(owed, page -> !page.isDone(asAt), refusals, asAt).forEach(page -> page.refuseIn(asAt));
        open.forEach(page -> page.write(asAt));
    }

    private List<Page> choose(List<Page> owed, Predicate<Page> possible, int howMany, LocalDate asAt) {
        Comparator<Page> order = Comparator.comparingLong(page ->
                Dice.of(seed, "chosen " + duty.measure(), page.period.child.number, asAt.toEpochDay()).nextLong());
        return owed.stream().filter(possible).sorted(order).limit(Math.max(0, howMany)).toList();
    }

    /** The count of the quota where the cohort is about as large as the quota's, its share otherwise. */
    private int wanted(int owed, YearMonth month) {
        Optional<Quota> quota = quotas.at(duty.measure(), month);
        if (quota.isPresent() && Math.abs(owed - quota.get().of()) <= quota.get().of() / 50) {
            return Math.min(owed, quota.get().count());
        }
        return (int) Math.round(owed * quota.map(Quota::share).orElseGet(() -> shares.at(duty.measure(), month)));
    }

    /** How many refusals more leave a cohort of which some whole number is the share of the quota to one decimal. */
    private int refusals(int owed, YearMonth month) {
        int more = 0;
        while (duty.canBeRefused() && more < MOST_REFUSALS && !isPrinted(owed - more, month)) {
            more++;
        }
        return more;
    }

    private boolean isPrinted(int owed, YearMonth month) {
        return quotas.at(duty.measure(), month).map(quota ->
                Math.round(1000.0 * Math.round(quota.share() * owed) / owed) == Math.round(1000 * quota.share())).orElse(true);
    }
}
