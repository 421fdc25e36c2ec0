package org.clawarehouse.extract;

import java.util.List;

/**
 * What one incoming table looks like: one file of {@code jobs/extracts}, with the overlays of its collection years.
 *
 * @param table     the table's name, here and in schema stage
 * @param folder    the inbox folder it usually lies in: ssda903, lcs, placements, finance, workforce, reference, annexa
 * @param title     what it is, for people
 * @param columns   its columns, in the source's order
 * @param key       names of the columns that identify a row, lower-case
 * @param datedBy   name of the date column that says from when a row speaks, or null where rows are undated
 * @param replaces  what a later delivery replaces: nothing means the whole table, otherwise rows with equal values in these columns
 * @param intervals start and end dates that belong together
 * @param headless  the number of columns of an edition without a heading row, 0 where there is none
 * @param shared    whether one table serves all authorities (the DfE's and ONS's files, postcodes)
 * @param returns   whether statutory returns (a folder named by the year) are read beside the full extract
 */
public record Contract(String table, String folder, String title, List<Column> columns, List<String> key,
                       String datedBy, List<String> replaces, List<Interval> intervals, int headless,
                       boolean shared, boolean returns) {

    /**
     * A start and an end date of one row.
     *
     * @param start         name of the start column
     * @param end           name of the end column
     * @param zeroDayAllowed whether a row may start and end on one day
     * @param told           columns that are filled in with the end: how it ended, and why
     */
    public record Interval(String start, String end, boolean zeroDayAllowed, List<String> told) {
    }

    /** Returns the column with this stage name. */
    public Column column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }
}
