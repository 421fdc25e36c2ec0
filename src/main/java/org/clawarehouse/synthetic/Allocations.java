package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which worker holds which case, month by month: who comes gets a worker, who leaves hands over, and loads are evened out. */
final class Allocations {

    static final double LOOKED_AFTER_LOAD = 17.3;
    private static final double LOOKED_AFTER_MOST = 19;
    private static final double CLOSES = 0.08;

    private final Staff staff;
    private final Handovers handovers;
    private final Map<Child, Case> lookedAfter = new LinkedHashMap<>();
    private final List<Case> others = new ArrayList<>();
    private final List<Case> waiting = new ArrayList<>();
    private int referred;

    Allocations(Staff staff) {
        this.staff = staff;
        this.handovers = new Handovers(staff);
    }

    /** Every allocation there has been. */
    List<Case.Row> rows() {
        return handovers.rows;
    }

    /**
     * @param children in care at the end of the month
     * @param between tenths of posts that are to hold 15 to 20 cases
     * @param cases of everybody together
     */
    void change(YearMonth month, List<Child> children, int between, int cases, Dice dice) {
        LocalDate end = month.atEndOfMonth();
        List<Worker> first = staff.inPost(worker -> worker.holds(Service.LOOKED_AFTER));
        List<Worker> rest = staff.inPost(worker -> worker.holder && worker.service != Service.LOOKED_AFTER);
        leaveCare(end);
        children.forEach(child -> lookedAfter.computeIfAbsent(child, known -> new Case(known.id, known)));
        share(first);
        closeSome(month, dice);
        int taken = between - first.stream().filter(Worker::isBetween).mapToInt(worker -> worker.tenths).sum();
        fit(rest, Loads.of(rest, Math.max(0, taken), cases - lookedAfter.size(), dice), month, dice);
        List<Case> all = new ArrayList<>(lookedAfter.values());
        all.addAll(others);
        all.forEach(each -> handovers.write(each, month, dice));
    }

    private void leaveCare(LocalDate asAt) {
        for (Case left : lookedAfter.values().stream().filter(each -> each.lookedAfter.careOn(asAt) == null).toList()) {
            LocalDate ended = left.lookedAfter.careOn(asAt.withDayOfMonth(1).minusDays(1)).end;
            left.row.end = earlier(ended, left.row.worker.end);
            left.take();
            lookedAfter.remove(left.lookedAfter);
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    /** Children in care: whoever has least takes whoever has no worker, and nobody is left with too many or too few. */
    private void share(List<Worker> workers) {
        Comparator<Worker> byLoad = Comparator.comparing(Worker::load).thenComparing(worker -> worker.number);
        for (Case each : lookedAfter.values()) {
            if (each.worker == null || each.worker.end != null) {
                each.give(workers.stream().min(byLoad).orElseThrow());
            }
        }
        for (int i = 0; i < lookedAfter.size(); i++) {
            Worker least = workers.stream().min(byLoad).orElseThrow();
            Worker most = workers.stream().max(byLoad).orElseThrow();
            boolean even = least.cases.size() >= least.fewest() && most.cases.size() <= most.most(LOOKED_AFTER_MOST);
            if (even || least == most) {
                return;
            }
            most.cases.get(0).give(least);
        }
    }

    private void closeSome(YearMonth month, Dice dice) {
        others.stream().filter(each -> dice.chance(CLOSES)).toList().forEach(each -> close(each, month, dice));
    }

    private void close(Case closed, YearMonth month, Dice dice) {
        closed.row.end = earlier(month.atDay(dice.between(4, 28)), closed.row.worker.end);
        closed.take();
        others.remove(closed);
    }

    /** Surplus cases, and those of leavers, go to whoever has room; then others are referred, or closed. */
    private void fit(List<Worker> workers, Map<Worker, Integer> loads, YearMonth month, Dice dice) {
        others.stream().filter(each -> each.worker.end != null).forEach(this::release);
        for (Worker worker : workers) {
            while (worker.cases.size() > loads.get(worker)) {
                release(dice.pick(worker.cases));
            }
        }
        dice.shuffle(waiting);
        for (Worker worker : workers) {
            while (worker.cases.size() < loads.get(worker)) {
                next().give(worker);
            }
        }
        List.copyOf(waiting).forEach(each -> close(each, month, dice));
        waiting.clear();
    }

    private void release(Case each) {
        each.take();
        waiting.add(each);
    }

    private Case next() {
        if (!waiting.isEmpty()) {
            return waiting.remove(waiting.size() - 1);
        }
        Case referral = new Case(String.format(Locale.ROOT, "70%06d", ++referred), null);
        others.add(referral);
        return referral;
    }
}
