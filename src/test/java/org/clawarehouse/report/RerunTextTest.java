package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import org.clawarehouse.report.Restatement.Parts;
import org.junit.jupiter.api.Test;

class RerunTextTest {

    private static final YearMonth JULY = YearMonth.of(2021, 7);

    private static Restatement changed(YearMonth month, String indicator, String before, String after) {
        return new Restatement("E06000002", indicator, indicator, month, "children", 0, 1, 2, new Parts(null, null, new BigDecimal(before)),
                new Parts(null, null, new BigDecimal(after)), 0, before.equals(after) ? 0 : 1, "Why");
    }

    private static String text(YearMonth to, List<Restatement> changed, List<Restatement> drift) throws IOException {
        return text(to, 0, changed, drift);
    }

    private static String text(YearMonth to, int added, List<Restatement> changed, List<Restatement> drift) throws IOException {
        StringBuilder out = new StringBuilder();
        new RerunText(new RerunReport(JULY, to, 252, added, changed, drift), Ink.PLAIN).write(out);
        return out.toString();
    }

    @Test
    void ofOneMonthEveryIndicatorIsShownAndTheRestCounted() throws IOException {
        assertThat(text(JULY, List.of(changed(JULY, "CP1", "537", "535"), changed(JULY, "CC_COUNT", "112", "112"), changed(JULY, "GENDER.F", "42", "41")),
                List.of())).isEqualTo("""

                Rerun of July 2021

                  3 of 252 figures have a new version; the old one stays readable:

                  Indicator  Was   Is  Children in  Out
                  CP1        537  535            0    1
                  … and 1 more, in mart.rpt_restatement (compare shows each month)
                  1 comes to the same figure as before: only the evidence behind it is another
                """);
    }

    @Test
    void figuresOfANewIndicatorAreCounted() throws IOException {
        assertThat(text(JULY, 3, List.of(), List.of())).endsWith("  ✓ no figure changed: all 252 agree with the data\n"
                + "  3 were never computed before: version 1\n");
    }

    /** Of each month three: the fourth, the smallest change, is counted. */
    @Test
    void ofASpanEachMonthShowsWhatABoardWouldNoticeFirst() throws IOException {
        YearMonth august = JULY.plusMonths(1);
        assertThat(text(august, List.of(changed(JULY, "CP1", "537", "535"), changed(JULY, "CP3", "2", "1"), changed(JULY, "CP9", "59", "58"),
                changed(JULY, "MISSING", "20", "19"), changed(august, "CP1", "537", "536")), List.of())).contains("""
                  Month    Indicator  Was   Is  Children in  Out
                  2021-07  CP3          2    1            0    1
                  2021-07  MISSING     20   19            0    1
                  2021-07  CP9         59   58            0    1
                  2021-08  CP1        537  536            0    1
                  … and 1 more, in mart.rpt_restatement (compare shows each month)
                """);
    }

    @Test
    void otherMonthsThatDifferAreNamedWithTheSpanToType() throws IOException {
        assertThat(text(JULY, List.of(), List.of(changed(YearMonth.of(2021, 8), "CP1", "537", "536"), changed(YearMonth.of(2021, 10), "CP1", "2", "1"))))
                .isEqualTo("""

                Rerun of July 2021

                  ✓ no figure changed: all 252 agree with the data

                  2 figures of other closed months, 2021-08, 2021-10, no longer agree with the data.
                  To bring them up to date:

                      rerun --month 2021-08 --to 2021-10 --reason "…"
                """);
    }
}
