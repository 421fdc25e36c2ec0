package org.clawarehouse.report;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader of rows has to know of a table of schema stage.
 *
 * @param name     table
 * @param child    column that holds the identifier of the child
 * @param key      columns that identify a row
 * @param dated    date column that says from when a row speaks, or {@code null}
 * @param ends     date columns that end what a row speaks of
 * @param told     columns that are filled in with such an end
 * @param headings headings of the columns as the source spells them
 * @param hidden   columns whose cells are never shown: free text, postcodes, identifiers and dates of birth
 */
public record SourceTable(String name, String child, List<String> key, String dated, List<String> ends, List<String> told, Map<String, String> headings,
        Set<String> hidden) {

    /** Returns the heading of a column. */
    String heading(String column) {
        return headings.getOrDefault(column, column);
    }
}
