package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

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

    private static String text(Comparison comparison) throws IOException {
        StringBuilder out = new StringBuilder();
        new CompareText(comparison, Ink.PLAIN).write(out);
        return out.toString();
    }

    @Test
    void aChildIsNamedOnceWithTheFiguresInWhichItsPartChanged() throws IOException {
        Subject gone = new Subject("CHILD", "1001", COUNTED, null);
        assertThat(text(new Comparison(Sample.JUNE, List.of(
                change("CP12", "20.11", "19.92", gone), change("CP13", "40", "39", gone),
                change("CP24", "85", "84", new Subject("CHILD", "1002", COUNTED, NOT_COUNTED)), change("CP2", "56.5", "56.4")),
                List.of(new SourceChange("1001", "episodes", "ssda903/episodes.csv, line 21", "ssda903/episodes.csv, line 22",
                        List.of("dec", "rec"), 2))))).isEqualTo("""

                June 2021: what changed

                  Month    Indicator    Was     Is  In  Out
                  2021-06  CP12       20.11  19.92   0    1
                  2021-06  CP13          40     39   0    1
                  2021-06  CP24          85     84   0    1
                  2021-06  CP2           57     56   0    1

                  Why: Ends recorded late

                Through whom

                  child 1001
                      1/1 counted → not in it: CP12, CP13
                  child 1002
                      1/1 counted → 0/1 not in the numerator: CP24
                  nobody
                      the figure alone changed: CP2

                Rows behind it

                  Child  Was                            Is                             Differs in  Delivery
                  1001   ssda903/episodes.csv, line 21  ssda903/episodes.csv, line 22  dec, rec           2
                """);
    }

    @Test
    void noChangeIsAnAnswer() throws IOException {
        assertThat(text(new Comparison(Sample.JUNE, List.of(), List.of()))).contains("✓ no figure changed");
    }
}
