package org.clawarehouse.stage;

import java.time.LocalDate;

/**
 * Reads the cells of date columns. The two usual spellings, dd/MM/yyyy and yyyy-MM-dd, are taken apart in place; everything
 * else goes the longer way through {@link RareDates}.
 */
final class DateCells {

    /** The cell holds no day that can be read. */
    static final int UNREADABLE = Integer.MIN_VALUE;
    /** The cell is blank, or holds the 1 January 1900 that case systems write for nothing. */
    static final int BLANK = Integer.MIN_VALUE + 1;

    private static final int EARLIEST_YEAR = 1900;
    private static final int NOTHING = (int) LocalDate.of(1900, 1, 1).toEpochDay();

    private final RareDates rare;

    DateCells(LocalDate asAt, boolean date1904, boolean workbook) {
        this.rare = new RareDates(asAt, date1904, workbook);
    }

    /** Returns the day as days since 1970, or {@link #UNREADABLE}, or {@link #BLANK}. */
    int read(String cell, boolean birthDate) {
        if (cell.isEmpty()) {
            return BLANK;
        }
        int day = usual(cell);
        return day != UNREADABLE ? day : rare.read(cell, birthDate);
    }

    private static int usual(String cell) {
        if (cell.length() != 10) {
            return UNREADABLE;
        }
        if (cell.charAt(2) == '/' && cell.charAt(5) == '/') {
            return day(number(cell, 6, 10), number(cell, 3, 5), number(cell, 0, 2));
        }
        if (cell.charAt(4) == '-' && cell.charAt(7) == '-') {
            return day(number(cell, 0, 4), number(cell, 5, 7), number(cell, 8, 10));
        }
        return UNREADABLE;
    }

    /** Returns the day, strictly: there is no 31 February. */
    static int day(int year, int month, int day) {
        if (year < EARLIEST_YEAR || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
            return UNREADABLE;
        }
        int epochDay = (int) LocalDate.of(year, month, day).toEpochDay();
        return epochDay == NOTHING ? BLANK : epochDay;
    }

    /** Returns the number those digits make, or -1 where one is no digit or there are none. */
    static int number(String text, int from, int to) {
        int number = from < to ? 0 : -1;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }
}
