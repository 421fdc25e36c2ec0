package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clawarehouse.synthetic.Gazetteer.Surroundings;
import org.clawarehouse.synthetic.Quotas.Quota;

/** Where the families live and where each stay is: near, or more than 20 miles away. */
final class Geography {

    private static final Map<Setting, Double> FAR_AWAY = Map.of(Setting.CONNECTED, 0.1, Setting.IN_HOUSE, 0.03,
            Setting.IFA, 0.34, Setting.OTHER_LA, 0.6, Setting.RESI_IN_HOUSE, 0.02, Setting.RESI_EXTERNAL, 0.6,
            Setting.PARENTS, 0.03, Setting.ADOPTIVE, 0.6, Setting.SUPPORTED, 0.15, Setting.OTHER, 0.6);
    private static final int ON_THE_EDGE = 2;
    private static final LocalDate EDGE_DAY = LocalDate.of(2021, 6, 30);

    private final List<Child> children;
    private final Surroundings surroundings;
    private final Establishments establishments;
    private final long seed;

    private Geography(List<Child> children, Surroundings surroundings, Establishments establishments, long seed) {
        this.children = children;
        this.surroundings = surroundings;
        this.establishments = establishments;
        this.seed = seed;
    }

    static void settle(List<Child> children, Quotas quotas, Surroundings surroundings, Establishments establishments, long seed) {
        Geography geography = new Geography(children, surroundings, establishments, seed);
        children.forEach(geography::measure);
        quotas.of("CP12").forEach(geography::meet);
        children.forEach(geography::house);
        geography.edge(false, surroundings.atTwentyMiles());
        geography.edge(true, surroundings.justOver());
    }

    private Dice dice(String purpose, Child child, Stay stay) {
        return Dice.of(seed, purpose, child.number, stay.start.toEpochDay());
    }

    private void measure(Child child) {
        for (Period period : child.periods) {
            Stay before = null;
            for (Stay stay : period.stays) {
                stay.far = stay.sameCarer ? before.far : dice("far", child, stay).chance(FAR_AWAY.get(stay.setting));
                before = stay;
            }
        }
    }

    /** Turns as many near stays of that day into far ones, or back, as the quota asks for. */
    private void meet(Quota quota) {
        List<Period> inCare = new ArrayList<>(children.stream().filter(child -> !child.unaccompanied)
                .map(child -> child.careOn(quota.asAt())).filter(period -> period != null).toList());
        Dice.of(seed, "CP12", quota.month()).shuffle(inCare);
        long missing = quota.count() - inCare.stream().filter(period -> period.stayOn(quota.asAt()).far).count();
        for (Period period : inCare) {
            Stay stay = period.stayOn(quota.asAt());
            if (missing != 0 && stay.setting.isFostering() && stay.far == missing < 0) {
                turn(period, stay);
                missing -= Long.signum(missing);
            }
        }
    }

    /** All stays with one carer are equally far. */
    private void turn(Period period, Stay stay) {
        int i = period.stays.indexOf(stay);
        while (period.stays.get(i).sameCarer) {
            i--;
        }
        do {
            period.stays.get(i++).far ^= true;
        } while (i < period.stays.size() && period.stays.get(i).sameCarer);
    }

    private void house(Child child) {
        child.home = Dice.of(seed, "home", child.family).pick(surroundings.homes());
        for (Period period : child.periods) {
            Stay before = null;
            for (Stay stay : period.stays) {
                stay.site = site(child, stay, before);
                before = stay;
            }
        }
    }

    /** Only the status changed where the type of placement did; otherwise the household moved. */
    private Site site(Child child, Stay stay, Stay before) {
        if (stay.sameCarer && !stay.place.equals(before.place)) {
            return before.site;
        }
        Dice dice = dice("site", child, stay);
        if (stay.setting == Setting.PARENTS && !stay.far && dice.chance(0.8)) {
            return new Site(child.home, "", "", "");
        }
        Site site = establishments.site(stay, stay.far, dice);
        while (before != null && site.postcode().equals(before.site.postcode())) {
            site = establishments.site(stay, stay.far, dice);
        }
        return site;
    }

    /** Two only children whose carers live exactly on either side of the line: 20.0 miles is not over, 20.1 is. */
    private void edge(boolean over, Postcode postcode) {
        children.stream().filter(child -> !child.unaccompanied && child.careOn(EDGE_DAY) != null && isOnlyChild(child))
                .filter(child -> child.careOn(EDGE_DAY).stayOn(EDGE_DAY).setting == Setting.IFA)
                .filter(child -> child.careOn(EDGE_DAY).stayOn(EDGE_DAY).far == over)
                .limit(ON_THE_EDGE).forEach(child -> move(child, postcode));
    }

    private void move(Child child, Postcode postcode) {
        child.home = surroundings.middle();
        Site old = child.careOn(EDGE_DAY).stayOn(EDGE_DAY).site;
        Site next = new Site(postcode, old.urn(), old.organisation(), old.establishment());
        child.careOn(EDGE_DAY).stays.stream().filter(stay -> stay.site == old).forEach(stay -> stay.site = next);
    }

    private boolean isOnlyChild(Child child) {
        return child.family == child.number && children.stream().filter(other -> other.family == child.family).count() == 1;
    }
}
