package org.clawarehouse.report;

import java.util.List;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first sheet: whose figures these are, and what the other sheets hold. */
final class XlsxCover {

    private final XSSFSheet sheet;
    private final XlsxStyles styles;
    private int next;

    XlsxCover(XSSFSheet sheet, XlsxStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, 34 * 256);
        sheet.setColumnWidth(1, 80 * 256);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
    }

    void lines(String title, List<String> lines) {
        cell(0, title, styles.title());
        next++;
        lines.forEach(line -> {
            cell(0, line, styles.subtitle());
            next++;
        });
        next++;
        cell(0, "Sheet", styles.strong());
        cell(1, "What it holds", styles.strong());
        next++;
    }

    void entry(String name, String holds, XSSFHyperlink link) {
        cell(0, name, styles.link()).setHyperlink(link);
        cell(1, holds, styles.text());
        next++;
    }

    private XSSFCell cell(int column, String text, CellStyle style) {
        XSSFCell cell = (sheet.getRow(next) == null ? sheet.createRow(next) : sheet.getRow(next)).createCell(column);
        cell.setCellValue(SafeText.of(text));
        cell.setCellStyle(style);
        return cell;
    }
}
