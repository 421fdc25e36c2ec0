package org.clawarehouse.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The dates that are not spelled dd/MM/yyyy or yyyy-MM-dd: d/M/yy, dd-MMM-yyyy, a date with a time, an Excel serial. */
final class RareDates {

    private static final List<String> MONTHS = List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN",
            "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final int SERIAL_OF_1970 = 25_569;
    private static final int SERIAL_OF_1970_IN_1904 = 24_107;

    private final int asAt;
    private final int latest;
    private final int serialOf1970;
    private final boolean workbook;

    RareDates(LocalDate asAt, boolean date1904, boolean workbook) {
        this.asAt = (int) asAt.toEpochDay();
        this.latest = (int) asAt.plusYears(10).toEpochDay();
        this.serialOf1970 = date1904 ? SERIAL_OF_1970_IN_1904 : SERIAL_OF_1970;
        this.workbook = workbook;
    }

    int read(String cell, boolean birthDate) {
        int end = endOfDate(cell);
        if (end < cell.length() && !ClockTime.isOne(cell, end + 1)) {
            return DateCells.UNREADABLE;
        }
        int slash = cell.indexOf('/');
        if (slash > 0) {
            return dayMonthYear(cell, slash, cell.indexOf('/', slash + 1), end, birthDate);
        }
        int dash = cell.indexOf('-');
        if (dash == 4) {
            return iso(cell, end);
        }
        return dash > 0 ? dayMonthYear(cell, dash, cell.indexOf('-', dash + 1), end, birthDate) : serial(cell);
    }

    private static int endOfDate(String cell) {
        for (int i = 6; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ' ' || c == 'T' && Character.isDigit(cell.charAt(i - 1))) {
                return i;
            }
        }
        return cell.length();
    }

    private static int iso(String cell, int end) {
        if (end != 10 || cell.charAt(7) != '-') {
            return DateCells.UNREADABLE;
        }
        return DateCells.day(DateCells.number(cell, 0, 4), DateCells.number(cell, 5, 7), DateCells.number(cell, 8, 10));
    }

    private int dayMonthYear(String cell, int first, int second, int end, boolean birthDate) {
        if (first > 2 || second < first || second > end) {
            return DateCells.UNREADABLE;
        }
        int day = DateCells.number(cell, 0, first);
        int month = cell.charAt(first) == '/' ? numberedMonth(cell, first + 1, second) : namedMonth(cell, first + 1, second);
        int year = DateCells.number(cell, second + 1, end);
        return switch (end - second - 1) {
            case 4 -> DateCells.day(year, month, day);
            case 2 -> inThisCentury(year, month, day, birthDate);
            default -> DateCells.UNREADABLE;
        };
    }

    private static int numberedMonth(String cell, int from, int to) {
        return to - from > 2 ? -1 : DateCells.number(cell, from, to);
    }

    private static int namedMonth(String cell, int from, int to) {
        return MONTHS.indexOf(cell.substring(from, to).toUpperCase(Locale.ROOT)) + 1;
    }

    /** 20yy, unless that is over ten years after the as-at date, or, for a birth, after it at all: then 19yy. */
    private int inThisCentury(int year, int month, int day, boolean birthDate) {
        if (year < 0) {
            return DateCells.UNREADABLE;
        }
        int recent = DateCells.day(2000 + year, month, day);
        return recent > (birthDate ? asAt : latest) ? DateCells.day(1900 + year, month, day) : recent;
    }

    /** Five digits, with or without the fraction that is a time. A workbook's 1 is its 1 January 1900. */
    private int serial(String cell) {
        int point = cell.indexOf('.');
        int digits = point < 0 ? cell.length() : point;
        boolean whole = point < 0 || DateCells.number(cell, point + 1, Math.min(cell.length(), point + 9)) >= 0;
        int serial = digits > 5 || !whole ? -1 : DateCells.number(cell, 0, digits);
        if (digits == 5 && serial >= 10_000) {
            return serial - serialOf1970;
        }
        return serial == 1 && workbook && serialOf1970 == SERIAL_OF_1970 ? DateCells.BLANK : DateCells.UNREADABLE;
    }
}
