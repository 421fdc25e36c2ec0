package org.clawarehouse.extract;

import java.util.ArrayList;
import java.util.List;

/** What the first rows of a file may hold: they are kept in memory until the headings are found among them. */
final class HeadText {

    /** About the bytes of a cell beside its characters, of which there may be two copies: as they stand and as they are compared. */
    private static final int CELL = 100;
    private static final int MOST_OF_A_SHEET = 4 << 20;
    private static final int MOST = 128 << 20;
    private static final String LONGER = "…".repeat(Spelling.LONGEST + 1);

    private final String file;
    private int all;
    private int sheet;

    HeadText(String file) {
        this.file = file;
    }

    /** Says that a sheet begins. */
    void beginSheet() {
        sheet = 0;
    }

    /** Returns whether another row of the sheet may be kept; the headings of a table do not come behind so much. */
    boolean hasRoom() {
        return sheet < MOST_OF_A_SHEET;
    }

    HeadRow row(int line, RawCells raw) {
        List<String> cells = new ArrayList<>(raw.count());
        for (int i = 0; i < raw.count(); i++) {
            cells.add(kept(raw.cell(i)));
        }
        return HeadRow.of(line, cells);
    }

    /**
     * Returns a text as it is kept: of one that is longer than any heading nothing, but that it is long.
     *
     * @throws org.clawarehouse.run.StopException 14 where all sheets together hold more than memory is for
     */
    String kept(String text) {
        boolean longer = text.length() > Spelling.LONGEST;
        int held = text.isEmpty() ? 1 : longer ? CELL : CELL + 2 * text.length();
        sheet += held;
        all += held;
        if (all > MOST) {
            throw Refusal.hostile(file, "LIMIT", "first rows that hold more than the headings of any table",
                    "rows of a table; the file is damaged or no table");
        }
        return longer ? LONGER : text;
    }
}
