package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** {@code placements/foster_households}: every approved household at each month's end, and how its places are used. */
final class Fostering {

    private static final YearMonth SINCE = YearMonth.of(2018, 3);
    private static final int HOUSEHOLDS = 0;
    private static final int FIRST_REASON = 1;
    private static final int FIRST_USE = 4;
    private static final List<String> REASONS = List.of("SGO granted to the carers", "Left or took other work", "Standards of care");
    private static final Mix PLACES = Mix.of("1 36, 2 44, 3 20");
    private static final Mix CARE_TYPES = Mix.of("Mainstream 80, Connected 16, Respite 4");
    private static final Mix OTHERS = Mix.of("WOTH 3, MWBC 2, APKN 3, BAFR 1, AIND 1");
    private static final double WHITE_BRITISH = 235.0 / 248;

    private final List<Household> households = new ArrayList<>();
    private final Milestones plan;
    private final Table table;
    private int approvals;

    private Fostering(Authority authority, LocalDate last) {
        this.plan = Milestones.read("fostering.csv", authority.isCalibrated() ? 1 : authority.size());
        this.table = new Table("foster_households", "HOUSEHOLD_ID, AS_AT, CARE_TYPE, ETHNICITY, APPROVED_DATE, ENDED_DATE, "
                + "END_REASON, PLACES, FILLED, VACANT, NOT_AVAILABLE, SHORT_BREAK", last);
    }

    static Table of(Authority authority, LocalDate last, long seed) {
        Fostering fostering = new Fostering(authority, last);
        for (YearMonth month = SINCE; !month.atEndOfMonth().isAfter(last); month = month.plusMonths(1)) {
            fostering.live(month, Dice.of(seed, "fostering", month));
        }
        return fostering.table;
    }

    private void live(YearMonth month, Dice dice) {
        if (month.getMonthValue() == 4) {
            households.removeIf(household -> household.ended != null);
        }
        for (int reason = 0; reason < REASONS.size(); reason++) {
            for (int i = plan.flow(FIRST_REASON + reason, month); i > 0; i--) {
                end(dice.pick(open(household -> household.approved.isBefore(month.atDay(1)))), month, REASONS.get(reason), dice);
            }
        }
        while (open(household -> true).size() < plan.whole(HOUSEHOLDS, month)) {
            approve(month, dice);
        }
        turnOver(dice);
        use(month, dice);
        households.forEach(household -> write(household, month.atEndOfMonth()));
    }

    private List<Household> open(Predicate<Household> condition) {
        return households.stream().filter(household -> household.ended == null && condition.test(household)).toList();
    }

    private static void end(Household household, YearMonth month, String reason, Dice dice) {
        household.ended = month.atDay(dice.between(2, 27));
        household.reason = reason;
    }

    private void approve(YearMonth month, Dice dice) {
        LocalDate approved = month.equals(SINCE) ? month.atDay(1).minusDays(dice.between(20, 5_000))
                : month.atDay(dice.between(2, 27));
        int number = ++approvals;
        long british = Math.round(number * WHITE_BRITISH) - Math.round((number - 1) * WHITE_BRITISH);
        Household household = new Household(number, approved, CARE_TYPES.draw(dice), british == 1 ? "WBRI" : OTHERS.draw(dice));
        household.uses[month.equals(SINCE) ? 0 : 1] = Integer.parseInt(PLACES.draw(dice));
        households.add(household);
    }

    /** Children come and go, so that the same households are not always full. */
    private void turnOver(Dice dice) {
        for (int i = 0; i < open(household -> true).size() / 20; i++) {
            List<Household> full = open(household -> household.uses[0] > 0);
            List<Household> free = open(household -> household.uses[1] > 0);
            if (!full.isEmpty() && !free.isEmpty()) {
                dice.pick(full).change(0, 1);
                dice.pick(free).change(1, 0);
            }
        }
    }

    /** Brings each use of places to its planned number; what no use needs is approved no longer, what is missing is approved. */
    private void use(YearMonth month, Dice dice) {
        for (int use = 0; use < Household.USES; use++) {
            while (surplus(use, month) > 0) {
                int from = use;
                Household household = dice.pick(open(each -> each.uses[from] > 0));
                int to = wanting(month);
                if (to >= 0 || household.places() > 1) {
                    household.uses[use]--;
                }
                if (to >= 0) {
                    household.uses[to]++;
                }
            }
        }
        for (int use = wanting(month); use >= 0; use = wanting(month)) {
            dice.pick(open(household -> household.places() < 4)).uses[use]++;
        }
    }

    private int surplus(int use, YearMonth month) {
        int used = open(household -> true).stream().mapToInt(household -> household.uses[use]).sum();
        return used - plan.whole(FIRST_USE + use, month);
    }

    private int wanting(YearMonth month) {
        for (int use = 0; use < Household.USES; use++) {
            if (surplus(use, month) < 0) {
                return use;
            }
        }
        return -1;
    }

    /** A household that ended stays in the list, without use of its places, until the financial year is over. */
    private void write(Household household, LocalDate asAt) {
        boolean over = household.ended != null;
        int places = household.places();
        table.add(asAt, "H" + (1_000 + household.number), table.date(asAt), household.careType, household.ethnicity,
                table.date(household.approved), table.date(household.ended), household.reason, String.valueOf(places),
                over ? "0" : String.valueOf(household.uses[0]), over ? "0" : String.valueOf(household.uses[1]),
                String.valueOf(over ? places : household.uses[2]), over ? "0" : String.valueOf(household.uses[3]));
    }
}
