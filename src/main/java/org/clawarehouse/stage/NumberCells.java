package org.clawarehouse.stage;

import java.math.BigDecimal;
import java.math.MathContext;

/** Reads exact numbers: {@code 1,234.50}, {@code £99}, {@code (12.00)} and {@code 12.00-}, {@code 1.5E3}. */
final class NumberCells {

    private static final int LONGEST = 40;
    private static final int MOST_DIGITS = 30;
    /** A workbook holds binary fractions; 15 digits are what its program shows and what was typed. */
    private static final MathContext SHEET = new MathContext(15);

    private final boolean workbook;

    NumberCells(boolean workbook) {
        this.workbook = workbook;
    }

    /** Returns the number without trailing zeros, or null where the cell cannot be read. */
    BigDecimal read(String cell) {
        if (cell.length() > LONGEST) {
            return null;
        }
        boolean bracketed = cell.startsWith("(") && cell.endsWith(")");
        String body = bracketed ? cell.substring(1, cell.length() - 1) : cell;
        boolean trailing = !bracketed && body.endsWith("-");
        body = trailing ? body.substring(0, body.length() - 1) : body;
        String digits = withoutPounds(body.strip());
        BigDecimal number = digits == null ? null : exact(digits);
        if (number == null || (bracketed || trailing) && number.signum() < 0) {
            return null;
        }
        return bracketed || trailing ? number.negate() : number;
    }

    /** A minus stands before or behind the pound sign; both together make no number. */
    private static String withoutPounds(String text) {
        boolean minus = text.startsWith("-");
        String body = minus ? text.substring(1).strip() : text;
        if (!body.startsWith("£")) {
            return text;
        }
        String digits = body.substring(1).strip();
        return !minus ? digits : digits.startsWith("-") ? null : "-" + digits;
    }

    private BigDecimal exact(String text) {
        String plain = withoutThousands(text);
        if (plain == null || !isNumber(plain)) {
            return null;
        }
        BigDecimal number = new BigDecimal(plain);
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            return null;
        }
        return canonical(workbook ? number.round(SHEET) : number);
    }

    private static BigDecimal canonical(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Commas are thousands separators when three digits stand between them; a decimal comma is no number here. */
    private static String withoutThousands(String text) {
        int comma = text.indexOf(',');
        if (comma < 0) {
            return text;
        }
        int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int end = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        boolean grouped = comma - sign >= 1 && comma - sign <= 3 && (end - comma) % 4 == 0 && text.lastIndexOf(',') < end;
        for (int i = comma; grouped && i < end; i++) {
            grouped = (text.charAt(i) == ',') == ((i - comma) % 4 == 0);
        }
        return grouped ? text.replace(",", "") : null;
    }

    private static boolean isNumber(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int whole = digits(text, at);
        int point = at + whole < text.length() && text.charAt(at + whole) == '.' ? 1 : 0;
        int fraction = point == 0 ? 0 : digits(text, at + whole + 1);
        int end = at + whole + point + fraction;
        return whole + fraction > 0 && (end == text.length() || isExponent(text, end));
    }

    private static boolean isExponent(String text, int at) {
        if (text.charAt(at) != 'E' && text.charAt(at) != 'e') {
            return false;
        }
        int sign = at + 1 < text.length() && (text.charAt(at + 1) == '+' || text.charAt(at + 1) == '-') ? 1 : 0;
        int digits = digits(text, at + 1 + sign);
        return digits > 0 && digits <= 2 && at + 1 + sign + digits == text.length();
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }
}
