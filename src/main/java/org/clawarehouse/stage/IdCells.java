package org.clawarehouse.stage;

import java.util.Locale;

/** Reads identifiers: text, upper-cased, a leading apostrophe dropped, zeros kept. */
final class IdCells {

    /** Longest identifier that a key can be kept for. */
    static final int LONGEST = 40;

    private IdCells() {
    }

    /**
     * Returns the identifier, empty where only the apostrophe stands, or null where it is in scientific notation, too long or
     * holds what cannot be seen.
     */
    static String read(String cell) {
        String id = cell.charAt(0) == '\'' ? cell.substring(1).strip() : cell;
        if (id.length() > LONGEST || isScientific(id) || hasInvisible(id)) {
            return null;
        }
        return isUpper(id) ? id : id.toUpperCase(Locale.ROOT);
    }

    /** Two identifiers that look alike must not be two children. */
    static boolean hasInvisible(String id) {
        for (int i = 0; i < id.length(); i += Character.charCount(id.codePointAt(i))) {
            int type = Character.getType(id.codePointAt(i));
            if (type == Character.FORMAT || type == Character.CONTROL) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUpper(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    /** A spreadsheet writes 1.23457E+11: one digit, a point or a sign of the power, or both. */
    private static boolean isScientific(String id) {
        int power = Math.max(id.indexOf('E'), id.indexOf('e'));
        if (power < 1 || power == id.length() - 1) {
            return false;
        }
        int sign = id.charAt(power + 1) == '+' || id.charAt(power + 1) == '-' ? 1 : 0;
        int fraction = id.startsWith(".", 1) ? 2 : 1;
        boolean mantissa = DateCells.number(id, 0, 1) >= 0 && (power == 1 || fraction == 2 && digits(id, 2, power));
        return mantissa && (sign == 1 || fraction == 2) && digits(id, power + 1 + sign, id.length());
    }

    private static boolean digits(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9') && from < to;
    }
}
