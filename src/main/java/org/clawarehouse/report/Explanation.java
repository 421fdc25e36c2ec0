package org.clawarehouse.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * The subjects behind a figure.
 *
 * @param indicator what is explained
 * @param figure    the figure
 * @param versionNo version of the figure that is in force
 * @param childId   the one child (worker, household …) asked about, or {@code null} for all
 * @param evidence  the rows, those of the child alone where one was asked about
 */
public record Explanation(Indicator indicator, Figure figure, int versionNo, String childId, List<Evidence> evidence) {

    /** Returns in a word what the figure is made of: child, worker, household, challenge, service, cost centre. */
    String subject() {
        return evidence.stream().map(Evidence::subjectType).filter(type -> !type.equals(Evidence.AUTHORITY)).findFirst()
                .orElse("CHILD").toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * One subject.
     *
     * @param subjectType CHILD, WORKER, AUTHORITY …
     * @param subject     identifier as its source system has it
     * @param numerator   contribution to the numerator
     * @param denominator contribution to the denominator
     * @param reason      why counted, not counted or left out
     * @param detail      more about the reason, or {@code null}
     */
    public record Evidence(String subjectType, String subject, BigDecimal numerator, BigDecimal denominator,
            String reason, String detail) {

        private static final String AUTHORITY = "AUTHORITY";

        /** Returns its identifier; of the authority as a whole, which carries the population, just that. */
        String name() {
            return subjectType.equals(AUTHORITY) ? "the authority" : subject;
        }
    }
}
