package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clawarehouse.synthetic.Quotas.Quota;

/** Why placements change: as planned, or because they broke down (CP19). */
final class Breakdowns {

    private static final Mix UNPLANNED =
            Mix.of("CREQB 48, CREQO 14, CHILD 14, LAREQ 12, ALLEG 5, STAND 4, APPRR 3");
    private static final Mix PLANNED = Mix.of("CARPL 88, OTHER 8, CLOSE 4");
    private static final LocalDate QUIET_FROM = LocalDate.of(2020, 6, 1);
    private static final LocalDate QUIET_TO = LocalDate.of(2021, 12, 31);

    private final List<Child> children;
    private final Quotas quotas;
    private final long seed;

    private Breakdowns(List<Child> children, Quotas quotas, long seed) {
        this.children = children;
        this.quotas = quotas;
        this.seed = seed;
    }

    static void happen(List<Child> children, Quotas quotas, long seed) {
        Breakdowns breakdowns = new Breakdowns(children, quotas, seed);
        children.forEach(child -> child.periods.forEach(period -> period.stays.forEach(stay -> breakdowns.draw(child, stay))));
        LocalDate settled = QUIET_FROM.minusDays(1);
        for (Quota quota : quotas.of("CP19")) {
            breakdowns.meet(quota, settled);
            settled = quota.asAt();
        }
    }

    private void draw(Child child, Stay stay) {
        if (stay.end != null) {
            Dice dice = Dice.of(seed, "reason", child.number, stay.start.toEpochDay());
            boolean quiet = !quotas.isEmpty() && !stay.end.isBefore(QUIET_FROM) && !stay.end.isAfter(QUIET_TO);
            boolean planned = quiet || stay.setting == Setting.PARENTS || dice.chance(0.72);
            stay.reasonEnded = (planned ? PLANNED : UNPLANNED).draw(dice);
        }
    }

    /** As many breakdowns after the day of the quota before as bring the children who had one to this quota. */
    private void meet(Quota quota, LocalDate settled) {
        List<Child> inCare = new ArrayList<>(children.stream().filter(child -> child.careOn(quota.asAt()) != null).toList());
        Dice dice = Dice.of(seed, "CP19", quota.month());
        dice.shuffle(inCare);
        long missing = quota.count() - inCare.stream().filter(child -> brokeDown(child, quota)).count();
        for (Child child : inCare) {
            List<Stay> left = brokeDown(child, quota) ? List.of() : left(child, settled.plusDays(1), quota.asAt());
            if (missing > 0 && !left.isEmpty()) {
                left.get(left.size() - 1).reasonEnded = UNPLANNED.draw(dice);
                missing--;
            }
        }
    }

    private static boolean brokeDown(Child child, Quota quota) {
        return left(child, quota.yearBegins(), quota.asAt()).stream()
                .anyMatch(stay -> !List.of("CARPL", "OTHER", "CLOSE").contains(stay.reasonEnded));
    }

    /** Stays that ended in the time with a move to another carer. */
    private static List<Stay> left(Child child, LocalDate first, LocalDate last) {
        List<Stay> left = new ArrayList<>();
        for (Period period : child.periods) {
            for (int i = 1; i < period.stays.size(); i++) {
                LocalDate moved = period.stays.get(i).start;
                if (!period.stays.get(i).sameCarer && !moved.isBefore(first) && !moved.isAfter(last)) {
                    left.add(period.stays.get(i - 1));
                }
            }
        }
        return left;
    }
}
