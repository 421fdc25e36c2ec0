package org.clawarehouse.extract;

/** Places such as {@code AB12}, read without trust: what cannot be a place comes out beyond every limit or below zero. */
final class CellReference {

    private static final int BEYOND = Integer.MAX_VALUE / 64;

    private CellReference() {
    }

    /** Returns the 0-based column of a reference, -1 when it names none. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && isLetter(reference.charAt(i)) && column < BEYOND; i++) {
            column = column * 26 + (reference.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** Returns a whole number of any length, capped, or -1 when it is none. */
    static int number(String digits) {
        int number = digits.isEmpty() ? -1 : 0;
        for (int i = 0; i < digits.length() && number >= 0 && number < BEYOND; i++) {
            char c = digits.charAt(i);
            number = c < '0' || c > '9' ? -1 : number * 10 + (c - '0');
        }
        return number;
    }
}
