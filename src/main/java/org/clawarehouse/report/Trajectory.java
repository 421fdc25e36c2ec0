package org.clawarehouse.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The straight path to a target.
 *
 * @param values   where the path stands in each of the thirteen months, {@code null} where it is not in force
 * @param endDate  day by which the target is to be reached
 * @param endValue the target
 */
public record Trajectory(List<BigDecimal> values, LocalDate endDate, BigDecimal endValue) {

    boolean isInForce() {
        return endDate != null && values.stream().anyMatch(Objects::nonNull);
    }
}
