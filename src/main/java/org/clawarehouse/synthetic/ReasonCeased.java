package org.clawarehouse.synthetic;

import java.time.YearMonth;

/** Why a period of care ends (REC), by where the child lived. */
final class ReasonCeased {

    private static final YearMonth FOUR_KINDS_OF_GUARDIANSHIP = YearMonth.of(2018, 4);
    private static final Mix FROM_FOSTER_CARE_AT_18 = Mix.of("E17 48, E5 44, E6 5, E7 3");
    private static final Mix AT_18 = Mix.of("E5 78, E6 12, E7 6, E8 4");
    private static final Mix FROM_PARENTS = Mix.of("E4A 93, E41 4, E8 3");
    private static final Mix FROM_CONNECTED = Mix.of("E41 34, E4A 38, E13 14, E4B 9, E8 5");
    private static final Mix FROM_FOSTER_CARE = Mix.of("E4A 58, E4B 22, E41 7, E13 4, E3 3, E16 1, E8 4, E2 1");
    private static final Mix FROM_HOMES = Mix.of("E4A 38, E4B 38, E9 6, E8 12, E3 4, E13 2");
    private static final Mix FROM_SUPPORTED = Mix.of("E4B 34, E4A 22, E5 18, E6 14, E8 12");
    private static final Mix FROM_ELSEWHERE = Mix.of("E14 40, E9 25, E8 15, E4A 20");

    private ReasonCeased() {
    }

    static String atEighteen(Setting setting, Dice dice) {
        return setting.isFostering() ? FROM_FOSTER_CARE_AT_18.draw(dice) : AT_18.draw(dice);
    }

    /** Special guardianship: E45 and E46 are for former foster carers; E43 and E44 were used to March 2018. */
    static String guardianship(Setting setting, YearMonth month, Dice dice) {
        if (month.isBefore(FOUR_KINDS_OF_GUARDIANSHIP)) {
            return setting == Setting.CONNECTED ? "E43" : "E44";
        }
        boolean connected = setting == Setting.CONNECTED;
        return dice.chance(0.85) ? connected ? "E45" : "E46" : connected ? "E47" : "E48";
    }

    static String drawn(Period period, Dice dice) {
        return switch (period.setting()) {
            case PARENTS, ADOPTIVE -> FROM_PARENTS.draw(dice);
            case CONNECTED -> FROM_CONNECTED.draw(dice);
            case IN_HOUSE, IFA, OTHER_LA -> FROM_FOSTER_CARE.draw(dice);
            case RESI_IN_HOUSE, RESI_EXTERNAL -> FROM_HOMES.draw(dice);
            case SUPPORTED -> FROM_SUPPORTED.draw(dice);
            case OTHER -> FROM_ELSEWHERE.draw(dice);
        };
    }
}
