package org.clawarehouse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A row of the source systems as it was staged.
 *
 * @param child      identifier of the child
 * @param file       file and sheet it stands in
 * @param line       its line
 * @param deliveryNo delivery that brought it or no longer had it
 * @param cells      its cells by column; a blank one is {@code null}
 */
record StagedRow(String child, String file, long line, int deliveryNo, Map<String, String> cells) {

    String cell(String column) {
        return column == null ? null : cells.get(column);
    }

    /** Returns the columns in which two rows differ, in the order of the alphabet. */
    List<String> differsFrom(StagedRow other) {
        return new ArrayList<>(new TreeSet<>(cells.keySet().stream().filter(c -> !Objects.equals(cell(c), other.cell(c))).toList()));
    }

    boolean agreesIn(List<String> columns, StagedRow other) {
        return columns.stream().allMatch(c -> Objects.equals(cell(c), other.cell(c)));
    }

    /** Returns {@code ssda903/episodes.csv, line 21}. */
    String place() {
        return file + ", line " + line;
    }
}
