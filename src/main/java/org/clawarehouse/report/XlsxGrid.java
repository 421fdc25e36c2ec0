package org.clawarehouse.report;

import java.math.BigDecimal;
import java.util.List;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet with a title, and one real table whose headings stay in sight. */
final class XlsxGrid {

    static final int HEADING_ROW = 3;

    private final XSSFSheet sheet;
    private final XlsxStyles styles;
    private int next = HEADING_ROW + 1;
    private int columns;

    XlsxGrid(XSSFWorkbook workbook, XlsxStyles styles, String name, String title, String subtitle) {
        this.sheet = workbook.createSheet(name);
        this.styles = styles;
        text(0, 0, title, styles.title());
        text(1, 0, subtitle, styles.subtitle());
        sheet.setDisplayGridlines(false);
        page(title);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** Returns the row that the next line of the table will stand in. */
    int nextRow() {
        return next;
    }

    /** Sets the headings; the width of a column is in characters, a negative one marks a column of numbers. */
    void headings(List<String> names, int... widths) {
        columns = names.size();
        for (int i = 0; i < columns; i++) {
            text(HEADING_ROW, i, names.get(i), styles.heading(widths[i] < 0));
            sheet.setColumnWidth(i, Math.abs(widths[i]) * 256);
        }
    }

    /** Begins the next line and returns its number. */
    int line() {
        return next++;
    }

    void text(int row, int column, String text) {
        text(row, column, text, styles.text());
    }

    void text(int row, int column, String text, CellStyle style) {
        XSSFCell cell = cell(row, column);
        cell.setCellValue(SafeText.of(text));
        cell.setCellStyle(style);
    }

    /** Writes a number; where there is none the cell stays blank, which charts show as a gap. */
    void number(int row, int column, BigDecimal number, CellStyle style) {
        if (number != null) {
            XSSFCell cell = cell(row, column);
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(style);
        }
    }

    private XSSFCell cell(int row, int column) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.createCell(column);
    }

    /** Makes the lines a table of Excel's, freezes its headings and the first columns, and repeats them in print. */
    void finish(String tableName, int frozenColumns) {
        if (next > HEADING_ROW + 1) {
            XSSFTable table = sheet.createTable(new AreaReference(new CellReference(HEADING_ROW, 0),
                    new CellReference(next - 1, columns - 1), SpreadsheetVersion.EXCEL2007));
            table.setName(tableName);
            table.setDisplayName(tableName);
            table.getCTTable().addNewAutoFilter().setRef(table.getArea().formatAsString());
            table.getCTTable().addNewTableStyleInfo().setName("TableStyleLight1");
            table.getCTTable().getTableStyleInfo().setShowRowStripes(false);
        }
        sheet.createFreezePane(frozenColumns, HEADING_ROW + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEADING_ROW, HEADING_ROW, -1, -1));
    }

    private void page(String title) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setLeft(title.replace("&", "&&"));
        sheet.getFooter().setRight("&P / &N");
    }
}
