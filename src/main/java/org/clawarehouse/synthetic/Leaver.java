package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A young person who left care at 16 or later after 13 weeks of it, and what is known of them now. */
final class Leaver {

    private static final int THIRTEEN_WEEKS = 91;

    final Child child;
    final LocalDate since;
    final boolean stayedPut;
    LocalDate lastRecorded;
    LocalDate due;
    String inTouch = "YES";
    String activity = "0";
    String accommodation = "0";

    private Leaver(Period last) {
        this.child = last.child;
        this.since = last.end;
        this.stayedPut = last.reason.equals("E17");
    }

    /** The leaver that the end of this period makes, or null. */
    static Leaver of(Period period) {
        Child child = period.child;
        if (period.end == null || child.ageOn(period.end) < 16 || period.reason.equals("E2") || period.reason.equals("E3")) {
            return null;
        }
        return daysSince(child.born.plusYears(14), child, period.end) < THIRTEEN_WEEKS ? null : new Leaver(period);
    }

    private static long daysSince(LocalDate birthday, Child child, LocalDate end) {
        return child.periods.stream().filter(period -> !period.start.isAfter(end)).mapToLong(period -> {
            LocalDate from = period.start.isAfter(birthday) ? period.start : birthday;
            LocalDate to = period.end == null || period.end.isAfter(end) ? end : period.end;
            return Math.max(0, ChronoUnit.DAYS.between(from, to));
        }).sum();
    }

    /** The day of the next record: no later than the 18th birthday where that is still to come. */
    LocalDate next(LocalDate recorded, LocalDate usual) {
        boolean birthdayFirst = recorded.isBefore(child.adultOn) && usual.isAfter(child.adultOn);
        return birthdayFirst ? child.adultOn : usual;
    }

    int ageOn(LocalDate date) {
        return child.ageOn(date);
    }

    boolean isGone() {
        return inTouch.equals("DIED") || inTouch.equals("RHOM");
    }

    /** R relevant until 18, F former relevant after. */
    String eligibility(LocalDate date) {
        return date.isBefore(child.adultOn) ? "R" : "F";
    }

    boolean isWorkingOrLearning() {
        return Activity.counts(activity);
    }

    boolean isSuitablyHoused() {
        return accommodation.endsWith("1");
    }

    boolean isWithFormerCarer() {
        return accommodation.startsWith("Z");
    }

    /** Gone abroad, deported or residence unknown: in no suitability figure. */
    boolean isOutOfReach() {
        return "GHR".indexOf(accommodation.charAt(0)) >= 0;
    }
}
