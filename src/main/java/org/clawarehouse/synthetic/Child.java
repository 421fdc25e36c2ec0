package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** An invented child and the periods of care in order. Brothers and sisters share a family. */
final class Child {

    private static final int FIRST_ID = 1_000_000;
    private static final int IDS = 9_000_000;
    private static final int STEP = 7_919;

    final int number;
    final String id;
    final int family;
    final List<Period> periods = new ArrayList<>();
    final LocalDate born;
    /** The 18th birthday; nobody here is born on 29 February. */
    final LocalDate adultOn;
    final YearMonth adultIn;
    boolean unaccompanied;
    Postcode home;
    String sex = "1";
    String ethnicity = "WBRI";

    Child(int number, long seed, int family, LocalDate born) {
        this.number = number;
        this.family = family;
        this.born = born;
        this.adultOn = born.plusYears(18);
        this.adultIn = YearMonth.from(adultOn);
        this.id = id(number, seed);
    }

    /** The identifier in the case system: another one for every number below nine million. */
    static String id(int number, long seed) {
        long offset = Math.floorMod(Dice.of(seed, "id").nextLong(), (long) IDS);
        return String.valueOf(FIRST_ID + (offset + (long) number * STEP) % IDS);
    }

    int ageOn(LocalDate date) {
        return born.until(date).getYears();
    }

    Period lastPeriod() {
        return periods.get(periods.size() - 1);
    }

    /** The period that is open at the end of the day, or null. */
    Period careOn(LocalDate date) {
        for (Period period : periods) {
            if (period.isOpenOn(date)) {
                return period;
            }
        }
        return null;
    }

    /** Placement spells active at any time from the first to the last day, over all periods. */
    int spellsBetween(LocalDate first, LocalDate last) {
        return periods.stream().mapToInt(period -> period.spellsBetween(first, last)).sum();
    }
}
