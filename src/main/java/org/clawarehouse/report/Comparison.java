package org.clawarehouse.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What changed between two versions of a month's figures, and through whom.
 *
 * @param month   month
 * @param figures figures that have both versions
 * @param rows    rows of the source systems that changed between them, of the subjects concerned
 */
public record Comparison(YearMonth month, List<Change> figures, List<SourceChange> rows) {

    /**
     * One figure.
     *
     * @param figure   as it was and as it is
     * @param subjects those whose contribution or reason changed
     */
    public record Change(Restatement figure, List<Subject> subjects) {
    }

    /**
     * One subject whose part in a figure changed.
     *
     * @param type   CHILD, WORKER …
     * @param id     identifier as the source system has it
     * @param before its part before, or {@code null} where it had none
     * @param after  its part after, or {@code null}
     */
    public record Subject(String type, String id, Share before, Share after) {
    }

    /**
     * A part in a figure.
     *
     * @param numerator   contribution to the numerator
     * @param denominator contribution to the denominator
     * @param reason      why
     */
    public record Share(BigDecimal numerator, BigDecimal denominator, String reason) {

        /** Returns {@code 1/1 counted}. */
        String inWords() {
            return Figures.plain(numerator) + "/" + Figures.plain(denominator) + " " + Reasons.inWords(reason);
        }
    }

    /**
     * A row of a source system before and after.
     *
     * @param subject    identifier of the child
     * @param table      table
     * @param before     file and line of the row as it was, or {@code null} where it is new
     * @param after      file and line of the row as it is, or {@code null} where it is gone
     * @param columns    columns whose cells differ; empty where there is but one side
     * @param deliveryNo delivery that brought the change
     */
    public record SourceChange(String subject, String table, String before, String after, List<String> columns, int deliveryNo) {
    }
}
