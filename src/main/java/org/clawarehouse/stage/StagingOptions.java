package org.clawarehouse.stage;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How a delivery is read.
 *
 * @param asAt             date of the delivery; nothing depends on the clock
 * @param authorityCode    authority of the files that lie in no authority's folder
 * @param tolerancePercent rejected rows of a file, in percent of its rows, that are put up with
 * @param toleranceRows    rejected rows of a file that are put up with whatever their percentage
 */
public record StagingOptions(LocalDate asAt, String authorityCode, BigDecimal tolerancePercent, int toleranceRows) {

    /** Returns options with the tolerance of rulings 2: more than 2 % and more than 20 rows are too many. */
    public static StagingOptions of(LocalDate asAt, String authorityCode) {
        return new StagingOptions(asAt, authorityCode, BigDecimal.valueOf(2), 20);
    }

    boolean tolerates(FileCount count) {
        return count.rejected() <= toleranceRows || BigDecimal.valueOf(count.rejected() * 100)
                .compareTo(tolerancePercent.multiply(BigDecimal.valueOf(count.read()))) <= 0;
    }
}
