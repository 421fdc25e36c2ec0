package org.clawarehouse.job;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet, written row by row; its texts stand in a part of their own, as Excel writes them. */
final class StreamedWorkbook implements Closeable {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;
    private final OutputStream out;
    private final Map<String, Integer> texts = new HashMap<>();
    private final StringBuilder items = new StringBuilder();
    private int rows;

    StreamedWorkbook(Path file) throws IOException {
        zip = new ZipOutputStream(Files.newOutputStream(file));
        out = new BufferedOutputStream(zip, 1 << 16);
        part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + override("workbook", "sheet.main+xml") + override("worksheets/sheet1", "worksheet+xml") + override("sharedStrings", "sharedStrings+xml") + "</Types>");
        part("_rels/.rels", relationships(relationship(1, "officeDocument", "xl/workbook.xml")));
        part("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"Visits\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relationships(relationship(1, "worksheet", "worksheets/sheet1.xml") + relationship(2, "sharedStrings", "sharedStrings.xml")));
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        write("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relationships(String content) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + content + "</Relationships>";
    }

    private static String relationship(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(content);
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the next row; what is all digits is stored as a number. */
    void row(String... cells) throws IOException {
        rows++;
        write("<row r=\"" + rows + "\">");
        for (int c = 0; c < cells.length; c++) {
            String place = " r=\"" + (char) ('A' + c) + rows + "\"";
            write(cells[c].matches("\\d+") ? "<c" + place + "><v>" + cells[c] + "</v></c>" : "<c" + place + " t=\"s\"><v>" + text(cells[c]) + "</v></c>");
        }
        write("</row>");
    }

    private int text(String text) {
        Integer known = texts.get(text);
        if (known == null) {
            known = texts.size();
            texts.put(text, known);
            items.append("<si><t>").append(text).append("</t></si>");
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        write("</sheetData></worksheet>");
        out.flush();
        part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\" uniqueCount=\"" + texts.size() + "\">" + items + "</sst>");
        out.close();
    }
}
