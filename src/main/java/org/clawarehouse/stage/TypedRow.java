package org.clawarehouse.stage;

import java.math.BigDecimal;
import java.util.Arrays;

/** The cells of one row after reading, by index of their column; one object serves all the rows of a file. */
final class TypedRow {

    /** No day, or neither yes nor no. */
    static final int NONE = DateCells.BLANK;

    /** Texts, identifiers, codes, and the symbols of figures; null where blank. */
    final String[] texts;
    /** Days since 1970, or yes and no as 1 and 0. */
    final int[] days;
    /** Numbers; null where blank. */
    final BigDecimal[] numbers;
    /** Whether any code of the row is a legacy code. */
    boolean legacy;
    /** The cells as delivered; null where the file has no such column. */
    String[] cells;

    TypedRow(int columns) {
        texts = new String[columns];
        days = new int[columns];
        numbers = new BigDecimal[columns];
    }

    void begin(String[] delivered) {
        cells = delivered;
        Arrays.fill(texts, null);
        Arrays.fill(days, NONE);
        Arrays.fill(numbers, null);
        legacy = false;
    }
}
