package org.clawarehouse.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clawarehouse.extract.Delivery.EPISODES;
import static org.clawarehouse.extract.Delivery.column;
import static org.clawarehouse.extract.Delivery.episode;
import static org.clawarehouse.extract.Delivery.kinds;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final String FILE = "ssda903/episodes.csv";
    private static final String LEDGER = "finance/ledger.csv";

    @TempDir
    Path root;

    private Delivery delivery;

    @org.junit.jupiter.api.BeforeEach
    void emptyInbox() {
        delivery = new Delivery(root);
    }

    private List<String> episodes(String... rows) {
        return kinds(delivery.put(FILE, EPISODES + "\n" + String.join("\n", rows) + "\n").lines(FILE));
    }

    @Test
    void cellsArriveInTheOrderOfTheContractWhateverTheOrderOfTheFile() {
        delivery.put("lcs/ee.csv", "ACTIV,CHILD,STATUS_DATE\nF1,7,2021-06-30\n");
        Line line = delivery.lines("lcs/ee.csv").get(0);
        assertThat(line.cells()).containsExactly("7", "2021-06-30", "F1");
        assertThat(line.number()).isEqualTo(2);
    }

    @Test
    void aColumnTheFileLacksIsNullAndABlankCellIsEmpty() {
        delivery.put("ssda903/header.csv", "CHILD,SEX,DOB\n7,,01/02/2010\n");
        assertThat(delivery.lines("ssda903/header.csv").get(0).cells())
                .containsExactly("7", "", "01/02/2010", null, null, null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndIsALineEnd(String end) {
        delivery.put(FILE, EPISODES + end + episode("1") + end + end + episode("2"));
        assertThat(kinds(delivery.lines(FILE))).containsExactly("2 DATA", "4 DATA");
    }

    @Test
    void lineEndsMayBeMixedAndTheLastMayBeMissing() {
        delivery.put(FILE, EPISODES + "\r\n" + episode("1") + "\r" + episode("2") + "\n" + episode("3"));
        assertThat(kinds(delivery.lines(FILE))).containsExactly("2 DATA", "3 DATA", "4 DATA");
    }

    @Test
    void aByteOrderMarkBelongsToNoHeading() {
        delivery.put(FILE, "\ufeff" + EPISODES + "\r\n" + episode("1") + "\r\n");
        assertThat(column(delivery.one(FILE), "child")).containsExactly("1");
        assertThat(delivery.one(FILE).format()).contains("UTF-8 with byte order mark");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void commaSemicolonAndTabAreFound(String delimiter) {
        delivery.put(FILE, (EPISODES + "\n" + episode("1") + "\n").replace(",", delimiter));
        assertThat(column(delivery.one(FILE), "urn")).containsExactly("1234567");
    }

    @Test
    void aVerticalBarIsRefusedByName() {
        delivery.put(FILE, (EPISODES + "\n" + episode("1") + "\n").replace(",", "|"));
        assertThat(delivery.refused(FILE).exitCode().code()).isEqualTo(11);
        assertThat(delivery.refused(FILE)).hasMessageContaining("vertical bar");
    }

    @Test
    void windows1252IsReadWhereUtf8IsNot() {
        delivery.put(LEDGER, "Period,CostC,Amount,Description\n202103,C1,£5,Café – ’22\n", Charset.forName("windows-1252"));
        assertThat(column(delivery.one(LEDGER), "description")).containsExactly("Café – ’22");
        assertThat(column(delivery.one(LEDGER), "amount")).containsExactly("£5");
        assertThat(delivery.one(LEDGER).format()).contains("windows-1252");
    }

    @Test
    void utf8IsReadWithoutAMark() {
        delivery.put(LEDGER, "Period,CostC,Amount,Description\n202103,C1,£5,Zoë 😀\n");
        assertThat(column(delivery.one(LEDGER), "description")).containsExactly("Zoë 😀");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
    void utf16IsRefusedWithAHint(String charset) {
        delivery.put(FILE, EPISODES + "\r\n" + episode("1") + "\r\n", Charset.forName(charset));
        assertThat(delivery.refused(FILE).exitCode().code()).isEqualTo(11);
        assertThat(delivery.refused(FILE)).hasMessageContaining("UTF-16").hasMessageContaining("save it as CSV UTF-8");
    }

    @Test
    void anUndecodableByteSpoilsItsLineOnly() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(("\ufeff" + EPISODES + "\n" + episode("1") + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {'9', (byte) 0xC3, ',', '\n'});
        bytes.write((episode("é") + "\n").getBytes(StandardCharsets.UTF_8));
        delivery.put(FILE, bytes.toByteArray());
        assertThat(kinds(delivery.lines(FILE))).containsExactly("2 DATA", "3 BROKEN BROKEN_ROW", "4 DATA");
    }

    @Test
    void aByteThatWindows1252DoesNotHaveSpoilsItsLineOnly() {
        delivery.put(FILE, EPISODES + "\n" + episode("1\u0081") + "\n" + episode("\u00e9") + "\n", StandardCharsets.ISO_8859_1);
        assertThat(kinds(delivery.lines(FILE))).containsExactly("2 BROKEN BROKEN_ROW", "3 DATA");
    }

    @Test
    void aNulSpoilsItsLineOnly() {
        assertThat(episodes(episode("1\0"), episode("2"))).containsExactly("2 BROKEN BROKEN_ROW", "3 DATA");
    }

    @Test
    void quotesMayHoldDelimitersLineEndsAndQuotes() {
        delivery.put(LEDGER, "Period,CostC,Amount,Description\n202103,C1,\"1,234.00\",\"two\nlines, \"\"quoted\"\"\"\n202104,C2,1,\n");
        assertThat(kinds(delivery.lines(LEDGER))).containsExactly("2 DATA", "4 DATA");
        assertThat(column(delivery.one(LEDGER), "description")).containsExactly("two\nlines, \"quoted\"", "");
        assertThat(column(delivery.one(LEDGER), "amount")).containsExactly("1,234.00", "1");
    }

    @Test
    void aQuoteInsideAnUnquotedCellIsACharacter() {
        delivery.put(LEDGER, "Period,CostC,Amount,Description\n202103,C1,1,5\" pipe\n");
        assertThat(column(delivery.one(LEDGER), "description")).containsExactly("5\" pipe");
    }

    @Test
    void textBehindAClosingQuoteBreaksTheRow() {
        assertThat(episodes("\"1\"x" + episode(""), episode("2"))).containsExactly("2 BROKEN BROKEN_ROW", "3 DATA");
    }

    @Test
    void anUnclosedQuoteInTheFirstRowSpoilsThatRowOnly() {
        assertThat(episodes("\"1" + episode(""), episode("2"), episode("3")))
                .containsExactly("2 BROKEN BROKEN_ROW", "3 DATA", "4 DATA");
    }

    @Test
    void anUnclosedQuoteInTheMiddleSpoilsThatRowOnly() {
        assertThat(episodes(episode("1"), "2,01/04/2020,S,\"C2,N1,U4", episode("3"), episode("4")))
                .containsExactly("2 DATA", "3 BROKEN BROKEN_ROW", "4 DATA", "5 DATA");
    }

    @Test
    void anUnclosedQuoteInTheLastRowSpoilsThatRowOnly() {
        assertThat(episodes(episode("1"), episode("2") + "\"", "3,01/04/2020,S,\"C2"))
                .containsExactly("2 DATA", "3 DATA", "4 BROKEN BROKEN_ROW");
    }

    @Test
    void anUnclosedQuoteBeforeAFooterDoesNotSwallowIt() {
        assertThat(episodes("1,01/04/2020,S,\"C2", "", "Total: 1"))
                .containsExactly("2 BROKEN BROKEN_ROW", "4 SKIPPED TOTAL");
    }

    @Test
    void twoRowsWithAnUnclosedQuoteAreTwoBrokenRows() {
        assertThat(episodes("1,01/04/2020,S,\"C2", "2,01/04/2020,S,\"C2", episode("3")))
                .containsExactly("2 BROKEN BROKEN_ROW", "3 BROKEN BROKEN_ROW", "4 DATA");
    }

    @Test
    void anUnclosedQuoteAmongQuotedRowsSpoilsItsRowOnly() {
        String quoted = "\"" + episode("1").replace(",", "\",\"") + "\"";
        assertThat(episodes(quoted, quoted.replaceFirst("C2\"", "C2"), quoted))
                .containsExactly("2 DATA", "3 BROKEN BROKEN_ROW", "4 DATA");
        assertThat(episodes(quoted, quoted.substring(0, quoted.length() - 1), quoted))
                .containsExactly("2 DATA", "3 BROKEN BROKEN_ROW", "4 DATA");
    }

    @Test
    void moreCellsThanHeadingsBreakTheRowUnlessTheyAreBlank() {
        List<Line> lines = delivery.put(FILE, EPISODES + "\n" + episode("1") + ",\n" + episode("2") + ",,x\n").lines(FILE);
        assertThat(kinds(lines)).containsExactly("2 DATA", "3 BROKEN BROKEN_ROW");
        assertThat(lines.get(1).found()).isEqualTo("15 cells where the heading row has 13");
    }

    @Test
    void fewerCellsThanHeadingsAreBlank() {
        delivery.put(FILE, EPISODES + "\n1,01/04/2020,S,C2,N1,U4\n");
        assertThat(column(delivery.one(FILE), "urn")).containsExactly("");
        assertThat(kinds(delivery.lines(FILE))).containsExactly("2 DATA");
    }

    @Test
    void blanksWithAndWithoutWidthAreTrimmed() {
        delivery.put(LEDGER, "\u00a0Period\u200b, CostC ,Amount,Description\n\u00a0202103\u00a0,\t C1 ,\u200b1,\u00a0\n");
        assertThat(delivery.lines(LEDGER).get(0).cells()).startsWith("202103", "C1", "1").endsWith("");
    }

    @Test
    void headingsAreComparedWithoutCaseAndBlanks() {
        delivery.put("lcs/ee.csv", " child ,\"Status_Date\",activ\n7,30/06/2021,F1\n");
        assertThat(delivery.lines("lcs/ee.csv").get(0).cells()).containsExactly("7", "30/06/2021", "F1");
    }

    @Test
    void aRecordThatNeverEndsIsRefusedBeforeItFillsTheMemory() {
        delivery.put(FILE, EPISODES + "\n" + "x".repeat(5 << 20));
        assertThat(delivery.refused(FILE).exitCode().code()).isEqualTo(14);
    }

    @Test
    void aCellOfAMegabyteAndMoreIsRefused() {
        delivery.put(FILE, EPISODES + "\n" + "x".repeat((1 << 20) + 1) + ",\n");
        assertThat(delivery.refused(FILE)).hasMessageContaining("a cell of more than");
    }

    @Test
    void aRowOfTwentyThousandCellsIsRefused() {
        delivery.put(FILE, EPISODES + "\n" + ",".repeat(20_000) + "\n");
        assertThat(delivery.refused(FILE).exitCode().code()).isEqualTo(14);
    }

    @Test
    void whatLooksLikeAFormulaOrACommentIsAnOrdinaryCell() {
        delivery.put(LEDGER, "Period,CostC,Amount,Description\n#1,@x,-1,=cmd|'/c'!A1\n");
        assertThat(delivery.lines(LEDGER).get(0).cells()).startsWith("#1", "@x", "-1").endsWith("=cmd|'/c'!A1");
    }

    @Test
    void aFileThatChangesBetweenLookingAndReadingIsRefused() {
        delivery.put(FILE, EPISODES + "\n" + episode("1") + "\n");
        Extract extract = delivery.one(FILE);
        delivery.put(FILE, EPISODES + "\n" + episode("2") + "\n");
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(org.clawarehouse.run.StopException.class,
                () -> Delivery.lines(extract)).exitCode().code()).isEqualTo(12);
    }

    @Test
    void textThatPatternsOfHeadingsWouldTryForEverIsAStranger() {
        delivery.put("lcs/a.csv", "return interview ".repeat(60_000) + "\n").put("a.csv", "return interview,".repeat(10_000) + "\n");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(delivery.open("lcs/a.csv")).isEmpty());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(delivery.open("a.csv")).isEmpty());
    }

    @Test
    void aVeryWideFileIsAStrangerLikeOthers() {
        String line = "Aaaaaaaaaaaaaaa,".repeat(12_000) + "\n";
        delivery.put("lcs/a.csv", line.repeat(70));
        assertThat(delivery.open("lcs/a.csv")).isEmpty();
    }
}
