package org.clawarehouse.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads under the heap of the test run (512 MB) what would not fit into it. */
class LargeFilesTest {

    private static final String[] HEADINGS = Delivery.EPISODES.split(",");
    private static final int ROWS_OF_CSV = 5_000_000;
    private static final int ROWS_OF_WORKBOOK = 300_000;

    @TempDir
    Path root;

    private Map<String, Integer> read(Path file) throws IOException {
        Extract extract = Extract.open(new Inbox(root).files().get(0), Delivery.CONTRACTS, Limits.standard()).get(0);
        Map<String, Integer> counts = new HashMap<>();
        extract.forEachLine(line -> counts.merge(line.rule() == null ? "DATA" : line.rule(), 1, Integer::sum));
        return counts;
    }

    private Path file(String name) throws IOException {
        return Files.createDirectories(root.resolve("ssda903")).resolve(name);
    }

    private static Writer writer(OutputStream out) {
        return new OutputStreamWriter(new BufferedOutputStream(out, 1 << 16), StandardCharsets.US_ASCII);
    }

    @Test
    void fiveMillionRowsOfTextAreRead() throws IOException {
        Path file = file("episodes.csv");
        try (Writer out = writer(Files.newOutputStream(file))) {
            out.write(Delivery.EPISODES + "\r\n");
            for (int i = 1; i <= ROWS_OF_CSV; i++) {
                out.write(i % 1_000_000 == 0 ? "\"" + i + "," + "\r\n" : Delivery.episode(String.valueOf(i)) + "\r\n");
            }
            out.write("\r\nTotal: " + ROWS_OF_CSV + "\r\n");
        }
        assertThat(read(file)).isEqualTo(Map.of("DATA", ROWS_OF_CSV - 5, "BROKEN_ROW", 5, "TOTAL", 1));
    }

    @Test
    void threeHundredThousandRowsOfAWorkbookAreRead() throws IOException {
        Path file = file("episodes.xlsx");
        Map<String, String> frame = frame();
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, String> part : frame.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            writeSheet(zip);
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            writeTexts(zip);
        }
        assertThat(read(file)).isEqualTo(Map.of("DATA", ROWS_OF_WORKBOOK));
    }

    /** The small parts around an empty sheet. */
    private static Map<String, String> frame() throws IOException {
        Map<String, String> parts = new HashMap<>();
        byte[] empty = new TestWorkbook().sheet("episodes", null, "").sharedStrings("").bytes();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(empty))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        parts.remove("xl/worksheets/sheet1.xml");
        parts.remove("xl/sharedStrings.xml");
        return parts;
    }

    /** The child is a text of its own in every row, so that the shared texts are as many as the rows. */
    private static void writeSheet(OutputStream zip) throws IOException {
        Writer out = writer(zip);
        out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        out.write(TestWorkbook.row(1, HEADINGS));
        for (int row = 2; row <= ROWS_OF_WORKBOOK + 1; row++) {
            out.write("<row r=\"" + row + "\"><c r=\"A" + row + "\" t=\"s\"><v>" + (row + 10) + "</v></c>"
                    + "<c r=\"B" + row + "\" s=\"1\"><v>" + (40_000 + row % 4_000) + "</v></c>");
            for (int cell = 2; cell < HEADINGS.length; cell++) {
                out.write("<c r=\"" + (char) ('A' + cell) + row + "\" t=\"s\"><v>" + cell % 12 + "</v></c>");
            }
            out.write("</row>");
        }
        out.write("</sheetData></worksheet>");
        out.flush();
    }

    private static void writeTexts(OutputStream zip) throws IOException {
        Writer out = writer(zip);
        out.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        for (int i = 0; i < ROWS_OF_WORKBOOK + 12; i++) {
            out.write("<si><t>" + (i < 12 ? "C" + i : "CHILD &amp; " + i) + "</t></si>");
        }
        out.write("</sst>");
        out.flush();
    }
}
