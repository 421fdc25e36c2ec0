package org.clawarehouse.report;

import java.util.List;

import org.clawarehouse.run.Severity;

/**
 * Rejected rows and warnings, grouped.
 *
 * @param scope  what they are the issues of
 * @param groups the groups, worst first
 */
public record IssueReport(String scope, List<Group> groups) {

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
    }

    /**
     * One issue.
     *
     * @param where line or day
     * @param found shape of what was found
     */
    public record Occurrence(String where, String found) {
    }

    /** Returns how many issues of a severity there are. */
    public long count(Severity severity) {
        return groups.stream().filter(group -> group.severity() == severity).mapToLong(Group::count).sum();
    }
}
