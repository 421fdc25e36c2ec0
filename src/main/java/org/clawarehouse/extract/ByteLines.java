package org.clawarehouse.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.clawarehouse.run.Place;

/**
 * The physical lines of a text file as ranges of one buffer, ended by LF, CR LF or CR. A record may be extended over
 * several lines and taken back to its first, so that a quote that is never closed spoils one line only.
 */
final class ByteLines {

    static final int QUOTE = 1;
    static final int HIGH = 2;
    static final int NUL = 4;

    private final InputStream in;
    private final String file;
    private final int longest;
    private byte[] bytes = new byte[1 << 17];
    private int filled;
    private int start;
    private int end;
    private int next;
    private int lastLine;
    private int number = 1;
    private int lines;
    private int flags;
    private int firstLength;
    private int firstNext;
    private int firstFlags;

    ByteLines(InputStream in, String file, int longest) {
        this.in = in;
        this.file = file;
        this.longest = longest;
    }

    /** Moves to the next line; false at the end of the file. */
    boolean next() throws IOException {
        start = next;
        number += lines;
        lines = 0;
        flags = 0;
        if (!extend()) {
            return false;
        }
        firstLength = end - start;
        firstNext = next - start;
        firstFlags = flags;
        return true;
    }

    /** Adds the line that follows to the record; false at the end of the file. */
    boolean extend() throws IOException {
        int from = next - start;
        int i = next;
        while (true) {
            i = scan(i, filled);
            if (i < filled) {
                break;
            }
            int length = i - start;
            if (!fill()) {
                return endOfFile(from);
            }
            i = start + length;
        }
        return endOfLine(from, i);
    }

    /** Returns the first index from which on there is a line end, and notes on the way what makes the line special. */
    private int scan(int from, int to) {
        byte[] b = bytes;
        int special = 0;
        int i = from;
        for (; i < to; i++) {
            int c = b[i];
            if (c > '"') {
                continue;
            }
            if (c == '\n' || c == '\r') {
                break;
            }
            special |= c < 0 ? HIGH : c == '"' ? QUOTE : c == 0 ? NUL : 0;
        }
        flags |= special;
        return i;
    }

    private boolean endOfLine(int from, int at) throws IOException {
        int length = at - start;
        boolean returned = bytes[at] == '\r';
        boolean more = at + 1 < filled || returned && fill();
        int lineEnd = start + length;
        boolean both = returned && more && bytes[lineEnd + 1] == '\n';
        return close(from, lineEnd, lineEnd + (both ? 2 : 1));
    }

    private boolean endOfFile(int from) {
        return start + from < filled && close(from, filled, filled);
    }

    private boolean close(int from, int lineEnd, int following) {
        lastLine = start + from;
        end = lineEnd;
        next = following;
        lines++;
        return true;
    }

    /** Gives back all lines of the record but its first. */
    void back() {
        lastLine = start;
        end = start + firstLength;
        next = start + firstNext;
        flags = firstFlags;
        lines = 1;
    }

    private boolean fill() throws IOException {
        if (filled == bytes.length) {
            makeRoom();
        }
        int n = in.read(bytes, filled, bytes.length - filled);
        if (n > 0) {
            filled += n;
        }
        return n > 0;
    }

    private void makeRoom() {
        if (filled - start > longest) {
            throw Refusal.tooMuch(new Place(file, null, number, null),
                    "a line of more than " + longest + " bytes", "lines of a table; the file is damaged or no table");
        }
        byte[] room = start > bytes.length / 2 ? bytes : Arrays.copyOf(bytes, bytes.length * 2);
        System.arraycopy(bytes, start, room, 0, filled - start);
        bytes = room;
        filled -= start;
        next -= start;
        end -= start;
        start = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Returns where the last line of the record starts. */
    int lastLine() {
        return lastLine;
    }

    int number() {
        return number;
    }

    int lines() {
        return lines;
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }
}
