package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

import org.clawarehouse.report.Comparison.Cell;
import org.clawarehouse.report.Comparison.Change;
import org.clawarehouse.report.Comparison.Share;
import org.clawarehouse.report.Comparison.SourceChange;
import org.clawarehouse.report.Comparison.Subject;
import org.junit.jupiter.api.Test;

class CompareTextTest {

    private static final Share COUNTED = new Share(BigDecimal.ONE, BigDecimal.ONE, "COUNTED");
    private static final Share NOT_COUNTED = new Share(BigDecimal.ZERO, BigDecimal.ONE, "NOT_IN_NUMERATOR");

    private static Change change(String indicator, String before, String after, Subject... subjects) {
        return new Change(new Restatement("E06000002", indicator, "Title of " + indicator, Sample.JUNE, "percent", 0, 1, 2,
                new Restatement.Parts(null, null, new BigDecimal(before)), new Restatement.Parts(null, null, new BigDecimal(after)),
                0, 1, "Ends recorded late"), List.of(subjects));
    }

    private static Comparison june(int versions, int drifted, List<Change> figures, SourceChange... rows) {
        return new Comparison(Sample.JUNE, versions, drifted, figures, List.of(rows));
    }

    private static String text(Comparison comparison) throws IOException {
        StringBuilder out = new StringBuilder();
        new CompareText(comparison, Ink.PLAIN).write(out);
        return out.toString();
    }

    /** Child 1003 was and is outside the figure: nothing of it is told but that CC_COUNT has another version. */
    @Test
    void aChildIsNamedOnceWithTheFiguresItEnteredOrLeft() throws IOException {
        Subject gone = new Subject("CHILD", "1001", COUNTED, null);
        Share looked = new Share(BigDecimal.ZERO, BigDecimal.ZERO, "NOT_IN_NUMERATOR");
        assertThat(text(june(2, 0, List.of(
                change("CP12", "20.11", "19.92", gone, new Subject("CHILD", "1003", looked, null)), change("CP13", "40", "39", gone),
                change("CP24", "85.04", "85.03", new Subject("CHILD", "1002", COUNTED, NOT_COUNTED)), change("CP2", "56.5", "56.4"),
                change("CC_COUNT", "112", "112", new Subject("CHILD", "1003", looked, null))),
                new SourceChange("1001", "episodes", "ssda903/episodes.csv, line 21", "ssda903/episodes.csv, line 22",
                        List.of(new Cell("DEC", null, "2021-06-01"), new Cell("REC", null, "E4A")), 2),
                new SourceChange("1002", "care_leavers", "lcs/care_leavers.csv, line 9", null, List.of(new Cell("STATUS_DATE", "2021-05-03", null)), 2),
                new SourceChange("1002", "episodes", "ssda903/a.csv, line 4", "ssda903/b.csv, line 4", List.of(new Cell("PL_POST", "…", "…")), 3)
                ))).isEqualTo("""

                June 2021: what changed from version 1 to 2

                  Indicator    Was     Is  Children in  Out
                  CP12        20.1   19.9            0    1
                  CP13          40     39            0    1
                  CP24       85.04  85.03            0    1
                  CP2           57     56            0    1

                  The same figure; only the evidence behind it is another: CC_COUNT

                  Why: Ends recorded late

                Through whom

                  child 1001
                      left numerator and denominator: CP12, CP13
                  child 1002
                      left the numerator: CP24
                  nobody
                      the figure alone changed: CP2

                What was put right

                  Child  Row                                 Column       Was         Is           Delivery
                  1001   ssda903/episodes.csv, line 21 → 22  DEC          empty       2021-06-01          2
                                                             REC          empty       E4A
                  1002   lcs/care_leavers.csv, line 9        STATUS_DATE  2021-05-03  row is gone         2
                  1002   ssda903/a.csv, line 4               PL_POST      …           …                   3
                         → ssda903/b.csv, line 4
                """);
    }

    @Test
    void noChangeIsAnAnswer() throws IOException {
        assertThat(text(june(2, 0, List.of()))).isEqualTo("\nJune 2021: what changed\n\n  ✓ no figure changed between these versions\n");
        assertThat(text(june(1, 0, List.of()))).endsWith("✓ no figure changed: each is version 1, as it was first published\n");
    }

    @Test
    void whatHasDriftedSinceIsOfferedToBeRerun() throws IOException {
        assertThat(text(june(1, 2, List.of()))).contains("each is version 1").endsWith("""

                  2 figures of the month no longer agree with the data.
                  To bring them up to date:

                      rerun --month 2021-06 --reason "…"
                """);
    }

    @Test
    void oneFigureHasItsTitle() throws IOException {
        assertThat(text(june(2, 0, List.of(change("CP2", "56.5", "56.4"))))).contains("from version 1 to 2\n\n  CP2: Title of CP2\n\n  Indicator");
    }
}
