package org.clawarehouse.stage;

import java.util.Locale;

/** Reads yes and no: Y/N, YES/NO, 1/0, TRUE/FALSE in any case. */
final class YesNoCells {

    static final int YES = 1;
    static final int NO = 0;
    static final int UNKNOWN = -1;

    private YesNoCells() {
    }

    static int read(String cell) {
        return switch (cell.toUpperCase(Locale.ROOT)) {
            case "Y", "YES", "1", "TRUE", "1.0" -> YES;
            case "N", "NO", "0", "FALSE", "0.0" -> NO;
            default -> UNKNOWN;
        };
    }
}
