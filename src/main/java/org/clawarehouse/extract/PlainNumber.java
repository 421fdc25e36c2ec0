package org.clawarehouse.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers of a workbook as plain decimals with the fifteen digits Excel itself shows: 12345, 0.1, never 1.2345E4. */
final class PlainNumber {

    private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LARGEST_EXPONENT = 310;

    private PlainNumber() {
    }

    static String of(String stored) {
        return isShortInteger(stored) ? stored : plain(stored);
    }

    private static boolean isShortInteger(String text) {
        int length = text.length();
        if (length == 0 || length > 15 || length > 1 && text.charAt(0) == '0') {
            return length == 0;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** What is stored as a number and is none stays as it stands: the check of the column will say so. */
    private static String plain(String stored) {
        try {
            BigDecimal number = stored.length() > 40 ? null : new BigDecimal(stored).round(FIFTEEN);
            if (number == null || Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT) {
                return stored;
            }
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return stored;
        }
    }
}
