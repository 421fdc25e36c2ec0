package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

import org.clawarehouse.report.Explanation.Evidence;
import org.junit.jupiter.api.Test;

class ExplainTextTest {

    private static Evidence row(String child, int numerator, int denominator, String reason, String detail) {
        return new Evidence("CHILD", child, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), reason, detail);
    }

    private static final List<Evidence> ROWS = List.of(row("1001", 1, 1, "COUNTED", "23.4 miles"),
            row("1002", 0, 1, "NOT_IN_NUMERATOR", "3.0 miles"), row("1003", 0, 1, "UNKNOWN_DISTANCE", null),
            row("1004", 0, 0, "SHORT_BREAK", null));

    private static String text(Figure figure, String child, List<Evidence> rows) throws IOException {
        StringBuilder out = new StringBuilder();
        new ExplainText(new Explanation(Sample.percent(), figure, 2, child, rows), Ink.PLAIN).write(out);
        return out.toString();
    }

    @Test
    void everySubjectStandsUnderTheFigureWithItsReason() throws IOException {
        assertThat(text(Sample.share(Sample.JUNE, 1, 3), null, ROWS)).isEqualTo("""

                CP12  Children placed more than 20 miles from home
                June 2021: 33 %, 1 of 3  (version 2)

                  Why                          Rows  Numerator  Denominator
                  counted                         1          1            1
                  not in the numerator            1          0            1
                  at an unknown distance          1          0            1
                  in a series of short breaks     1          0            0
                  together                        4          1            3
                  ✓ the rows add up to the figure

                  Child  Numerator  Denominator  Why                          Detail
                  1001           1            1  counted                      23.4 miles
                  1002           0            1  not in the numerator         3.0 miles
                  1003           0            1  at an unknown distance
                  1004           0            0  in a series of short breaks
                """);
    }

    @Test
    void rowsThatDoNotAddUpAreSaidNotTo() throws IOException {
        assertThat(text(Sample.share(Sample.JUNE, 2, 3), null, ROWS)).contains("✗ the rows do not add up to the figure");
    }

    @Test
    void oneChildIsExplainedInASentence() throws IOException {
        assertThat(text(Sample.share(Sample.JUNE, 1, 3), "1001", ROWS.subList(0, 1)))
                .endsWith("  Child 1001 is counted: 1 in the numerator, 1 in the denominator (counted, 23.4 miles).\n");
        assertThat(ExplainText.sentence(ROWS.get(2)))
                .isEqualTo("is not counted: only in the denominator, with 1 (at an unknown distance).");
        assertThat(ExplainText.sentence(ROWS.get(3)))
                .isEqualTo("is left out of both numerator and denominator (in a series of short breaks).");
        assertThat(text(Sample.share(Sample.JUNE, 1, 3), "9", List.of())).contains("Child 9 has no part in it");
    }

    @Test
    void aFigureWithoutEvidenceSaysWhy() throws IOException {
        assertThat(text(new Figure(Sample.JUNE, null, null, null, "NOT_SUPPLIED", null, "NO_TARGET"), null, List.of()))
                .contains("June 2021: Not supplied").contains("No row stands behind this figure: not supplied.");
    }
}
