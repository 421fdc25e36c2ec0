package org.clawarehouse.stage;

import java.util.Locale;
import java.util.regex.Pattern;

/** Reads identifiers: text, upper-cased, a leading apostrophe and what cannot be seen dropped, zeros kept. */
final class IdCells {

    /** Longest identifier that a key can be kept for. */
    static final int LONGEST = 40;

    /** Characters without width and marks of direction, which come along when text is copied: two identifiers that look alike are one. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    private IdCells() {
    }

    /** Returns the identifier, empty where nothing of it can be seen, or null where it is in scientific notation or too long. */
    static String read(String cell) {
        String id = cell.charAt(0) == '\'' ? cell.substring(1).strip() : cell;
        boolean plain = isUpper(id);
        if (!plain) {
            id = INVISIBLE.matcher(id).replaceAll("").strip();
        }
        if (id.length() > LONGEST || isScientific(id)) {
            return null;
        }
        return plain ? id : id.toUpperCase(Locale.ROOT);
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
