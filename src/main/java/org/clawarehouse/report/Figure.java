package org.clawarehouse.report;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * One month of an indicator, exact. What is not known is {@code null}.
 *
 * @param month        the month
 * @param numerator    numerator
 * @param denominator  denominator; none for a count
 * @param value        value; a percentage is 0-100
 * @param status       {@code OK}, or why there is no value: {@code NO_DENOMINATOR}, {@code NOT_SUPPLIED},
 *                     {@code NOT_COMPUTED}
 * @param target       target in force in that month
 * @param targetStatus {@code MET}, {@code WITHIN_TOLERANCE}, {@code NOT_MET}, {@code NO_TARGET} or {@code NO_VALUE}
 */
public record Figure(YearMonth month, BigDecimal numerator, BigDecimal denominator, BigDecimal value, String status,
        BigDecimal target, String targetStatus) {

    /** Returns a month of which the warehouse holds nothing. */
    static Figure absent(YearMonth month) {
        return new Figure(month, null, null, null, "NOT_COMPUTED", null, "NO_VALUE");
    }

    boolean hasValue() {
        return value != null;
    }
}
