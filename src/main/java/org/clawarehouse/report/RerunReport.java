package org.clawarehouse.report;

import java.time.YearMonth;
import java.util.List;

/**
 * What a rerun came to.
 *
 * @param from     first month
 * @param to       last month
 * @param compared figures that were computed
 * @param added    those that had none before, and are version 1
 * @param changed  those that have a new version
 * @param drift    figures of other closed months that no longer agree with the data
 */
public record RerunReport(YearMonth from, YearMonth to, int compared, int added, List<Restatement> changed, List<Restatement> drift) {
}
