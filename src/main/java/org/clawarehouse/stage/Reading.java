package org.clawarehouse.stage;

import java.time.LocalDate;

/**
 * What has to be known to read the cells of one file.
 *
 * @param asAt           date of the delivery
 * @param collectionYear collection year whose codes are in force, named by the March it ends in
 * @param date1904       whether serial numbers of days count from 1904
 * @param workbook       whether the cells come from a workbook
 */
record Reading(LocalDate asAt, int collectionYear, boolean date1904, boolean workbook) {

    /** Returns the collection year a day lies in: 1 April to 31 March, named by the March it ends in. */
    static int collectionYear(LocalDate day) {
        return day.getMonthValue() >= 4 ? day.getYear() + 1 : day.getYear();
    }

    LocalDate firstDayOfYear() {
        return LocalDate.of(collectionYear - 1, 4, 1);
    }
}
