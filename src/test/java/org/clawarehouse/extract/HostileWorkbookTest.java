package org.clawarehouse.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clawarehouse.extract.TestWorkbook.row;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileWorkbookTest {

    private static final String FILE = "finance/ledger.xlsx";
    private static final String HEADINGS = row(1, "Period", "CostC", "Amount");
    private static final String DOCTYPE = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";

    private static final String CORE_PROPERTIES = "application/vnd.openxmlformats-package.core-properties+xml";
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path root;

    private Delivery delivery;

    @BeforeEach
    void emptyInbox() {
        delivery = new Delivery(root);
    }

    private int exitCode(TestWorkbook workbook) {
        return delivery.put(FILE, workbook.bytes()).refused(FILE).exitCode().code();
    }

    private int exitCode(String name, byte[] bytes) {
        return delivery.put(name, bytes).refused(name).exitCode().code();
    }

    private static TestWorkbook sheet(String rows) {
        return new TestWorkbook().sheet("x", null, HEADINGS + rows);
    }

    @Test
    void aSheetThatUnpacksToAHundredTimesItsSizeIsRefused() {
        assertThat(exitCode(sheet("<row r=\"2\"/>" + " ".repeat(40 << 20)))).isEqualTo(14);
    }

    @Test
    void aTableOfContentsThatPromisesTooMuchIsRefusedBeforeUnpacking() {
        Limits small = new Limits(1 << 20, 100, 1_000, 10_000, 100, 1_000, 25, 1_000, 100, 100, 1_000, 10, 10);
        delivery.within(small);
        assertThat(exitCode(sheet(row(2, "x".repeat(2_000), "1", "1")))).isEqualTo(14);
    }

    @Test
    void moreTextThanTheBudgetIsRefusedHoweverOftenItIsShared() {
        Limits small = new Limits(1 << 20, 100, 1 << 20, 1 << 20, 100, 1 << 20, 25, 1_000, 100, 100, 1_000, 10, 1_000);
        delivery.within(small);
        StringBuilder rows = new StringBuilder();
        for (int i = 2; i < 40; i++) {
            rows.append("<row r=\"" + i + "\"><c r=\"A" + i + "\" t=\"s\"><v>0</v></c></row>");
        }
        assertThat(exitCode(sheet(rows.toString()).sharedStrings("<si><t>" + "x".repeat(90) + "</t></si>"))).isEqualTo(14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r='1048577'/>", "<row r='99999999999'/>", "<row r='2'><c r='ZZZZZZ2'><v>1</v></c></row>",
            "<row r='2'><c r='XFE2'><v>1</v></c></row>"})
    void aPlaceBeyondTheEndOfASheetIsRefused(String rows) {
        assertThat(exitCode(sheet(rows))).isEqualTo(14);
    }

    @Test
    void theLastPlaceOfASheetIsRead() {
        delivery.put(FILE, sheet("<row r='1048570'><c r='A1048570'><v>1</v></c><c r='XFD1048570'/></row>").bytes());
        assertThat(delivery.lines(FILE)).extracting(Line::number).containsExactly(1_048_570);
    }

    @Test
    void aCellLongerThanExcelAllowsIsRefused() {
        assertThat(exitCode(sheet(row(2, "x".repeat(32_768), "1", "1")))).isEqualTo(14);
        delivery.put(FILE, sheet(row(2, "x".repeat(32_767), "1", "1")).bytes());
        assertThat(delivery.lines(FILE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
            "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "docProps/core.xml"})
    void aDocumentTypeIsRefusedInWhateverPartItStands(String part) {
        TestWorkbook workbook = sheet("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c></row>").sharedStrings("<si><t>1</t></si>");
        assertThat(exitCode(workbook.part(part, DOCTYPE + "<x>&e;</x>"))).isEqualTo(14);
    }

    @Test
    void entitiesWithinEntitiesAreRefused() {
        assertThat(exitCode(new TestWorkbook().sheet("x", null, "").part("xl/worksheets/sheet1.xml",
                "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>")))
                .isEqualTo(14);
    }

    private static String nested(int depth) {
        return "<e>".repeat(depth) + "</e>".repeat(depth);
    }

    private static String override(String part) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + CORE_PROPERTIES + "\"/>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"docProps/core.xml", "docProps/other.XML", "core", "xl/comments1.xml"})
    void propertiesWithinPropertiesAreRefusedUnderWhateverName(String part) {
        TestWorkbook workbook = sheet("").declare(override(part)).part(part, nested(60));
        assertTimeoutPreemptively(SOON, () -> assertThat(exitCode(workbook)).isEqualTo(14));
    }

    @Test
    void propertiesWithinPropertiesAreRefusedByTheirExtensionToo() {
        TestWorkbook workbook = sheet("").declare("<Default Extension=\"psmdcp\" ContentType=\"" + CORE_PROPERTIES + "\"/>");
        assertTimeoutPreemptively(SOON, () -> assertThat(exitCode(workbook.part("p/q.psmdcp", nested(60)))).isEqualTo(14));
    }

    @Test
    void propertiesAsExcelAndOthersWriteThemAreRead() {
        String properties = "<p:coreProperties xmlns:p=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\">"
                + "<p:keywords>a<p:value>b</p:value></p:keywords></p:coreProperties>";
        TestWorkbook workbook = sheet(row(2, "1", "2", "3")).declare(override("docProps/core.xml"));
        delivery.put(FILE, workbook.part("docProps/core.xml", properties).bytes());
        assertThat(delivery.lines(FILE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "docProps/core.xml"})
    void aPartOfWhichTheLibraryMakesATreeIsNeitherLargeNorFullOfLittleThings(String part) {
        String many = IntStream.range(0, 400_000).mapToObj(i -> "<b" + i % 101 + "/>" + i).collect(Collectors.joining());
        TestWorkbook workbook = sheet("").declare(override("docProps/core.xml")).part("docProps/core.xml", "<x/>");
        assertTimeoutPreemptively(SOON, () -> assertThat(exitCode(workbook.part(part, "<x>" + many + "</x>"))).isEqualTo(14));
    }

    @Test
    void propertiesOfManyMegabytesAreRefused() {
        String much = IntStream.range(0, 9 << 20).mapToObj(i -> i % 64 == 0 ? "<a/>" : i * 31 % 1_009 + " ").collect(Collectors.joining());
        TestWorkbook workbook = sheet("").declare(override("docProps/core.xml")).part("docProps/core.xml", "<x>" + much + "</x>");
        assertTimeoutPreemptively(SOON, () -> assertThat(exitCode(workbook)).isEqualTo(14));
    }

    private static String noise(int characters) {
        StringBuilder noise = new StringBuilder();
        Random random = new Random(1);
        while (noise.length() < characters) {
            noise.append(random.nextInt()).append("> ");
        }
        return noise.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"<!--| -->", "<?x | ?>", "<x y='|'/>", "<![CDATA[|]]>"})
    void markupThatTheParserWouldHoldInMemoryWholeIsRefused(String start, String end) {
        String much = start + " " + noise(5 << 20) + end;
        assertThat(exitCode(new TestWorkbook().sheet("x", null, much + HEADINGS))).isEqualTo(14);
        assertThat(exitCode(sheet("").sharedStrings(much))).isEqualTo(14);
        assertThat(exitCode(sheet("").part("docProps/app.xml", "<p>" + much + "</p>"))).isEqualTo(14);
    }

    @Test
    void elementsWithinElementsWithoutEndAreRefused() {
        assertThat(exitCode(sheet(nested(1_000)))).isEqualTo(14);
    }

    private static String rowsOfTextNought(int rows) {
        StringBuilder xml = new StringBuilder();
        for (int row = 2; row < rows + 2; row++) {
            xml.append("<row r=\"").append(row).append("\">");
            for (int cell = 0; cell < 16_384; cell++) {
                xml.append("<c s=\"").append((row + cell) * 7_919 % 65_521).append("\" t=\"s\"><v>0</v></c>");
            }
            xml.append("</row>");
        }
        return xml.toString();
    }

    @Test
    void aRowOfNothingButTheLongestTextIsRefused() {
        TestWorkbook workbook = sheet(rowsOfTextNought(1)).sharedStrings("<si><t>A" + noise(32_700) + "</t></si>");
        assertThat(delivery.put(FILE, workbook.bytes()).refused(FILE)).hasMessageContaining("a row of more than");
    }

    @Test
    void aTableIsFoundWhereWhatFollowsIsTooMuchToKeep() {
        TestWorkbook workbook = sheet(rowsOfTextNought(60)).sharedStrings("<si><t>A" + noise(200) + "</t></si>");
        assertThat(delivery.put(FILE, workbook.bytes()).open(FILE)).hasSize(1);
    }

    @Test
    void aLongTextAmongTheFirstRowsIsNoFault() {
        String text = "Amount".repeat(5_000);
        String rows = row(1, text) + row(2, "Period", "CostC", "Amount", text) + row(3, "1", "2", "3");
        delivery.put(FILE, new TestWorkbook().sheet("x", null, rows).bytes());
        assertThat(delivery.lines(FILE)).hasSize(1);
    }

    @Test
    void macrosAreRefusedWhateverTheFileIsCalled() {
        assertThat(exitCode(sheet("").mainType("application/vnd.ms-excel.sheet.macroEnabled.main+xml"))).isEqualTo(14);
        assertThat(exitCode(sheet("").part("xl/vbaProject.bin", "x"))).isEqualTo(14);
    }

    @Test
    void aMacroWorkbookUnderTheNameOfATextFileIsRefusedToo() {
        assertThat(exitCode("finance/x.csv", sheet("").part("xl/vbaProject.bin", "x").bytes())).isEqualTo(14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.xml", "/etc/passwd", "xl/..\\..\\evil", "C:/evil", "xl/a\u0001"})
    void namesThatLeadOutOfTheWorkbookAreRefused(String name) {
        assertThat(exitCode(sheet("").part(name, "x"))).isEqualTo(14);
    }

    @Test
    void aWorkbookOfMoreThanAThousandPartsIsRefused() {
        TestWorkbook workbook = sheet("");
        for (int i = 0; i < 1_001; i++) {
            workbook.part("xl/media/" + i, "");
        }
        assertThat(exitCode(workbook)).isEqualTo(14);
    }

    private static byte[] ole(String stream) {
        byte[] bytes = new byte[2_048];
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, bytes, 0, 4);
        System.arraycopy(name, 0, bytes, 1_024, name.length);
        return bytes;
    }

    @Test
    void anEncryptedWorkbookIsRefused() {
        assertThat(exitCode("finance/l.xlsx", ole("EncryptedPackage"))).isEqualTo(14);
    }

    @Test
    void otherFormatsAreRefusedWithAHint() {
        assertThat(exitCode("finance/l.xls", ole("Workbook"))).isEqualTo(11);
        assertThat(delivery.refused("finance/l.xls")).hasMessageContaining("save it as Excel Workbook (*.xlsx)");
        assertThat(exitCode(sheet("").part("xl/workbook.bin", "x"))).isEqualTo(11);
        Map<String, String> ods = new LinkedHashMap<>();
        ods.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        ods.put("content.xml", "<x/>");
        assertThat(exitCode("finance/l.ods", TestWorkbook.zip(ods))).isEqualTo(11);
        assertThat(delivery.refused("finance/l.ods")).hasMessageContaining(".ods");
    }

    @Test
    void strictOpenXmlIsRefusedWithAHint() {
        TestWorkbook strict = sheet("").part("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        assertThat(exitCode(strict)).isEqualTo(11);
        assertThat(delivery.refused(FILE)).hasMessageContaining("Strict");
    }

    @Test
    void aWordDocumentIsAStranger() {
        Map<String, String> word = new LinkedHashMap<>();
        word.put("[Content_Types].xml", "<Types/>");
        word.put("word/document.xml", "<x/>");
        assertThat(delivery.put("reference/guide.docx", TestWorkbook.zip(word)).open("reference/guide.docx")).isEmpty();
    }

    @Test
    void aWorkbookCutOffAnywhereIsRefusedAsDamagedOrIsTheWholeWorkbook() {
        byte[] whole = sheet(row(2, "1", "2", "3")).bytes();
        for (int length = 4; length < whole.length; length += 7) {
            assertThat(exitCode(FILE, java.util.Arrays.copyOf(whole, length))).isEqualTo(11);
        }
    }
}
