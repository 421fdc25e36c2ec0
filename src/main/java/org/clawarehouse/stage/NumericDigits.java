package org.clawarehouse.stage;

import java.math.BigDecimal;

/** PostgreSQL's binary form of numeric: groups of four decimal digits, the weight of the first, a sign and a scale. */
final class NumericDigits {

    private static final int NEGATIVE = 0x4000;

    private NumericDigits() {
    }

    static void write(BigDecimal number, CopyBytes copy) {
        String digits = number.unscaledValue().abs().toString();
        int whole = digits.length() - number.scale();
        int before = Math.max(0, (whole + 3) / 4);
        String groups = "0".repeat(Math.max(0, before * 4 - whole)) + digits + "0".repeat((4 - number.scale() % 4) % 4);
        int first = firstGroup(groups);
        int end = lastGroup(groups, first);
        int count = (end - first) / 4;
        copy.int32(8 + 2 * count);
        copy.int16(count);
        copy.int16(count == 0 ? 0 : before - 1 - first / 4);
        copy.int16(number.signum() < 0 ? NEGATIVE : 0);
        copy.int16(number.scale());
        for (int i = first; i < end; i += 4) {
            copy.int16(Integer.parseInt(groups, i, i + 4, 10));
        }
    }

    private static int firstGroup(String groups) {
        int first = 0;
        while (first < groups.length() && groups.startsWith("0000", first)) {
            first += 4;
        }
        return first;
    }

    private static int lastGroup(String groups, int first) {
        int end = groups.length();
        while (end > first && groups.startsWith("0000", end - 4)) {
            end -= 4;
        }
        return end;
    }
}
