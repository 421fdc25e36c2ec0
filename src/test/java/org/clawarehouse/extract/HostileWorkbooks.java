package org.clawarehouse.extract;

import static org.clawarehouse.extract.TestWorkbook.row;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Workbooks that mean harm, or are not what their name says, for whole nights; {@link HostileWorkbookTest} knows more of them. */
public final class HostileWorkbooks {

    private static final String HEADINGS = row(1, "Period", "CostC", "Amount");
    private static final String DOCTYPE = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
    private static final int CELLS = 70_000;

    private HostileWorkbooks() {
    }

    /** Returns those that are refused with exit 14, by what is wrong with them. */
    public static Map<String, byte[]> hostile() {
        Map<String, byte[]> workbooks = new LinkedHashMap<>();
        workbooks.put("a zip bomb", ledger("<row r=\"2\"/>" + " ".repeat(40 << 20)).bytes());
        workbooks.put("an entity of a file", ledger("").part("xl/workbook.xml", DOCTYPE + "<x>&e;</x>").bytes());
        workbooks.put("entities within entities", ledger("").part("xl/worksheets/sheet1.xml",
                "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>").bytes());
        workbooks.put("a macro", ledger("").part("xl/vbaProject.bin", "x").bytes());
        workbooks.put("a path out of the workbook", ledger("").part("../evil.xml", "x").bytes());
        workbooks.put("an encrypted workbook", ole("EncryptedPackage"));
        workbooks.put("a row beyond the last", ledger("<row r='99999999999'/>").bytes());
        workbooks.put("one text shared by too many cells", amplified());
        return workbooks;
    }

    /** Returns those that are refused with exit 11. */
    public static Map<String, byte[]> unusable() {
        Map<String, byte[]> workbooks = new LinkedHashMap<>();
        workbooks.put("an old workbook renamed", ole("Workbook"));
        workbooks.put("a binary workbook renamed", ledger("").part("xl/workbook.bin", "x").bytes());
        return workbooks;
    }

    /** Returns a workbook of no known table, with a link to another that nobody is to follow. */
    public static byte[] withExternalLink() {
        return stranger("<row r=\"2\"><c r=\"A2\"><f>[1]Sheet1!A1</f><v>1</v></c></row>").part("xl/externalLinks/externalLink1.xml",
                "<externalLink/>").bytes();
    }

    /** Returns a workbook of headings alone that has more texts than are kept in memory. */
    public static byte[] withManyTexts(String... headings) {
        StringBuilder texts = new StringBuilder();
        for (int i = 0; i < CELLS; i++) {
            texts.append("<si><t>").append("text ".repeat(20)).append(i).append("</t></si>");
        }
        return new TestWorkbook().sheet("x", null, row(1, headings)).sharedStrings(texts.toString()).bytes();
    }

    private static TestWorkbook ledger(String rows) {
        return new TestWorkbook().sheet("x", null, HEADINGS + rows);
    }

    private static TestWorkbook stranger(String rows) {
        return new TestWorkbook().sheet("x", null, row(1, "Nothing", "in", "particular") + rows);
    }

    /** Each cell the longest text that Excel allows: two gigabytes from a few kilobytes. */
    private static byte[] amplified() {
        StringBuilder rows = new StringBuilder();
        for (int i = 2; i < CELLS; i++) {
            rows.append("<row r=\"" + i + "\"><c r=\"A" + i + "\" t=\"s\"><v>0</v></c></row>");
        }
        return ledger(rows.toString()).sharedStrings("<si><t>" + "x".repeat(32_767) + "</t></si>").bytes();
    }

    private static byte[] ole(String stream) {
        byte[] bytes = new byte[2_048];
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, bytes, 0, 4);
        System.arraycopy(name, 0, bytes, 1_024, name.length);
        return bytes;
    }
}
