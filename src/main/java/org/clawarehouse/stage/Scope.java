package org.clawarehouse.stage;

/**
 * What a full delivery of a table speaks for.
 *
 * @param authorityCode the authority, empty where all share the table
 * @param returnYear    year in which the return ends, null for a full extract
 */
record Scope(String authorityCode, Integer returnYear) {
}
