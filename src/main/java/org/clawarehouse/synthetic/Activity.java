package org.clawarehouse.synthetic;

import java.time.LocalDate;

/** What young people do (ACTIV): codes 4 and 5 took the place of 3 in April 2021. */
final class Activity {

    private static final LocalDate NEW_CODES = LocalDate.of(2021, 4, 1);
    private static final Mix BUSY_BEFORE = Mix.of("F2 48, P2 8, F3 28, P3 12, F1 4");
    private static final Mix BUSY = Mix.of("F2 48, P2 8, F5 16, P5 12, F4 10, P4 2, F1 4");
    private static final Mix IDLE = Mix.of("G5 68, G4 18, G6 14");

    private Activity() {
    }

    static boolean counts(String activity) {
        return activity.startsWith("F") || activity.startsWith("P");
    }

    static String draw(boolean busy, LocalDate date, Dice dice) {
        return busy ? (date.isBefore(NEW_CODES) ? BUSY_BEFORE : BUSY).draw(dice) : IDLE.draw(dice);
    }
}
