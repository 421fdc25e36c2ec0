package org.clawarehouse.report;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What others publish for the same measure; each part is {@code null} where nothing is published.
 *
 * @param region          the authority's region
 * @param neighbours      simple mean of the statistical neighbours that have a value
 * @param neighboursCount how many those are
 * @param england         England
 * @param date            date the values are of
 * @param note            how their definition differs from ours
 */
public record Comparators(BigDecimal region, BigDecimal neighbours, Integer neighboursCount, BigDecimal england,
        LocalDate date, String note) {

    static final Comparators NONE = new Comparators(null, null, null, null, null, null);

    boolean isEmpty() {
        return region == null && neighbours == null && england == null;
    }
}
