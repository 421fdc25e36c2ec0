package org.clawarehouse.extract;

import java.util.ArrayList;
import java.util.List;

/** What the first rows of a file may hold together: they are kept in memory until the headings are found among them. */
final class HeadText {

    private static final int MOST = 16 << 20;
    private static final int CELL = 16;
    private static final String LONGER = "…".repeat(Spelling.LONGEST + 1);

    private final String file;
    private int held;

    HeadText(String file) {
        this.file = file;
    }

    HeadRow row(int line, RawCells raw) {
        List<String> cells = new ArrayList<>(raw.count());
        for (int i = 0; i < raw.count(); i++) {
            cells.add(kept(raw.cell(i)));
        }
        return HeadRow.of(line, cells);
    }

    /** Returns a text as it is kept: of one that is longer than any heading nothing, but that it is long. */
    String kept(String text) {
        boolean longer = text.length() > Spelling.LONGEST;
        held += text.isEmpty() ? 1 : longer ? CELL : CELL + text.length();
        if (held > MOST) {
            throw Refusal.hostile(file, "LIMIT", "first rows that hold more than the headings of any table",
                    "rows of a table; the file is damaged or no table");
        }
        return longer ? LONGER : text;
    }
}
