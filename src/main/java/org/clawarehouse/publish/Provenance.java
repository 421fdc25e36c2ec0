package org.clawarehouse.publish;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Where figures come from; kept on every figure that does not change.
 *
 * @param runNo      run that writes them: the order of runs, and no clock, says which was in force when
 * @param asAt       extract date of the data
 * @param computedAt when they were computed
 */
public record Provenance(int runNo, LocalDate asAt, OffsetDateTime computedAt) {
}
