package org.clawarehouse.synthetic;

import java.time.YearMonth;
import java.util.List;

/**
 * Children come into care, move and leave, month by month. A month knows the months before it, its plan and its own
 * random numbers, and nothing of what follows: a longer history begins with the shorter one.
 */
final class Careers {

    private final Plan plan;
    private final long seed;
    private final Caseload caseload = new Caseload();
    private final Arrivals arrivals;
    private final Departures departures;
    private final Moves moves = new Moves();

    private Careers(Plan plan, long seed) {
        this.plan = plan;
        this.seed = seed;
        ComingOfAge comingOfAge = new ComingOfAge(plan, caseload);
        this.arrivals = new Arrivals(seed, caseload, comingOfAge);
        this.departures = new Departures(caseload, comingOfAge);
    }

    static List<Child> simulate(Plan plan, long seed, YearMonth last) {
        Careers careers = new Careers(plan, seed);
        for (YearMonth month = plan.first(); !month.isAfter(last); month = month.plusMonths(1)) {
            careers.live(month);
        }
        return careers.caseload.children;
    }

    private void live(YearMonth month) {
        MonthPlan aims = plan.month(month);
        Dice dice = Dice.of(seed, "month", month);
        int forced = departures.comingOfAge(aims, dice);
        int more = Math.max(0, forced + aims.adoptions() + aims.guardianships() - aims.ceases());
        arrivals.of(aims, aims.starts() + more, dice);
        departures.of(aims, dice);
        Court.placementOrders(caseload, aims, dice);
        moves.balance(caseload, aims, dice);
    }
}
