package org.clawarehouse.extract;

import java.util.Arrays;
import org.clawarehouse.run.Place;

/** Where the cells of one record lie in its bytes, by RFC 4180; a quote inside an unquoted cell is an ordinary character. */
final class CsvCells {

    /** How a record ends. */
    enum Ending {
        /** Every quote is closed. */
        CLOSED,
        /** A quote is still open. */
        OPEN,
        /** Something follows a closing quote. */
        LOOSE_TEXT
    }

    private final byte delimiter;
    private final Limits limits;
    private final String file;
    private byte[] bytes;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private boolean[] doubled = new boolean[64];
    private int count;

    CsvCells(char delimiter, Limits limits, String file) {
        this.delimiter = (byte) delimiter;
        this.limits = limits;
        this.file = file;
    }

    Ending split(byte[] source, int start, int end, boolean quotes, int line) {
        bytes = source;
        count = 0;
        return quotes ? splitQuoted(start, end, line) : splitPlain(start, end, line);
    }

    private Ending splitPlain(int start, int end, int line) {
        byte[] b = bytes;
        byte separator = delimiter;
        int cell = start;
        for (int i = start; i < end; i++) {
            if (b[i] == separator) {
                add(cell, i, false, line);
                cell = i + 1;
            }
        }
        add(cell, end, false, line);
        return Ending.CLOSED;
    }

    private Ending splitQuoted(int start, int end, int line) {
        int cell = start;
        while (true) {
            int first = skipBlanks(cell, end);
            boolean quoted = first < end && bytes[first] == '"';
            int stop = quoted ? addQuoted(first + 1, end, line) : addUnquoted(cell, end, line);
            if (stop < 0) {
                return Ending.OPEN;
            }
            if (stop >= end) {
                return Ending.CLOSED;
            }
            if (bytes[stop] != delimiter) {
                return Ending.LOOSE_TEXT;
            }
            cell = stop + 1;
        }
    }

    /** Returns the first place behind the closing quote that is not blank, or -1 when the quote is not closed. */
    private int addQuoted(int from, int end, int line) {
        int close = closingQuote(from, end);
        if (close < 0) {
            return -1;
        }
        add(from, close, hasQuote(from, close), line);
        return skipBlanks(close + 1, end);
    }

    private int addUnquoted(int from, int end, int line) {
        int stop = from;
        while (stop < end && bytes[stop] != delimiter) {
            stop++;
        }
        add(from, stop, false, line);
        return stop;
    }

    private int skipBlanks(int at, int end) {
        int i = at;
        while (i < end && (bytes[i] == ' ' || bytes[i] == '\t') && bytes[i] != delimiter) {
            i++;
        }
        return i;
    }

    private int closingQuote(int at, int end) {
        for (int i = at; i < end; i++) {
            if (bytes[i] == '"') {
                if (i + 1 >= end || bytes[i + 1] != '"') {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private boolean hasQuote(int at, int end) {
        for (int i = at; i < end; i++) {
            if (bytes[i] == '"') {
                return true;
            }
        }
        return false;
    }

    private void add(int start, int end, boolean quotesDoubled, int line) {
        int a = start;
        int z = end;
        while (a < z && bytes[a] <= ' ' && bytes[a] > 0) {
            a++;
        }
        while (z > a && bytes[z - 1] <= ' ' && bytes[z - 1] > 0) {
            z--;
        }
        if (count == from.length) {
            grow(line);
        }
        if (z - a > limits.csvCell()) {
            throw Refusal.tooMuch(new Place(file, null, line, null), "a cell of more than " + limits.csvCell() + " bytes",
                    "cells of a table; the file is damaged or no table");
        }
        from[count] = a;
        to[count] = z;
        doubled[count++] = quotesDoubled;
    }

    private void grow(int line) {
        if (count >= limits.columns()) {
            throw Refusal.tooMuch(new Place(file, null, line, null), "a row of more than " + limits.columns() + " cells",
                    "as many cells as a table has columns; the file is damaged or no table");
        }
        from = Arrays.copyOf(from, count * 2);
        to = Arrays.copyOf(to, count * 2);
        doubled = Arrays.copyOf(doubled, count * 2);
    }

    int count() {
        return count;
    }

    int from(int index) {
        return from[index];
    }

    int to(int index) {
        return to[index];
    }

    /** Returns whether quotes inside the cell are written twice. */
    boolean doubled(int index) {
        return doubled[index];
    }
}
