package org.clawarehouse.synthetic;

import java.time.LocalDate;

/** One approved fostering household and its places by use. */
final class Household {

    /** Filled, vacant, not available, short break. */
    static final int USES = 4;

    final int number;
    final LocalDate approved;
    final String careType;
    final String ethnicity;
    final int[] uses = new int[USES];
    LocalDate ended;
    String reason = "";

    Household(int number, LocalDate approved, String careType, String ethnicity) {
        this.number = number;
        this.approved = approved;
        this.careType = careType;
        this.ethnicity = ethnicity;
    }

    int places() {
        return uses[0] + uses[1] + uses[2] + uses[3];
    }

    void change(int from, int to) {
        uses[from]--;
        uses[to]++;
    }
}
