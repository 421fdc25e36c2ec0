package org.clawarehouse.synthetic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook of one sheet whose bytes depend on its cells alone: neither on the clock nor on the time zone. */
final class Spreadsheet {

    private static final Instant MADE = Instant.parse("2000-01-01T00:00:00Z");
    private static final LocalDateTime ZIPPED = LocalDateTime.of(2000, 1, 1, 0, 0);

    private Spreadsheet() {
    }

    /** @param rows from the top of the sheet; cells are text, dates or numbers, null where there is none */
    static void write(Path file, String sheetName, List<List<Object>> rows) throws IOException {
        Files.createDirectories(file.getParent());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(200)) {
            workbook.setZip64Mode(Zip64Mode.Never);
            CoreProperties properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
            properties.setCreator("synthetic authority");
            properties.setCreated(Optional.of(Date.from(MADE)));
            properties.setModified(Optional.of(Date.from(MADE)));
            fill(workbook, workbook.createSheet(sheetName), rows);
            workbook.write(bytes);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            zipAgain(bytes.toByteArray(), out);
        }
    }

    private static void fill(SXSSFWorkbook workbook, Sheet sheet, List<List<Object>> rows) {
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(i);
            for (int column = 0; column < rows.get(i).size(); column++) {
                if (rows.get(i).get(column) != null) {
                    set(row.createCell(column), rows.get(i).get(column), date);
                }
            }
        }
    }

    private static void set(Cell cell, Object value, CellStyle date) {
        if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    /** The parts as they are, under one fixed time. */
    private static void zipAgain(byte[] workbook, OutputStream out) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(ZIPPED);
                zip.putNextEntry(entry);
                parts.transferTo(zip);
                zip.closeEntry();
            }
        }
    }
}
