package org.clawarehouse.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clawarehouse.extract.Delivery.column;
import static org.clawarehouse.extract.Delivery.kinds;
import static org.clawarehouse.extract.TestWorkbook.row;
import static org.clawarehouse.extract.TestWorkbook.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {

    private static final String FILE = "finance/ledger.xlsx";
    private static final String LEDGER = "Period,CostC,Amount,Budget,Account,TransNo,Description";
    private static final String HEADINGS = row(1, LEDGER.split(","));

    @TempDir
    Path root;

    private Delivery delivery;

    @BeforeEach
    void emptyInbox() {
        delivery = new Delivery(root);
    }

    private Delivery put(TestWorkbook workbook) {
        return delivery.put(FILE, workbook.bytes());
    }

    private Delivery sheet(String rows) {
        return put(new TestWorkbook().sheet("Report1", null, HEADINGS + rows));
    }

    private String[] second(String cells) {
        return sheet("<row r=\"2\"><c r=\"A2\"><v>202103</v></c>" + cells + "</row>").lines(FILE).get(0).cells();
    }

    @Test
    void aWorkbookHoldsTheSameLinesAsItsCsv() {
        String[] rows = {"General ledger", "", LEDGER, "202103,C1,5.5,,,,x", "", "Total,,5.5"};
        put(TestWorkbook.of(rows));
        delivery.put("finance/l.csv", String.join("\n", rows));
        assertThat(kinds(delivery.lines(FILE))).isEqualTo(kinds(delivery.lines("finance/l.csv")))
                .containsExactly("4 DATA", "6 SKIPPED TOTAL");
        assertThat(delivery.lines(FILE).get(0).cells()).isEqualTo(delivery.lines("finance/l.csv").get(0).cells());
        assertThat(delivery.one(FILE).sheet()).isEqualTo("Report1");
    }

    @Test
    void aWorkbookWrittenByAnotherLibraryIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("x");
            var headings = sheet.createRow(0);
            var row = sheet.createRow(1);
            String[] names = {"CHILD", "STATUS_DATE", "ACTIV"};
            for (int i = 0; i < 3; i++) {
                headings.createCell(i).setCellValue(names[i]);
            }
            row.createCell(0).setCellValue("0012345");
            row.createCell(1).setCellValue(java.time.LocalDate.of(2021, 6, 30));
            row.createCell(2).setCellValue("F1");
            workbook.write(bytes);
        }
        delivery.put("lcs/ee.xlsx", bytes.toByteArray());
        assertThat(delivery.lines("lcs/ee.xlsx").get(0).cells()).containsExactly("0012345", "44377", "F1");
        assertThat(delivery.one("lcs/ee.xlsx").date1904()).isFalse();
    }

    @Test
    void dateCellsAreSerialNumbersAndTheWorkbookSaysFromWhereTheyCount() {
        put(new TestWorkbook().dates1904().sheet("x", null, HEADINGS + row(2, "42915", "C1", "1")));
        assertThat(delivery.one(FILE).date1904()).isTrue();
        assertThat(column(delivery.one(FILE), "period")).containsExactly("42915");
    }

    @ParameterizedTest
    @CsvSource({"12345,12345", "12345.0,12345", "0.1,0.1", "0.30000000000000004,0.3", "1.2345E4,12345", "1E-7,0.0000001",
            "123456789012345678,123456789012346000", "-0,0", "44377.5,44377.5", "1E+21,1000000000000000000000", "007,7"})
    void numbersArePlainDecimalsOfFifteenDigits(String stored, String read) {
        assertThat(second("<c r=\"C2\"><v>" + stored + "</v></c>")[2]).isEqualTo(read);
    }

    @Test
    void aNumberThatIsNoneStaysAsItStands() {
        assertThat(second("<c r=\"C2\"><v>1E999999999</v></c>")[2]).isEqualTo("1E999999999");
        assertThat(second("<c r=\"C2\"><v>NaN</v></c>")[2]).isEqualTo("NaN");
    }

    @Test
    void everyKindOfCellHasItsValue() {
        assertThat(second("<c r=\"B2\" t=\"b\"><v>1</v></c><c r=\"C2\" t=\"e\"><v>#N/A</v></c>"
                + "<c r=\"D2\"><f>SUM(A1:A9)</f><v>7</v></c><c r=\"E2\" t=\"str\"><f>\"a\"</f><v>a &amp; b</v></c>"
                + "<c r=\"F2\" t=\"d\"><v>2021-06-30T00:00:00</v></c><c r=\"G2\" t=\"inlineStr\"><is><t>in</t></is></c>"))
                .containsExactly("202103", "TRUE", "#N/A", "7", "a & b", "2021-06-30T00:00:00", "in");
    }

    @Test
    void aFormulaWithoutAResultIsBlank() {
        assertThat(second("<c r=\"B2\"><v>1</v></c><c r=\"C2\"><f>A1</f></c><c r=\"D2\"><f>A1</f><v></v></c>"))
                .startsWith("202103", "1", "", "");
    }

    @Test
    void sharedAndRichTextsAreReadWithoutTheirPhoneticHints() {
        put(new TestWorkbook().sheet("x", null, HEADINGS + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>"
                + "<c r=\"C2\"><v>1</v></c><c r=\"G2\" t=\"s\"><v>2</v></c></row>")
                .sharedStrings("<si><t>202103</t></si><si><r><t xml:space=\"preserve\">C </t></r><r><t>1</t></r><rPh><t>see</t></rPh></si>"
                        + "<si><t>a_x000D_b _x005F_</t></si>"));
        assertThat(delivery.lines(FILE).get(0).cells()).containsExactly("202103", "C 1", "1", "", "", "", "a\rb _");
    }

    @Test
    void aTextThatTheWorkbookDoesNotHoldIsDamage() {
        put(new TestWorkbook().sheet("x", null, HEADINGS + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c></row>").sharedStrings("<si><t>0</t></si>"));
        assertThat(delivery.refused(FILE).exitCode().code()).isEqualTo(11);
    }

    @Test
    void aNulInACellSpoilsItsRowOnly() {
        List<Line> lines = sheet(row(2, "202103", "C_x0000_", "1") + row(3, "202103", "C1", "1")).lines(FILE);
        assertThat(kinds(lines)).containsExactly("2 BROKEN BROKEN_ROW", "3 DATA");
    }

    @Test
    void rowsAndCellsWithoutAPlaceFollowTheOnesBefore() {
        put(new TestWorkbook().sheet("x", null, "<row><c t=\"inlineStr\"><is><t>Period</t></is></c>"
                + "<c t=\"inlineStr\"><is><t>CostC</t></is></c><c t=\"inlineStr\"><is><t>Amount</t></is></c></row>"
                + "<row><c><v>202103</v></c><c><v>7</v></c><c><v>8</v></c></row>"));
        assertThat(delivery.lines(FILE).get(0).cells()).startsWith("202103", "7", "8");
        assertThat(delivery.lines(FILE).get(0).number()).isEqualTo(2);
    }

    @Test
    void linesAreTheRowsOfTheSheetAndGapsAreBlankRows() {
        List<Line> lines = sheet(row(2, "202103", "C1", "1") + row(9, "202103", "C1", "1") + row(20, "", "", "note")).lines(FILE);
        assertThat(kinds(lines)).containsExactly("2 DATA", "9 DATA", "20 SKIPPED FOOTER");
    }

    @Test
    void cellsBeyondTheHeadingsBreakTheRowUnlessTheyAreBlank() {
        List<Line> lines = sheet("<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"Z2\"/></row>"
                + "<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"Z3\"><v>1</v></c></row>").lines(FILE);
        assertThat(kinds(lines)).containsExactly("2 DATA", "3 BROKEN BROKEN_ROW");
    }

    @ParameterizedTest
    @CsvSource({"<row r='3'/><row r='2'/>", "<row r='2'/><row r='2'/>", "<row r='2'><c r='B2'/><c r='A2'/></row>",
            "<row r='2'><c r='A2'/><c r='A2'/></row>", "<row r='2'><c r='12'/></row>"})
    void rowsOrCellsOutOfOrderAreRefused(String rows) {
        sheet(rows);
        assertThat(delivery.refused(FILE).exitCode().code()).isEqualTo(11);
    }

    @Test
    void aHiddenSheetIsNotReadButNamed() {
        put(new TestWorkbook().sheet("old", "veryHidden", HEADINGS + row(2, "1", "2", "3")).sheet("new", null, HEADINGS));
        Extract extract = delivery.one(FILE);
        assertThat(extract.sheet()).isEqualTo("new");
        assertThat(extract.warnings()).singleElement().satisfies(w -> assertThat(w.message()).contains("sheet old").contains("HIDDEN_SHEET"));
    }

    @Test
    void aHiddenSheetIsReadWhenItIsTheOnlyOne() {
        put(new TestWorkbook().sheet("old", "hidden", HEADINGS + row(2, "1", "2", "3")).sheet("cover", null, row(1, "Ledger")));
        assertThat(delivery.lines(FILE)).hasSize(1);
        assertThat(delivery.one(FILE).warnings()).singleElement().satisfies(w -> assertThat(w.message()).contains("read as the only one"));
    }

    @Test
    void aWorkbookMayHoldSeveralTables() {
        put(new TestWorkbook().sheet("a", null, HEADINGS).sheet("notes", null, row(1, "hello"))
                .sheet("b", null, row(1, "COST_CENTRE", "IS_CIC", "IS_CHILDRENS_SERVICES")));
        assertThat(delivery.open(FILE)).extracting(e -> e.contract().table() + " on " + e.sheet())
                .containsExactly("ledger on a", "cost_centres on b");
    }

    @Test
    void ofSeveralSheetsOfOneTableTheNamedOneCounts() {
        put(new TestWorkbook().sheet("copy", null, HEADINGS + row(2, "1", "2", "3")).sheet("Ledger", null, HEADINGS));
        assertThat(delivery.one(FILE).sheet()).isEqualTo("Ledger");
        assertThat(delivery.one(FILE).warnings()).singleElement().satisfies(w -> assertThat(w.rule()).isEqualTo("SHEET_NOT_READ"));
    }

    @Test
    void severalUnnamedSheetsOfOneTableStopTheFile() {
        put(new TestWorkbook().sheet("a", null, HEADINGS).sheet("b", null, HEADINGS));
        assertThat(delivery.refused(FILE)).hasMessageContaining("2 sheets with the headings of ledger");
    }

    @Test
    void aWorkbookWithoutATableIsAStranger() {
        put(new TestWorkbook().sheet("SN1", null, rows("LA,SN1", "Middlesbrough,Hartlepool")));
        delivery.put("reference/neighbours.xlsx", TestWorkbook.of("LA,SN1", "1,2").bytes());
        assertThat(delivery.open("reference/neighbours.xlsx")).isEmpty();
    }

    @Test
    void aMissingHeadingNamesTheSheet() {
        delivery.put("placements/c.xlsx", TestWorkbook.of("Child ID,Placement start date,Placement type,Provider type,Weekly cost").bytes());
        assertThat(delivery.refused("placements/c.xlsx")).hasMessageContaining("sheet Report1")
                .hasMessageContaining("no heading Total weekly cost").hasMessageContaining("Weekly cost");
    }

    @Test
    void ofSeveralSheetsTheOneNearestToATableSpeaks() {
        put(new TestWorkbook().sheet("cover", null, row(1, "Ledger")).sheet("data", null, row(1, "Period", "CostC", "Amount of money")));
        assertThat(delivery.refused(FILE)).hasMessageContaining("sheet data, line 1: found no heading Amount");
    }

    @Test
    void aWorkbookThatChangesBetweenLookingAndReadingIsRefused() {
        Extract extract = sheet(row(2, "1", "2", "3")).one(FILE);
        sheet(row(2, "1", "2", "4"));
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(org.clawarehouse.run.StopException.class,
                () -> Delivery.lines(extract)).exitCode().code()).isEqualTo(12);
    }

    @Test
    void aFailureOfWhoTakesTheLinesIsNotTakenForDamage() {
        Extract extract = sheet(row(2, "1", "2", "3")).one(FILE);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> extract.forEachLine(line -> {
            throw new IOException("pipe closed");
        }))).isInstanceOf(IOException.class).hasMessage("pipe closed");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aWorkbookWhoseNameIsWrittenInAnotherAlphabetIsRead() throws IOException, InterruptedException {
        delivery.put("finance/x.xlsx", TestWorkbook.of("Period,CostC,Amount", "1,2,3").bytes());
        ProcessBuilder rename = new ProcessBuilder("bash", "-c", "mv x.xlsx $'ledger\\x96June.xlsx'");
        assertThat(rename.directory(root.resolve("finance").toFile()).start().waitFor()).isZero();
        List<InboxFile> files = new Inbox(root).files();
        assertThat(files).hasSize(1);
        assertThat(Delivery.lines(Extract.open(files.get(0), Delivery.CONTRACTS, Limits.standard()).get(0))).hasSize(1);
    }
}
