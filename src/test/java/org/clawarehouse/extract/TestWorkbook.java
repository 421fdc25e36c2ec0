package org.clawarehouse.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that a test can make any part of it what no spreadsheet would write. */
final class TestWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private String properties = "";
    private String declared = "";
    private String mainType = TYPE + "sheet.main+xml";

    /** Adds a sheet of these rows; a cell that is a plain number is stored as one, every other as text. */
    static TestWorkbook of(String... rows) {
        return new TestWorkbook().sheet("Report1", null, rows(rows));
    }

    TestWorkbook sheet(String name, String state, String rows) {
        sheets.add("<sheet name=\"" + name + "\" sheetId=\"" + (sheets.size() + 1) + "\" r:id=\"rId" + (sheets.size() + 1)
                + "\"" + (state == null ? "" : " state=\"" + state + "\"") + "/>");
        return part("xl/worksheets/sheet" + sheets.size() + ".xml",
                "<worksheet xmlns=\"" + MAIN + "\"><dimension ref=\"A1:B2\"/><sheetData>" + rows + "</sheetData></worksheet>");
    }

    TestWorkbook dates1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    TestWorkbook mainType(String type) {
        mainType = type;
        return this;
    }

    /** Adds to what the table of contents says of the parts. */
    TestWorkbook declare(String types) {
        declared += types;
        return this;
    }

    TestWorkbook sharedStrings(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
    }

    TestWorkbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    static String rows(String... rows) {
        StringBuilder xml = new StringBuilder();
        int number = 0;
        for (String row : rows) {
            number++;
            xml.append(row.isEmpty() ? "" : row(number, row.split(",", -1)));
        }
        return xml.toString();
    }

    static String row(int number, String... cells) {
        StringBuilder xml = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                xml.append(cell((char) ('A' + i) + "" + number, cells[i]));
            }
        }
        return xml.append("</row>").toString();
    }

    static String cell(String place, String content) {
        return content.matches("-?\\d+(\\.\\d+)?") ? "<c r=\"" + place + "\"><v>" + content + "</v></c>"
                : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + content.replace("&", "&amp;") + "</t></is></c>";
    }

    byte[] bytes() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", contentTypes());
        all.put("_rels/.rels", relationships("<Relationship Id=\"rId1\" Type=\"" + OFFICE + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        all.put("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + properties + "<sheets>"
                + String.join("", sheets) + "</sheets></workbook>");
        all.put("xl/_rels/workbook.xml.rels", relationships(sheetRelationships()));
        all.putAll(parts);
        return zip(all);
    }

    private String sheetRelationships() {
        StringBuilder xml = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append("<Relationship Id=\"rId" + i + "\" Type=\"" + OFFICE + "/worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
        }
        return !parts.containsKey("xl/sharedStrings.xml") ? xml.toString()
                : xml + "<Relationship Id=\"rId99\" Type=\"" + OFFICE + "/sharedStrings\" Target=\"sharedStrings.xml\"/>";
    }

    private static String relationships(String content) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content + "</Relationships>";
    }

    private String contentTypes() {
        StringBuilder xml = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + mainType + "\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + TYPE + "sharedStrings+xml\"/>");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + TYPE + "worksheet+xml\"/>");
        }
        return xml + declared + "</Types>";
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
