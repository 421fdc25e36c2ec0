package org.clawarehouse.stage;

import java.math.BigDecimal;

/** PostgreSQL's binary form of numeric: groups of four decimal digits, the weight of the first, a sign and a scale. */
final class NumericDigits {

    private static final int NEGATIVE = 0x4000;

    private NumericDigits() {
    }

    static void write(BigDecimal number, CopyBytes copy) {
        String digits = number.unscaledValue().abs().toString();
        int scale = number.scale();
        int after = (scale + 3) / 4;
        int before = Math.max(0, (digits.length() - scale + 3) / 4);
        String padded = "0".repeat(Math.max(0, before * 4 - (digits.length() - scale))) + digits
                + "0".repeat(after * 4 - scale);
        int first = 0;
        while (first < padded.length() && isZero(padded, first)) {
            first += 4;
        }
        int end = padded.length();
        while (end > first && isZero(padded, end - 4)) {
            end -= 4;
        }
        int groups = (end - first) / 4;
        copy.int32(8 + 2 * groups);
        copy.int16(groups);
        copy.int16(groups == 0 ? 0 : before - 1 - first / 4);
        copy.int16(number.signum() < 0 ? NEGATIVE : 0);
        copy.int16(scale);
        for (int i = first; i < end; i += 4) {
            copy.int16(Integer.parseInt(padded, i, i + 4, 10));
        }
    }

    private static boolean isZero(String digits, int at) {
        return digits.startsWith("0000", at);
    }
}
