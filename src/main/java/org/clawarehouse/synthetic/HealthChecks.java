package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.List;

/** {@code lcs/health_checks}: assessments every year, of children under five every six months; older ones may refuse. */
final class HealthChecks implements Duty {

    private static final int TWICE_A_YEAR_UNDER = 5;
    /** An eye test is neither of the kinds that count, and no code of the report. */
    private static final double EYE_TESTS = 0.006;

    final Table table;
    private final long seed;

    HealthChecks(LocalDate last, long seed) {
        this.table = new Table("health_checks", "CHILD, CHECK_TYPE, CHECK_DATE, OUTCOME", last);
        this.seed = seed;
    }

    @Override
    public String measure() {
        return "HEALTH12";
    }

    @Override
    public boolean isOwed(Period period, LocalDate asAt) {
        return isLongInCare(period, asAt);
    }

    static boolean isLongInCare(Period period, LocalDate asAt) {
        return !period.start.isAfter(asAt.minusMonths(12));
    }

    @Override
    public boolean isDone(Period period, List<LocalDate> done, LocalDate asAt) {
        List<LocalDate> recent = recent(done, asAt);
        boolean young = period.child.ageOn(asAt) < TWICE_A_YEAR_UNDER;
        return young ? recent.stream().anyMatch(later -> recent.stream().anyMatch(earlier ->
                !earlier.plusMonths(6).isAfter(later))) : !recent.isEmpty();
    }

    static List<LocalDate> recent(List<LocalDate> done, LocalDate asAt) {
        return done.stream().filter(date -> date.isAfter(asAt.minusMonths(12)) && !date.isAfter(asAt)).toList();
    }

    @Override
    public LocalDate first(Period period, LocalDate from, Dice dice) {
        return from.plusDays(from.equals(period.start) ? dice.between(10, 28) : dice.between(0, isYoung(period, from) ? 180 : 350));
    }

    private static boolean isYoung(Period period, LocalDate date) {
        return period.child.ageOn(date.plusMonths(6)) < TWICE_A_YEAR_UNDER;
    }

    @Override
    public LocalDate next(Period period, LocalDate done, Dice dice) {
        return isYoung(period, done) ? done.plusMonths(6).plusDays(dice.between(0, 4)) : done.plusDays(dice.between(335, 366));
    }

    @Override
    public int longestDelay() {
        return 70;
    }

    @Override
    public boolean canBeRefused() {
        return true;
    }

    @Override
    public boolean isRefused(Period period, LocalDate date, Dice dice) {
        boolean unwilling = Dice.of(seed, "refuses", period.child.number).chance(0.12);
        return unwilling && period.child.ageOn(date) >= 12 && dice.chance(0.6);
    }

    @Override
    public void write(Period period, LocalDate date, Outcome outcome, Dice dice) {
        write(table, "HEALTH", period, date, outcome, dice);
        if (dice.chance(EYE_TESTS)) {
            write(table, "OPTICAL", period, date, Outcome.DONE, dice);
        }
    }

    /** The report gives every date a time of day. */
    static void write(Table table, String type, Period period, LocalDate date, Outcome outcome, Dice dice) {
        String missed = dice.chance(0.7) ? "PLANNED" : "CANCELLED";
        String completed = dice.chance(0.01) ? "completed" : "COMPLETED";
        String what = switch (outcome) {
            case DONE -> completed;
            case REFUSED -> "REFUSED";
            case MISSED -> missed;
        };
        table.add(date, period.child.id, type, Table.british(date) + " 00:00", what);
    }
}
