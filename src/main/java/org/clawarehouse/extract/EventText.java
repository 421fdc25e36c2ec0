package org.clawarehouse.extract;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.clawarehouse.run.StopException;

/** The text of a part, counted from one event to the next: the parser holds a comment, a tag or an instruction in memory whole. */
final class EventText extends FilterReader {

    private static final int LONGEST = 4 << 20;

    private final String file;
    private int sinceEvent;

    EventText(Reader in, String file) {
        super(in);
        this.file = file;
    }

    /** Says that another event begins. */
    void restart() {
        sinceEvent = 0;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int n = super.read(into, offset, length);
        sinceEvent += Math.max(0, n);
        if (sinceEvent > LONGEST) {
            throw tooMuch("a comment, a tag or blanks of more than " + LONGEST + " characters inside the workbook");
        }
        return n;
    }

    StopException tooMuch(String found) {
        return Refusal.hostile(file, "LIMIT", found, "a workbook as Excel writes it");
    }
}
