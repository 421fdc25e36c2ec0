package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What has to be done for every child in care again and again, and the report that lists when it was. */
interface Duty {

    /** What came of a day on which it was due. */
    enum Outcome { DONE, REFUSED, MISSED }

    /** The indicator that counts it; its shares and quotas are filed under this name. */
    String measure();

    /** Whether the child is in the denominator at the end of the day, being looked after. */
    boolean isOwed(Period period, LocalDate asAt);

    /** Whether what was done on these days puts the child in the numerator. */
    boolean isDone(Period period, List<LocalDate> done, LocalDate asAt);

    LocalDate first(Period period, LocalDate from, Dice dice);

    LocalDate next(Period period, LocalDate done, Dice dice);

    void write(Period period, LocalDate date, Outcome outcome, Dice dice);

    /** Whether it may be left undone in this month. */
    default boolean mayWait(Period period, YearMonth month) {
        return true;
    }

    /** How many days of the months to come it may be put off into. */
    default int longestDelay() {
        return 13;
    }

    default boolean canBeRefused() {
        return false;
    }

    default boolean isRefused(Period period, LocalDate date, Dice dice) {
        return false;
    }
}
