package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.clawarehouse.synthetic.Quotas.Quota;

/** {@code lcs/care_leavers} and {@code ssda903/oc3}: what is recorded of those who left, and every few months again. */
final class CareLeavers {

    private static final double RECORDS_A_YEAR = 4.5;
    private static final int LAST_AGE = 22;
    private static final Mix SUITABLE = Mix.of("U1 46, B1 18, D1 16, E1 8, C1 6, T1 4, Y1 2");
    private static final Mix UNSUITABLE = Mix.of("X2 34, S2 18, U2 20, W2 8, V2 10, Y2 10");

    private final Table leavers;
    private final Table birthdays;
    private final List<Leaver> all = new ArrayList<>();
    private final Quotas quotas;
    private final long seed;

    private CareLeavers(List<Child> children, Quotas quotas, LocalDate last, long seed) {
        this.leavers = new Table("care_leavers", "CHILD, DOB, STATUS_DATE, ELIGIBILITY, IN_TOUCH, ACTIV, ACCOM", last);
        this.birthdays = new Table("oc3", "CHILD, DOB, IN_TOUCH, ACTIV, ACCOM", last);
        this.quotas = quotas;
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
        LocalDate date = period.child.born.plusYears(16).plusDays(Dice.of(seed, "eligible", period.child.number).between(95, 150));
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
        trim("CP23", 19, month);
        trim("CP24", 19, month);
        trim("CP18", 18, month);
        quotas.at("CP18", month).ifPresent(this::meetFormerCarers);
        quotas.at("CP24", month).ifPresent(this::meetSuitable);
        quotas.at("CP23", month).ifPresent(this::meetBusy);
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
        boolean withCarer = leaver.stayedPut && leaver.ageOn(leaver.since) >= 18 && dice.chance(0.8);
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
        if (dice.chance(leaver.isWithFormerCarer() ? 0.04 : 0.1)) {
            leaver.accommodation = (dice.chance(0.92) ? SUITABLE : UNSUITABLE).draw(dice);
        }
        record(leaver, leaver.due, dice);
    }

    private void record(Leaver leaver, LocalDate date, Dice dice) {
        leaver.lastRecorded = date;
        leaver.due = date.plusDays(7 + dice.daysUntil(RECORDS_A_YEAR));
        leavers.add(date, leaver.child.id, leavers.date(leaver.child.born), leavers.date(date), leaver.eligibility(date),
                leaver.inTouch, leaver.activity, leaver.accommodation);
    }

    private List<Leaver> cohort(int from, LocalDate asAt) {
        return all.stream().filter(leaver -> leaver.lastRecorded != null && !leaver.isGone()
                && leaver.ageOn(asAt) >= from && leaver.ageOn(asAt) <= from + 2).toList();
    }

    /** More care leavers than the quota is about: those furthest from the next cohort went home to their families. */
    private void trim(String measure, int from, YearMonth month) {
        quotas.at(measure, month).ifPresent(quota -> {
            List<Leaver> cohort = cohort(from, quota.asAt());
            Comparator<Leaver> oldest = Comparator.comparing(leaver -> leaver.child.born);
            cohort.stream().sorted(from == 18 ? oldest.reversed() : oldest).limit(cohort.size() - size(quota, cohort.size()))
                    .forEach(leaver -> change(leaver, quota, CareLeavers::wentHome));
        });
    }

    /** The size of the quota; where there are not so many, the largest of which a whole number is its share to one decimal. */
    private static int size(Quota quota, int there) {
        int size = Math.min(quota.of(), there);
        while (size > 1 && size < quota.of()
                && Math.round(1000.0 * Math.round(quota.share() * size) / size) != Math.round(1000 * quota.share())) {
            size--;
        }
        return size;
    }

    private static void wentHome(Leaver leaver) {
        leaver.inTouch = "RHOM";
        leaver.activity = "0";
        leaver.accommodation = "0";
    }

    private void change(Leaver leaver, Quota quota, Consumer<Leaver> how) {
        Dice dice = Dice.of(seed, quota.measure(), leaver.child.number, quota.asAt().toEpochDay());
        how.accept(leaver);
        LocalDate monthBegins = quota.month().atDay(1);
        record(leaver, dice.dayBetween(leaver.lastRecorded.isAfter(monthBegins) ? leaver.lastRecorded : monthBegins, quota.asAt()), dice);
        leaver.due = leaver.due.isAfter(quota.asAt()) ? leaver.due : quota.asAt().plusDays(3);
    }

    private void meetFormerCarers(Quota quota) {
        List<Leaver> cohort = cohort(18, quota.asAt());
        meet(quota, cohort, Leaver::isWithFormerCarer, leaver -> leaver.accommodation = "Z1", leaver -> leaver.accommodation = "U1");
    }

    private void meetSuitable(Quota quota) {
        List<Leaver> cohort = cohort(19, quota.asAt()).stream().filter(leaver -> !leaver.isOutOfReach()).toList();
        Dice dice = Dice.of(seed, "suitable", quota.month());
        meet(quota, cohort, Leaver::isSuitablyHoused, leaver -> leaver.accommodation = SUITABLE.draw(dice),
                leaver -> leaver.accommodation = UNSUITABLE.draw(dice));
    }

    private void meetBusy(Quota quota) {
        Dice dice = Dice.of(seed, "busy", quota.month());
        meet(quota, cohort(19, quota.asAt()), Leaver::isWorkingOrLearning, leaver -> {
            leaver.inTouch = "YES";
            leaver.activity = Activity.draw(true, quota.asAt(), dice);
        }, leaver -> leaver.activity = Activity.draw(false, quota.asAt(), dice));
    }

    /** Changes as few as bring the share to the quota. Those in a former carer's home are left in it. */
    private void meet(Quota quota, List<Leaver> cohort, Predicate<Leaver> counts, Consumer<Leaver> in, Consumer<Leaver> out) {
        long missing = Math.round(quota.share() * cohort.size()) - cohort.stream().filter(counts).count();
        Predicate<Leaver> changes = missing > 0 ? counts.negate() : counts;
        boolean housing = quota.measure().equals("CP24");
        cohort.stream().filter(changes).filter(leaver -> !housing || !leaver.isWithFormerCarer())
                .sorted(Comparator.comparing((Leaver leaver) -> !leaver.stayedPut).thenComparing(leaver ->
                        Dice.of(seed, "change", leaver.child.number, quota.asAt().toEpochDay()).nextLong()))
                .limit(Math.abs(missing)).forEach(leaver -> change(leaver, quota, missing > 0 ? in : out));
    }
}
