package org.clawarehouse.report;

import java.math.BigDecimal;
import java.util.List;

/**
 * Why a stock percentage moved between two months.
 *
 * @param indicator         the percentage
 * @param before            figure of the earlier month
 * @param now               figure of the later month
 * @param numerator         who came into the numerator and went out of it
 * @param denominator       who came into the denominator and went out of it; nobody moves within it
 * @param change            change in percentage points, or {@code null} where a month has no value
 * @param numeratorEffect   part of the change that the numerator makes, over the earlier denominator
 * @param denominatorEffect the rest of the change
 * @param ofAllLookedAfter  whether the denominator is every child looked after, in both months
 * @param children          the children who moved, those in the numerator first
 */
public record Movement(Indicator indicator, Figure before, Figure now, Flow numerator, Flow denominator,
        BigDecimal change, BigDecimal numeratorEffect, BigDecimal denominatorEffect, boolean ofAllLookedAfter,
        List<Child> children) {

    /**
     * Who came and who went, as contributions.
     *
     * @param startedCare      not looked after in the earlier month
     * @param becameEligible   came into the denominator for another reason, such as age
     * @param movedIn          in the denominator both times
     * @param movedOut         in the denominator both times
     * @param ceasedCare       no longer looked after in the later month
     * @param noLongerEligible went out of the denominator for another reason
     */
    public record Flow(BigDecimal startedCare, BigDecimal becameEligible, BigDecimal movedIn, BigDecimal movedOut,
            BigDecimal ceasedCare, BigDecimal noLongerEligible) {
    }

    /**
     * One child who moved.
     *
     * @param child      identifier, as the case-management system has it
     * @param movement   STARTED_CARE, BECAME_ELIGIBLE, MOVED_IN, MOVED_OUT, CEASED_CARE or NO_LONGER_ELIGIBLE
     * @param numerator  what the child adds to the numerator between the months
     * @param wasBecause reason in the earlier month, or {@code null}
     * @param isBecause  reason in the later month, or {@code null}
     */
    public record Child(String child, String movement, BigDecimal numerator, String wasBecause, String isBecause) {
    }
}
