package org.clawarehouse.stage;

/** The time behind a date: 9:05, 23:59:59, 00:00:00.000, 12:00:00 AM. It is checked and dropped. */
final class ClockTime {

    private ClockTime() {
    }

    /** A time with an offset from Greenwich is refused: the day it falls on would depend on the season. */
    static boolean isOne(String text, int from) {
        int end = text.length();
        boolean half = text.endsWith("AM") || text.endsWith("PM");
        if (half) {
            end = text.charAt(end - 3) == ' ' ? end - 3 : end - 2;
        }
        int colon = text.indexOf(':', from);
        if (colon < 0 || colon - from > 2 || colon >= end) {
            return false;
        }
        int hour = DateCells.number(text, from, colon);
        return hour >= (half ? 1 : 0) && hour <= (half ? 12 : 23) && minutes(text, colon + 1, end);
    }

    private static boolean minutes(String text, int from, int end) {
        if (!sixty(text, from, end)) {
            return false;
        }
        return from + 2 == end || text.charAt(from + 2) == ':' && seconds(text, from + 3, end);
    }

    private static boolean seconds(String text, int from, int end) {
        if (!sixty(text, from, end)) {
            return false;
        }
        return from + 2 == end || text.charAt(from + 2) == '.' && fraction(text, from + 3, end);
    }

    private static boolean sixty(String text, int from, int end) {
        int number = from + 2 > end ? -1 : DateCells.number(text, from, from + 2);
        return number >= 0 && number < 60;
    }

    private static boolean fraction(String text, int from, int end) {
        return end - from <= 9 && DateCells.number(text, from, end) >= 0;
    }
}
