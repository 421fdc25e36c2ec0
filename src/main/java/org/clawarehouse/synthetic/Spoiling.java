package org.clawarehouse.synthetic;

import java.util.List;

/**
 * What can be wrong with the rows of a table so that a reader has to reject them (rulings.md 2).
 *
 * @param kinds which faults, and how often each
 * @param required headings of cells that may not be blank
 * @param date the heading of the date that is spoilt
 * @param end the heading of the date that must come after it, or blank
 * @param number the heading of a required number, or blank
 */
record Spoiling(Mix kinds, List<String> required, String date, String end, String number) {

    private static final String ANY = "DATE 3, ORDER 2, ID 1, CELLS 1, QUOTE 1, NUL 1";

    /** Faults of any table: unreadable dates and broken rows. */
    static Spoiling any(String date) {
        return new Spoiling(Mix.of(ANY), List.of(), date, "", "");
    }

    /** And a byte that no reader of UTF-8 can decode. */
    static Spoiling undecodable(String date) {
        return new Spoiling(Mix.of(ANY + ", BYTE 2"), List.of(), date, "", "");
    }

    static Spoiling required(String required, String date) {
        return new Spoiling(Mix.of(ANY + ", BLANK 3"), List.of(required.split(", ")), date, "", "");
    }

    /** And spans that end before they start, or, where a day must pass, on the day they start. */
    static Spoiling spans(String required, String date, String end, boolean dayMustPass) {
        String more = dayMustPass ? ", NEGATIVE 3, ZERO 3" : ", NEGATIVE 3";
        String blank = required.isEmpty() ? "" : ", BLANK 3";
        return new Spoiling(Mix.of(ANY + blank + more), List.of(required.split(", ")), date, end, "");
    }

    /** And amounts that are not yet known. */
    static Spoiling amounts(String required, String date, String end, String number) {
        return new Spoiling(Mix.of(ANY + ", BLANK 2, NEGATIVE 2, NUMBER 3"), List.of(required.split(", ")), date, end, number);
    }
}
