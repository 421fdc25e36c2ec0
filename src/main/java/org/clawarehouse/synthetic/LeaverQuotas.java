package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.clawarehouse.synthetic.Quotas.Quota;

/** Brings the care leavers' figures to their quotas (CP18, CP23, CP24) with as few new records as will do. */
final class LeaverQuotas {

    private final List<Leaver> all;
    private final Quotas quotas;
    private final CareLeavers careLeavers;
    private final long seed;

    LeaverQuotas(List<Leaver> all, Quotas quotas, CareLeavers careLeavers, long seed) {
        this.all = all;
        this.quotas = quotas;
        this.careLeavers = careLeavers;
        this.seed = seed;
    }

    void meet(YearMonth month) {
        trim("CP23", 19, month);
        trim("CP24", 19, month);
        trim("CP18", 18, month);
        quotas.at("CP18", month).ifPresent(this::meetFormerCarers);
        quotas.at("CP24", month).ifPresent(this::meetSuitable);
        quotas.at("CP23", month).ifPresent(this::meetBusy);
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
                    .forEach(leaver -> change(leaver, quota, LeaverQuotas::wentHome));
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
        LocalDate earliest = leaver.lastRecorded.isAfter(monthBegins) ? leaver.lastRecorded : monthBegins;
        careLeavers.record(leaver, dice.dayBetween(earliest, quota.asAt()), dice);
        leaver.due = leaver.due.isAfter(quota.asAt()) ? leaver.due : quota.asAt().plusDays(3);
    }

    private void meetFormerCarers(Quota quota) {
        List<Leaver> cohort = cohort(18, quota.asAt());
        meet(quota, cohort, Leaver::isWithFormerCarer, leaver -> leaver.accommodation = "Z1",
                leaver -> leaver.accommodation = "U1");
    }

    private void meetSuitable(Quota quota) {
        List<Leaver> cohort = cohort(19, quota.asAt()).stream().filter(leaver -> !leaver.isOutOfReach()).toList();
        Dice dice = Dice.of(seed, "suitable", quota.month());
        meet(quota, cohort, Leaver::isSuitablyHoused, leaver -> leaver.accommodation = CareLeavers.SUITABLE.draw(dice),
                leaver -> leaver.accommodation = CareLeavers.UNSUITABLE.draw(dice));
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
