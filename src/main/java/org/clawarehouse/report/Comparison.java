package org.clawarehouse.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What changed between two versions of a month's figures, and through whom.
 *
 * @param month    month
 * @param versions highest version that a figure of the month has
 * @param drifted  figures of the month that no longer agree with the data
 * @param figures  figures that are others in the later version
 * @param rows     rows of the source systems that were put right between them, of the children concerned
 */
public record Comparison(YearMonth month, int versions, int drifted, List<Change> figures, List<SourceChange> rows) {

    /**
     * One figure.
     *
     * @param figure   as it was and as it is
     * @param subjects those whose contribution or reason changed
     */
    public record Change(Restatement figure, List<Subject> subjects) {

        /** Returns whether it is only in children who were looked at and do not count that the versions differ. */
        boolean isSame() {
            return figure.before().equals(figure.after()) && subjects.stream().noneMatch(Subject::counts);
        }
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

        /** Returns whether it adds anything to the figure, before or after. */
        boolean counts() {
            return before != null && before.counts() || after != null && after.counts();
        }
    }

    /**
     * A part in a figure.
     *
     * @param numerator   contribution to the numerator
     * @param denominator contribution to the denominator
     * @param reason      why
     */
    public record Share(BigDecimal numerator, BigDecimal denominator, String reason) {

        /** Returns whether it adds anything to the figure. */
        boolean counts() {
            return numerator.signum() != 0 || denominator.signum() != 0;
        }

        /** Returns {@code 1/1}. */
        String parts() {
            return Figures.plain(numerator) + "/" + Figures.plain(denominator);
        }
    }

    /**
     * A row of a source system before and after.
     *
     * @param subject    identifier of the child
     * @param table      table
     * @param before     file and line of the row as it was, or {@code null} where it is new
     * @param after      file and line of the row as it is, or {@code null} where it is gone
     * @param cells      cells that differ; what identifies the row where there is but one side
     * @param deliveryNo delivery that brought the change
     */
    public record SourceChange(String subject, String table, String before, String after, List<Cell> cells, int deliveryNo) {
    }

    /**
     * A cell before and after.
     *
     * @param column heading of its column
     * @param before its content, {@code …} where it is not shown, {@code null} where it is blank or there is no row
     * @param after  its content after
     */
    public record Cell(String column, String before, String after) {
    }
}
