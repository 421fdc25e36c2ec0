package org.clawarehouse.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

import org.clawarehouse.run.Severity;

/**
 * What is wrong, by what it does to the figures; rejected rows and warnings, grouped.
 *
 * @param scope    what they are the issues of
 * @param unknowns what is unknown about the latest month, the widest doubt first
 * @param groups   the groups, worst first
 */
public record IssueReport(String scope, List<Unknown> unknowns, List<Group> groups) {

    /** Lines that are no rows, or for which another row stands. */
    private static final Set<String> SKIPPED = Set.of("DUPLICATE", "SUPERSEDED", "REPEATED_HEADING", "TOTAL", "FOOTER");

    /**
     * What one reason for not knowing does to one figure.
     *
     * @param authorityCode whose figure
     * @param code          code of the indicator
     * @param month         latest computed month
     * @param reason        why something is unknown
     * @param children      about how many
     * @param value         figure as it stands
     * @param lowest        least it could be
     * @param highest       most it could be
     * @param unit          percent, or what is counted
     * @param decimals      decimals that show the doubt
     */
    public record Unknown(String authorityCode, String code, YearMonth month, String reason, long children,
            BigDecimal value, BigDecimal lowest, BigDecimal highest, String unit, int decimals) {
    }

    /**
     * The issues of one rule in one column of one file.
     *
     * @param severity REJECT or WARN
     * @param rule     rule
     * @param file     file, or {@code null} for a check over the whole warehouse
     * @param sheet    sheet, or {@code null}
     * @param column   heading, or {@code null}
     * @param count    how many
     * @param expected what would be valid
     * @param places   the first few
     */
    public record Group(Severity severity, String rule, String file, String sheet, String column, long count,
            String expected, List<Occurrence> places) {

        /** Returns whether the lines were skipped: counted in no figure, and missing from none. */
        boolean isSkipped() {
            return severity == Severity.WARN && SKIPPED.contains(rule);
        }
    }

    /**
     * One issue.
     *
     * @param where line or day
     * @param found shape of what was found
     */
    public record Occurrence(String where, String found) {
    }
}
