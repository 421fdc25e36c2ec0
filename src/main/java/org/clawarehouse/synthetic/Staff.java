package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Who works where: every month some leave, and posts are filled up to the full-time equivalents planned. */
final class Staff {

    private static final double LEAVE = 0.012;
    private static final double AGENCY_LEAVES = 0.045;
    /** Nobody works less than this. */
    private static final int LEAST = 4;

    final List<Worker> all = new ArrayList<>();
    private final YearMonth first;

    Staff(YearMonth first) {
        this.first = first;
    }

    /** Those who work on at the end of the month, or of what is known of it. */
    List<Worker> inPost(Predicate<Worker> condition) {
        return all.stream().filter(worker -> worker.end == null && condition.test(worker)).toList();
    }

    int tenths(Predicate<Worker> condition) {
        return inPost(condition).stream().mapToInt(worker -> worker.tenths).sum();
    }

    /**
     * @param holders tenths of posts with cases, by service
     * @param everybody tenths of all posts that are filled, also by agencies
     * @param agency tenths filled by agencies
     */
    void change(YearMonth month, Map<Service, Integer> holders, int everybody, int agency, Dice dice) {
        inPost(worker -> dice.chance(worker.agency ? AGENCY_LEAVES : LEAVE)).forEach(worker -> leave(worker, month, dice));
        for (int more = tenths(worker -> worker.agency) - agency; more >= 10; more -= 10) {
            List<Worker> hired = inPost(worker -> worker.agency);
            leave(dice.pick(hired), month, dice);
        }
        holders.forEach((service, target) -> fill(service, true, target, month, agency, dice));
        int rest = everybody - holders.values().stream().mapToInt(Integer::intValue).sum();
        shares(rest).forEach((service, target) -> fill(service, false, target, month, agency, dice));
    }

    /** Managers and others without cases: a tenth of them in the service for children in care. */
    private static Map<Service, Integer> shares(int tenths) {
        Map<Service, Integer> shares = new EnumMap<>(Service.class);
        shares.put(Service.LOOKED_AFTER, tenths / 10);
        return split(tenths, shares);
    }

    /** What the first service leaves, divided among the others. */
    static Map<Service, Integer> split(int tenths, Map<Service, Integer> shares) {
        int rest = tenths - shares.get(Service.LOOKED_AFTER);
        int left = rest;
        for (Service service : List.of(Service.SAFEGUARDING, Service.ASSESSMENT)) {
            shares.put(service, (int) Math.round(rest * service.share / 5) * 5);
            left -= shares.get(service);
        }
        shares.put(Service.DISABILITY, Math.max(0, left));
        return shares;
    }

    private void fill(Service service, boolean holder, int target, YearMonth month, int agency, Dice dice) {
        Predicate<Worker> group = worker -> worker.service == service && worker.holder == holder;
        int gap = target - tenths(group);
        while (gap != 0) {
            List<Worker> there = inPost(group);
            if (gap >= LEAST) {
                gap -= hire(service, holder, part(gap, dice), month, agency, dice).tenths;
            } else if (there.isEmpty()) {
                return;
            } else {
                gap += leave(dice.pick(there), month, dice);
            }
        }
    }

    /** A post, most often a full one, that leaves nothing behind which is too little for another. */
    private static int part(int gap, Dice dice) {
        int wanted = dice.chance(0.2) ? dice.pick(List.of(5, 6, 8)) : 10;
        if (gap <= 10) {
            return gap;
        }
        return gap - wanted >= LEAST ? wanted : gap - 5;
    }

    private Worker hire(Service service, boolean holder, int tenths, YearMonth month, int agency, Dice dice) {
        boolean fromAgency = tenths + tenths(worker -> worker.agency) <= agency && dice.chance(0.8);
        LocalDate start = month.equals(first) ? month.atDay(1).minusDays(dice.between(30, fromAgency ? 400 : 3_000))
                : month.atDay(dice.between(1, 3));
        Worker worker = new Worker(all.size() + 1, service, tenths, holder, fromAgency, start);
        all.add(worker);
        return worker;
    }

    /** @return tenths */
    private static int leave(Worker worker, YearMonth month, Dice dice) {
        worker.end = month.atDay(dice.between(20, 27));
        return worker.tenths;
    }
}
