package org.clawarehouse.report;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * The highest value of the stored series up to the month.
 *
 * @param value the value
 * @param month the first month that had it
 */
public record Peak(BigDecimal value, YearMonth month) {
}
