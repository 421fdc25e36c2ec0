package org.clawarehouse.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few looks of the workbook. */
final class XlsxStyles {

    private static final byte[] BLUE = {0x12, 0x43, 0x6d};
    private static final byte[] SOFT = {0x4d, 0x56, 0x5f};
    private static final byte[] PALE = {(byte) 0xe9, (byte) 0xee, (byte) 0xf3};

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    XlsxStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        workbook.getFontAt(0).setFontName("Arial");
        workbook.getFontAt(0).setFontHeightInPoints((short) 10);
    }

    CellStyle title() {
        return styles.computeIfAbsent("title", name -> style(font(18, true, null), false));
    }

    CellStyle subtitle() {
        return styles.computeIfAbsent("subtitle", name -> style(font(10, false, SOFT), false));
    }

    CellStyle strong() {
        return styles.computeIfAbsent("strong", name -> style(font(11, true, null), false));
    }

    CellStyle link() {
        return styles.computeIfAbsent("link", name -> {
            XSSFFont font = font(10, false, BLUE);
            font.setUnderline(org.apache.poi.ss.usermodel.Font.U_SINGLE);
            return style(font, false);
        });
    }

    CellStyle text() {
        return styles.computeIfAbsent("text", name -> style(font(10, false, null), true));
    }

    CellStyle heading(boolean number) {
        return styles.computeIfAbsent("heading" + number, name -> {
            XSSFCellStyle style = style(font(10, true, null), true);
            style.setVerticalAlignment(VerticalAlignment.BOTTOM);
            style.setAlignment(number ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
            style.setFillForegroundColor(new XSSFColor(PALE));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setBorderBottom(BorderStyle.THIN);
            return style;
        });
    }

    /** Returns the look of a number; {@code soft} for what stands back, such as targets. */
    CellStyle number(String format, boolean soft) {
        return styles.computeIfAbsent(format + soft, name -> {
            XSSFCellStyle style = style(font(10, false, soft ? SOFT : null), false);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            style.setVerticalAlignment(VerticalAlignment.TOP);
            return style;
        });
    }

    /**
     * Returns the number format of an indicator: {@code #,##0.0}, {@code "£"#,##0}. A percentage is 0-100 as in the
     * warehouse and has its unit in a column beside it: some readers take even a quoted % for a factor of 100.
     */
    static String format(Indicator indicator, int decimals) {
        String digits = digits(decimals);
        return indicator.unit().equals("pounds") ? "\"£\"" + digits : digits;
    }

    /** Returns the number format of a change, with its sign and unit. */
    static String changeFormat(Indicator indicator) {
        int decimals = indicator.isPercent() ? Math.max(1, indicator.decimals())
                : indicator.isCount() ? 1 : indicator.decimals();
        String digits = digits(decimals) + "\"" + Change.unit(indicator) + "\"";
        return "+" + digits + ";\u2212" + digits + ";\"no change\"";
    }

    /** Returns the format of a numerator or denominator: whole, but for parts of a whole. */
    CellStyle part(BigDecimal number) {
        return number(digits(number == null || number.stripTrailingZeros().scale() <= 0 ? 0 : 2), false);
    }

    private static String digits(int decimals) {
        return "#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : "");
    }

    private XSSFFont font(int points, boolean bold, byte[] colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        if (colour != null) {
            font.setColor(new XSSFColor(colour));
        }
        return font;
    }

    private XSSFCellStyle style(XSSFFont font, boolean wrapped) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(wrapped);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
