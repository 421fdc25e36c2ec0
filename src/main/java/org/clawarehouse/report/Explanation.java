package org.clawarehouse.report;

import java.math.BigDecimal;
import java.util.List;

/**
 * The subjects behind a figure.
 *
 * @param indicator what is explained
 * @param figure    the figure
 * @param versionNo version of the figure that is in force
 * @param childId   the one child asked about, or {@code null} for all
 * @param evidence  the rows, those of the child alone where one was asked about
 */
public record Explanation(Indicator indicator, Figure figure, int versionNo, String childId, List<Evidence> evidence) {

    /**
     * One subject.
     *
     * @param subjectType CHILD, WORKER, AUTHORITY …
     * @param subject     identifier of a child as the case-management system has it; the key of anything else
     * @param numerator   contribution to the numerator
     * @param denominator contribution to the denominator
     * @param reason      why counted, not counted or left out
     * @param detail      more about the reason, or {@code null}
     */
    public record Evidence(String subjectType, String subject, BigDecimal numerator, BigDecimal denominator,
            String reason, String detail) {
    }
}
