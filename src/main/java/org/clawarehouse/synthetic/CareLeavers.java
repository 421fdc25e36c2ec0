package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** {@code lcs/care_leavers} and {@code ssda903/oc3}: what is recorded of those who left, and every few months again. */
final class CareLeavers {

    private static final double RECORDS_A_YEAR = 4.5;
    private static final int LAST_AGE = 22;
    /** Staying with a former carer is no status of anybody under 18, and yet it is recorded. */
    private static final double TYPED_WRONG = 0.08;
    static final Mix SUITABLE = Mix.of("U1 46, B1 18, D1 16, E1 8, C1 6, T1 4, Y1 2");
    static final Mix UNSUITABLE = Mix.of("X2 34, S2 18, U2 20, W2 8, V2 10, Y2 10");

    private final Table leavers;
    private final Table birthdays;
    private final List<Leaver> all = new ArrayList<>();
    private final LeaverQuotas quotas;
    private final long seed;

    private CareLeavers(List<Child> children, Quotas quotas, LocalDate last, long seed) {
        this.leavers = new Table("care_leavers", "CHILD, DOB, STATUS_DATE, ELIGIBILITY, IN_TOUCH, ACTIV, ACCOM", last);
        this.birthdays = new Table("oc3", "CHILD, DOB, IN_TOUCH, ACTIV, ACCOM", last);
        this.quotas = new LeaverQuotas(all, quotas, this, seed);
        this.seed = seed;
        children.stream().flatMap(child -> child.periods.stream()).map(Leaver::of).filter(Objects::nonNull).forEach(all::add);
        all.sort(Comparator.comparing((Leaver leaver) -> leaver.since).thenComparing(leaver -> leaver.child.number));
    }

    /** @return care_leavers and oc3 */
    static List<Table> of(List<Child> children, Quotas quotas, YearMonth first, LocalDate last, long seed) {
        CareLeavers careLeavers = new CareLeavers(children, quotas, last, seed);
        children.stream().flatMap(child -> child.periods.stream()).forEach(careLeavers::eligible);
        for (YearMonth month = first; !month.atDay(1).isAfter(last); month = month.plusMonths(1)) {
            careLeavers.live(month);
        }
        return List.of(careLeavers.leavers, careLeavers.birthdays);
    }

    /** Those still in care at 16 are on the same list, as eligible. */
    private void eligible(Period period) {
        int days = Dice.of(seed, "eligible", period.child.number).between(95, 150);
        LocalDate date = period.child.born.plusYears(16).plusDays(days);
        if (period.start.isBefore(date.minusDays(91)) && period.isOpenOn(date)) {
            String birthday = leavers.date(period.child.born);
            leavers.add(date, period.child.id, birthday, leavers.date(date), "E", "YES", "F2", "0");
        }
    }

    private void live(YearMonth month) {
        LocalDate asAt = month.atEndOfMonth();
        for (Leaver leaver : all) {
            if (!leaver.since.isAfter(asAt) && leaver.ageOn(asAt) < LAST_AGE) {
                live(leaver, month, Dice.of(seed, "leaver", leaver.child.number, month.getYear(), month.getMonthValue()));
            }
        }
        quotas.meet(month);
    }

    private void live(Leaver leaver, YearMonth month, Dice dice) {
        if (leaver.lastRecorded == null) {
            first(leaver, dice);
        }
        while (!leaver.isGone() && YearMonth.from(leaver.due).equals(month)) {
            next(leaver, dice);
        }
        LocalDate birthday = leaver.child.born.withYear(month.getYear());
        if (birthday.getMonthValue() == month.getMonthValue() && !birthday.isBefore(leaver.since)) {
            birthdays.add(birthday, leaver.child.id, leavers.date(leaver.child.born), leaver.inTouch, leaver.activity,
                    leaver.accommodation);
        }
    }

    private void first(Leaver leaver, Dice dice) {
        leaver.activity = Activity.draw(dice.chance(0.45), leaver.since, dice);
        boolean withCarer = dice.chance(leaver.stayedPut ? 0.8 : leaver.eligibility(leaver.since).equals("R") ? TYPED_WRONG : 0);
        leaver.accommodation = withCarer ? "Z1" : (dice.chance(0.93) ? SUITABLE : UNSUITABLE).draw(dice);
        record(leaver, leaver.since, dice);
    }

    private void next(Leaver leaver, Dice dice) {
        if (dice.chance(0.05)) {
            leaver.inTouch = dice.chance(0.5) ? "NO" : dice.chance(0.5) ? "REFU" : "NREQ";
            leaver.activity = "0";
        } else if (dice.chance(0.12) || leaver.activity.equals("0")) {
            leaver.inTouch = "YES";
            leaver.activity = Activity.draw(dice.chance(0.4), leaver.due, dice);
        }
        if (leaver.due.equals(leaver.child.adultOn) && leaver.isWithFormerCarer()) {
            leaver.accommodation = "E1";
        } else if (dice.chance(leaver.isWithFormerCarer() ? 0.04 : 0.1)) {
            leaver.accommodation = (dice.chance(0.92) ? SUITABLE : UNSUITABLE).draw(dice);
        }
        record(leaver, leaver.due, dice);
    }

    void record(Leaver leaver, LocalDate date, Dice dice) {
        leaver.lastRecorded = date;
        leaver.due = leaver.next(date, date.plusDays(7 + dice.daysUntil(RECORDS_A_YEAR)));
        leavers.add(date, leaver.child.id, leavers.date(leaver.child.born), leavers.date(date), leaver.eligibility(date),
                leaver.inTouch, leaver.activity, leaver.accommodation);
    }
}
