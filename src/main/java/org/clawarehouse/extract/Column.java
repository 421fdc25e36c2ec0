package org.clawarehouse.extract;

import java.util.List;
import java.util.Map;

/**
 * One column of a {@link Contract}.
 *
 * @param heading      the heading as the source spells it; messages use it
 * @param name         the column's name in schema stage, lower-case
 * @param type         how its cells are read
 * @param required     whether the heading must be there
 * @param blankAllowed whether a cell may be blank (always, when the heading is not required)
 * @param notFuture    whether a date after the as-at date rejects the row ({@code FUTURE_DATED})
 * @param birthDate    whether two-digit years are pivoted so that the date is never after the as-at date
 * @param codes        the codes valid in the contract's collection year; empty: any
 * @param legacyCodes  codes that were valid once: used, with a warning when the row is current
 * @param synonyms     other spellings of a code ({@link Spelling}: texts, or patterns between slashes, tried in their order)
 *                     and the code they stand for, such as 1 for M; with a pattern, $1 is what its first brackets hold
 * @param aliases      other headings under which editions of the file carry the column ({@link Spelling})
 * @param subject      what the column identifies besides a child (WORKER, HOUSEHOLD …), or null: each gets a key in identity.subject
 */
public record Column(String heading, String name, ColumnType type, boolean required, boolean blankAllowed,
                     boolean notFuture, boolean birthDate, List<String> codes, List<String> legacyCodes,
                     Map<String, String> synonyms, List<String> aliases, String subject) {
}
