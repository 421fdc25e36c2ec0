package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.clawarehouse.report.TieOutReport.Row;
import org.junit.jupiter.api.Test;

class TieOutTextTest {

    private static final LocalDate MARCH_2021 = LocalDate.of(2021, 3, 31);
    private static final LocalDate MARCH_2022 = LocalDate.of(2022, 3, 31);

    private static Row row(LocalDate yearEnd, String measure, String unit, String ours, String published, String symbol, String difference,
            String reason) {
        return new Row(yearEnd, measure, unit, 0, "CP1", number(ours), "OK", number(published), symbol, "OK", number(difference), reason);
    }

    private static BigDecimal number(String number) {
        return number == null ? null : new BigDecimal(number);
    }

    private static String text(Row... rows) throws IOException {
        StringBuilder out = new StringBuilder();
        new TieOutText(new TieOutReport("E06000002", List.of(rows)), Ink.PLAIN).write(out);
        return out.toString();
    }

    @Test
    void oursStandsBesideThePublishedFigureWithTheDifferenceAndItsReason() throws IOException {
        assertThat(text(row(MARCH_2021, "Children looked after", "children", "570", "570", null, "0", null),
                row(MARCH_2021, "Three or more placements", "percent", "10.4", "12", null, "-2", null),
                row(MARCH_2021, "Suitable accommodation", "percent", "95.5", "92", null, "4", "around the birthday"),
                row(MARCH_2021, "Staying put", "percent", null, "36", null, null, "nothing comes to it"),
                row(MARCH_2021, "Unaccompanied", "children", "4", null, "c", null, null))).isEqualTo("""

                Tie-out to what is published, 31 March 2021

                  Measure                   Ours  Published  Difference  Note
                  Children looked after      570        570        none
                  Three or more placements  10 %       12 %       −2 pp
                  Suitable accommodation    96 %       92 %       +4 pp     1
                  Staying put                  –       36 %                 2
                  Unaccompanied                4          c
                      1: around the birthday
                      2: nothing comes to it
                """);
    }

    @Test
    void withoutAnythingPublishedItSaysSo() throws IOException {
        assertThat(text()).contains("nothing is published of E06000002");
    }

    @Test
    void theLatestIsTheNewestYearOfWhichSomethingIsPublished() {
        TieOutReport report = new TieOutReport("E06000002", List.of(
                row(MARCH_2022, "Children looked after", "children", "502", null, null, null, null),
                row(MARCH_2021, "Children looked after", "children", "570", "570", null, "0", null)));
        assertThat(report.latest().rows()).extracting(Row::yearEnd).containsExactly(MARCH_2021);
        assertThat(new TieOutReport("E06000002", List.of()).latest().rows()).isEmpty();
    }
}
