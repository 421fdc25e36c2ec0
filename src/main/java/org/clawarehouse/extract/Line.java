package org.clawarehouse.extract;

/**
 * One line below the heading row that has a non-blank cell.
 *
 * @param number the 1-based physical line or sheet row, preamble and heading counted
 * @param kind   what becomes of it
 * @param rule   why it is skipped (REPEATED_HEADING, TOTAL, FOOTER) or broken (BROKEN_ROW), null for data
 * @param found  the shape of what is broken, null otherwise
 * @param cells  the cells in the order of the contract's columns, null where the file has no such column and "" where
 *               blank; null as a whole when the line is skipped or broken
 */
public record Line(int number, Kind kind, String rule, String found, String[] cells) {

    /** What becomes of a line. */
    public enum Kind {
        /** A row of the table. */
        DATA,
        /** A repeated heading, a total or a footer. */
        SKIPPED,
        /** A row that cannot be taken apart: BROKEN_ROW. */
        BROKEN
    }
}
