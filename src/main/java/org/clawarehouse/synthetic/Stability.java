package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clawarehouse.synthetic.Quotas.Quota;

/**
 * As many moves between carers of one group as bring STAB3 and CP17 to their quotas. A move within a group changes no
 * other figure.
 */
final class Stability {

    private static final int APART = 8;

    private final List<Child> children;
    private final List<Quota> quotas;
    private final Dice dice;

    private Stability(List<Child> children, Quotas quotas, long seed) {
        this.children = children;
        this.quotas = quotas.all().stream().filter(quota -> isStability(quota)).toList();
        this.dice = Dice.of(seed, "stability");
    }

    static void settle(List<Child> children, Quotas quotas, long seed) {
        Stability stability = new Stability(children, quotas, seed);
        stability.quotas.forEach(stability::meet);
    }

    private static boolean isStability(Quota quota) {
        return quota.measure().equals("STAB3") || quota.measure().equals("CP17");
    }

    /** CP17 counts those who stayed, so its complement moved at least once. */
    private static int threshold(Quota quota) {
        return quota.measure().equals("STAB3") ? 3 : 2;
    }

    private void meet(Quota quota) {
        List<Child> inCare = new ArrayList<>(children.stream().filter(child -> child.careOn(quota.asAt()) != null).toList());
        int wanted = quota.measure().equals("STAB3") ? quota.count() : inCare.size() - quota.count();
        long there = inCare.stream().filter(child -> spells(child, quota) >= threshold(quota)).count();
        inCare.removeIf(child -> spells(child, quota) >= threshold(quota));
        dice.shuffle(inCare);
        inCare.sort((a, b) -> Integer.compare(reluctance(a, quota), reluctance(b, quota)));
        for (Child child : inCare) {
            if (there < wanted && unsettle(child, quota)) {
                there++;
            }
        }
    }

    private static int spells(Child child, Quota quota) {
        return child.spellsBetween(quota.yearBegins(), quota.asAt());
    }

    /** Teenagers and children away from relatives move more. */
    private static int reluctance(Child child, Quota quota) {
        int age = child.ageOn(quota.asAt());
        boolean connected = child.careOn(quota.asAt()).stayOn(quota.asAt()).setting == Setting.CONNECTED;
        return (age >= 12 ? 0 : age >= 8 ? 1 : 2) + (connected ? 2 : 0) + child.number % 3;
    }

    private boolean unsettle(Child child, Quota quota) {
        int missing = threshold(quota) - spells(child, quota);
        for (int tries = 0; tries < 12 * missing && spells(child, quota) < threshold(quota); tries++) {
            moveOnce(child, quota);
        }
        return spells(child, quota) >= threshold(quota);
    }

    private void moveOnce(Child child, Quota quota) {
        Period period = child.careOn(quota.asAt());
        LocalDate date = dice.dayBetween(quota.yearBegins().plusDays(1), quota.asAt());
        Stay stay = period.stayOn(date);
        if (stay != null && mayEnd(stay, date, quota) && !spoils(child, date, quota)) {
            period.insert(stay, Carers.successor(period, stay, date, dice));
        }
    }

    private static boolean mayEnd(Stay stay, LocalDate date, Quota quota) {
        LocalDate end = stay.end == null ? quota.asAt().plusDays(APART) : stay.end;
        return stay.setting != Setting.PARENTS && stay.setting != Setting.ADOPTIVE
                && !date.isBefore(stay.start.plusDays(APART)) && !date.isAfter(end.minusDays(APART));
    }

    /** Whether a move on this day would lift the child over the threshold of a quota that was met before. */
    private boolean spoils(Child child, LocalDate date, Quota current) {
        return quotas.stream().filter(quota -> quotas.indexOf(quota) < quotas.indexOf(current))
                .filter(quota -> date.isAfter(quota.yearBegins()) && !date.isAfter(quota.asAt()))
                .anyMatch(quota -> child.careOn(quota.asAt()) != null && spells(child, quota) == threshold(quota) - 1);
    }
}
