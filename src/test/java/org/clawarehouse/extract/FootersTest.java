package org.clawarehouse.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clawarehouse.extract.Delivery.EPISODES;
import static org.clawarehouse.extract.Delivery.episode;
import static org.clawarehouse.extract.Delivery.kinds;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FootersTest {

    private static final String FILE = "ssda903/episodes.csv";

    @TempDir
    Path root;

    private Delivery delivery;

    @BeforeEach
    void emptyInbox() {
        delivery = new Delivery(root);
    }

    private List<String> episodes(String... rows) {
        return kinds(delivery.put(FILE, EPISODES + "\n" + String.join("\n", rows)).lines(FILE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 13, 20})
    void titleRowsAboveTheHeadingsAreSkipped(int titles) {
        delivery.put(FILE, "Children, looked after\n".repeat(titles) + EPISODES + "\n" + episode("1") + "\n");
        assertThat(kinds(delivery.lines(FILE))).containsExactly(titles + 2 + " DATA");
        assertThat(delivery.one(FILE).headingLine()).isEqualTo(titles + 1);
    }

    @Test
    void moreTextThanAFooterHasIsNotHeldBack() {
        String row = ",01/04/2020," + "x".repeat(1_000_000);
        assertThat(episodes(episode("1"), "", row, row, row, "Total", row, row))
                .containsExactly("2 DATA", "4 DATA", "5 DATA", "6 DATA", "7 SKIPPED TOTAL", "8 DATA", "9 DATA");
    }

    @Test
    void totalsBehindAFooterAreNotHeldBackWithoutEnd() {
        String totals = "\nTotal".repeat(200_000);
        delivery.put(FILE, EPISODES + "\n" + episode("1") + "\n\nTotal\n,01/04/2020" + totals);
        assertThat(delivery.lines(FILE)).extracting(Line::kind).filteredOn(kind -> kind == Line.Kind.DATA).hasSize(2);
    }

    @Test
    void theLayoutOfACaseSystemReportIsReadAsOneTable() {
        delivery.put("lcs/report.csv", """
                Care leavers,,,
                Run date: 01/07/2021 08:12,,,

                Child,,Status,,,
                CHILD,DOB,STATUS_DATE,IN_TOUCH,ACTIV,ACCOM
                1,01/01/2001,30/06/2021,YES,F1,U1
                2,01/01/2002,30/06/2021,NO,,

                Total: 2
                Page 1 of 12
                """);
        assertThat(kinds(delivery.lines("lcs/report.csv")))
                .containsExactly("6 DATA", "7 DATA", "9 SKIPPED TOTAL", "10 SKIPPED FOOTER");
    }

    @Test
    void repeatedHeadingsAreSkippedWhereverTheyStand() {
        assertThat(episodes(episode("1"), EPISODES, episode("2"), EPISODES.toLowerCase(java.util.Locale.ROOT)))
                .containsExactly("2 DATA", "3 SKIPPED REPEATED_HEADING", "4 DATA", "5 SKIPPED REPEATED_HEADING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total", "TOTAL: 547", "Grand total,,,,,,547", "Sub-total,3", "Totals,,1"})
    void totalsAreSkippedWithOrWithoutABlankRowAbove(String total) {
        assertThat(episodes(episode("1"), total)).containsExactly("2 DATA", "3 SKIPPED TOTAL");
        assertThat(episodes(episode("1"), "", total)).containsExactly("2 DATA", "4 SKIPPED TOTAL");
    }

    @Test
    void aTotalOfMoneyIsSkippedWhereverItsLabelStands() {
        delivery.put("finance/l.csv", "Period,CostC,Amount\n202103,C1,5\n,Total,\"£1,234.00\"\n");
        assertThat(kinds(delivery.lines("finance/l.csv"))).containsExactly("2 DATA", "3 SKIPPED TOTAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Page 1 of 12", "-- end --", "End of report", "Exported by LCS on 01/07/2021", "(547 rows affected)", "*****"})
    void footersAreSkipped(String footer) {
        assertThat(episodes(episode("1"), "\"" + footer + "\"")).containsExactly("2 DATA", "3 SKIPPED FOOTER");
    }

    @Test
    void behindABlankRowRowsWithoutAnIdentifierAreFooters() {
        assertThat(episodes(episode("1"), ",,,", ",,,,,,,,,source,LCS", "Figures are provisional"))
                .containsExactly("2 DATA", "4 SKIPPED FOOTER", "5 SKIPPED FOOTER");
    }

    @Test
    void aRowWithoutAnIdentifierInTheMiddleIsNeverLost() {
        assertThat(episodes(episode("1"), "", episode(""), "", episode("2")))
                .containsExactly("2 DATA", "4 DATA", "6 DATA");
    }

    @Test
    void aRowWithoutAnIdentifierAtTheEndIsAFooterOnlyBehindABlankRow() {
        assertThat(episodes(episode("1"), episode(""))).containsExactly("2 DATA", "3 DATA");
    }

    @Test
    void rowsBehindATotalThatAreRowsOfTheTableAreKept() {
        assertThat(episodes(episode("1"), "Total: 1", "", episode("2"), "Total: 1"))
                .containsExactly("2 DATA", "3 SKIPPED TOTAL", "5 DATA", "6 SKIPPED TOTAL");
    }

    @Test
    void anIdentifierAloneInItsRowIsNoFooter() {
        assertThat(episodes(episode("1"), "", "12345")).containsExactly("2 DATA", "4 DATA");
    }

    @Test
    void aChildWithoutSexAndBirthdayIsNoFooter() {
        delivery.put("ssda903/header.csv", "CHILD,SEX,DOB\n1,,\nTotal: 1\n");
        assertThat(kinds(delivery.lines("ssda903/header.csv"))).containsExactly("2 DATA", "3 SKIPPED TOTAL");
    }

    @Test
    void moreThanAThousandRowsWithoutIdentifiersAreNoFooter() {
        String[] rows = java.util.stream.Stream.generate(() -> episode("")).limit(1_200).toArray(String[]::new);
        rows[0] = episode("1");
        rows[1] = "";
        List<String> kinds = episodes(rows);
        assertThat(kinds).hasSize(1_199);
        assertThat(kinds.subList(0, 1_001)).allMatch(kind -> kind.endsWith("DATA"));
    }

    @Test
    void aTableCutWhereASpreadsheetEndsIsRefused() {
        String row = episode("1") + "\n";
        delivery.put(FILE, EPISODES + "\n" + row.repeat(65_535));
        assertThat(delivery.refused(FILE).exitCode().code()).isEqualTo(11);
        assertThat(delivery.refused(FILE)).hasMessageContaining("CUT_OFF");
        assertThat(episodes(row.repeat(65_536))).hasSize(65_536);
        assertThat(episodes(row.repeat(65_534))).hasSize(65_534);
    }

    @Test
    void aFullExtractOfEpisodesWithoutARowIsRefused() {
        delivery.put(FILE, EPISODES + "\n");
        assertThat(delivery.refused(FILE).exitCode().code()).isEqualTo(11);
        delivery.put("ssda903/2021/episodes.csv", EPISODES + "\n");
        assertThat(delivery.lines("ssda903/2021/episodes.csv")).isEmpty();
    }

    @Test
    void anotherTableMayBeEmpty() {
        delivery.put("ssda903/uasc.csv", "CHILD,SEX,DOB,DUC\n");
        assertThat(delivery.lines("ssda903/uasc.csv")).isEmpty();
    }
}
