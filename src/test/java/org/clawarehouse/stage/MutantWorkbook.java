package org.clawarehouse.stage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook, written part by part in one of the ways in which sources write one, and then damaged in one or two of its parts. */
final class MutantWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Random random;
    private final MutantTable table;
    private final boolean shared;
    private final boolean placed;
    private final boolean date1904;
    private final boolean serials;
    private final List<String> strings = new ArrayList<>();

    MutantWorkbook(Random random) {
        this.random = random;
        this.table = MutantTable.ALL.get(random.nextInt(MutantTable.ALL.size()));
        this.shared = random.nextInt(3) > 0;
        this.placed = random.nextInt(4) > 0;
        this.serials = random.nextBoolean();
        this.date1904 = serials && random.nextInt(4) == 0;
    }

    Mutant mutant() {
        Map<String, byte[]> parts = parts();
        boolean damaged = random.nextInt(12) > 0;
        byte[] bytes = damaged ? new WorkbookMutation(random, parts).damaged() : zip(parts);
        return new Mutant(table, "xlsx", bytes, !damaged);
    }

    private Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        String sheet = sheet();
        put(parts, "[Content_Types].xml", contentTypes());
        put(parts, "_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
        put(parts, "docProps/app.xml", "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Report</Application></Properties>");
        put(parts, "xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><workbookPr" + (date1904 ? " date1904=\"1\"" : "")
                + "/><sheets><sheet name=\"Report1\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Notes\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>");
        put(parts, "xl/_rels/workbook.xml.rels", relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml")
                + relationship("rId2", "worksheet", "worksheets/sheet2.xml") + relationship("rId3", "styles", "styles.xml")
                + (shared ? relationship("rId4", "sharedStrings", "sharedStrings.xml") : "")));
        put(parts, "xl/worksheets/sheet1.xml", sheet);
        put(parts, "xl/worksheets/sheet2.xml", worksheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Written by the case system</t></is></c></row>"));
        put(parts, "xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        if (shared) {
            put(parts, "xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\" count=\"" + strings.size() + "\" uniqueCount=\"" + strings.size() + "\">"
                    + String.join("", strings) + "</sst>");
        }
        return parts;
    }

    private static void put(Map<String, byte[]> parts, String name, String content) {
        parts.put(name, (PROLOG + content).getBytes(StandardCharsets.UTF_8));
    }

    private String contentTypes() {
        return "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + override("workbook", "sheet.main+xml") + override("worksheets/sheet1", "worksheet+xml")
                + override("worksheets/sheet2", "worksheet+xml") + override("styles", "styles+xml") + (shared ? override("sharedStrings", "sharedStrings+xml") : "") + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relationships(String content) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + content + "</Relationships>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String worksheet(String rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><dimension ref=\"A1:M25\"/><sheetData>" + rows + "</sheetData><pageMargins left=\"0.7\" right=\"0.7\"/></worksheet>";
    }

    private String sheet() {
        StringBuilder rows = new StringBuilder();
        int number = placed && random.nextInt(4) == 0 ? 3 : 1;
        if (number == 3) {
            rows.append(row(1, List.of("Report of the case system")));
        }
        rows.append(row(number, table.head()));
        for (List<String> cells : table.rows()) {
            rows.append(row(++number, cells));
        }
        return worksheet(rows.toString());
    }

    private String row(int number, List<String> cells) {
        StringBuilder xml = new StringBuilder(placed ? "<row r=\"" + number + "\">" : "<row>");
        for (int c = 0; c < cells.size(); c++) {
            String place = placed ? " r=\"" + (char) ('A' + c) + number + "\"" : "";
            if (!cells.get(c).isEmpty()) {
                xml.append(cell(place, cells.get(c)));
            } else if (!placed || random.nextInt(4) == 0) {
                xml.append("<c").append(place).append(" s=\"0\"/>");
            }
        }
        return xml.append("</row>").toString();
    }

    private String cell(String place, String value) {
        if (value.matches("\\d{2}/\\d{2}/\\d{4}") && serials) {
            return "<c" + place + " s=\"1\"><v>" + serial(value, date1904) + "</v></c>";
        }
        if (value.matches("[1-9]\\d*(\\.\\d+)?")) {
            return "<c" + place + "><v>" + value + "</v></c>";
        }
        String text = "<t xml:space=\"preserve\">" + value.replace("&", "&amp;").replace("\n", "&#10;") + "</t>";
        if (!shared) {
            return "<c" + place + " t=\"inlineStr\"><is>" + text + "</is></c>";
        }
        String item = "<si>" + text + "</si>";
        if (!strings.contains(item)) {
            strings.add(item);
        }
        return "<c" + place + " t=\"s\"><v>" + strings.indexOf(item) + "</v></c>";
    }

    /** The number by which a day is stored: days since 30 December 1899, or since 1 January 1904. */
    static String serial(String day, boolean since1904) {
        LocalDate date = LocalDate.parse(day, DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        return Long.toString(date.toEpochDay() - (since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30)).toEpochDay());
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
