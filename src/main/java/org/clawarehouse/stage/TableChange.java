package org.clawarehouse.stage;

/**
 * What a delivery changed in one table of schema stage.
 *
 * @param table     the table
 * @param added     rows that were not there before
 * @param gone      rows that are no longer there; they are kept, closed
 * @param unchanged rows that were there already; they are not touched
 */
public record TableChange(String table, long added, long gone, long unchanged) {
}
