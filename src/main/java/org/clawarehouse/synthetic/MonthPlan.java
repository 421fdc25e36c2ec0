package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * What is to have happened by the end of a month: how many are looked after, who came and went in it, where they live.
 *
 * @param daysInCare together, of those who cease in the month; 0 where nothing is prescribed
 */
record MonthPlan(YearMonth month, int lookedAfter, int starts, int ceases, int guardianships, int adoptions,
        int comingOfAge, int daysInCare, Map<Setting, Integer> settings) {

    LocalDate first() {
        return month.atDay(1);
    }

    LocalDate last() {
        return month.atEndOfMonth();
    }
}
