package org.clawarehouse.synthetic;

import java.time.YearMonth;

/**
 * A correction that staff made to an old row before the extracts were written.
 *
 * @param what  what was put right, in words
 * @param table the table in which it shows
 * @param month the first month whose figures may come out otherwise
 */
public record Correction(String what, String table, YearMonth month) {
}
