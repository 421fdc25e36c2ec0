package org.clawarehouse.stage;

import java.util.List;
import org.clawarehouse.run.Issue;

/**
 * What came of a delivery.
 *
 * @param files      the counts of each file, in the order in which they were read
 * @param tables     what changed in each table delivered
 * @param intolerable one issue for each file with more rejected rows than the tolerance: nothing may be published (exit 10)
 */
public record StagingResult(List<FileCount> files, List<TableChange> tables, List<Issue> intolerable) {
}
