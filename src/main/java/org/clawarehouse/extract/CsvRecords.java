package org.clawarehouse.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The records of a text file. Written here and not taken from a library because a damaged line must spoil that line
 * alone: an unclosed quote ends with its line when the next line is complete by itself.
 */
final class CsvRecords implements RawCells {

    private static final int LONGEST_RECORD = 200;

    private final ByteLines lines;
    private final CsvCells cells;
    private final CsvCells probe;
    private final CsvFormat format;
    private final CharsetDecoder strict;
    private boolean joining;
    private int expected;
    private String broken;

    /** Reads records; {@code joining} says whether those before {@link #expect} may go over several lines. */
    CsvRecords(InputStream in, String file, CsvFormat format, Limits limits, boolean joining) throws IOException {
        in.readNBytes(format.bom());
        this.lines = new ByteLines(in, file, limits.lineBytes());
        this.cells = new CsvCells(format.delimiter(), limits, file);
        this.probe = new CsvCells(format.delimiter(), limits, file);
        this.format = format;
        this.joining = joining;
        this.strict = format.charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** From here on a complete line has this many cells. */
    void expect(int headings) {
        expected = headings;
        joining = true;
    }

    boolean next() throws IOException {
        if (!lines.next()) {
            return false;
        }
        broken = null;
        if (lines.has(ByteLines.QUOTE)) {
            splitQuoted();
        } else {
            split(false);
        }
        checkBytes();
        return true;
    }

    private CsvCells.Ending split(boolean quotes) {
        return cells.split(lines.bytes(), lines.start(), lines.end(), quotes, lines.number());
    }

    private void splitQuoted() throws IOException {
        CsvCells.Ending ending = split(true);
        while (joining && ending == CsvCells.Ending.OPEN && lines.lines() < LONGEST_RECORD && lines.extend()) {
            if (lastLineIsComplete()) {
                break;
            }
            ending = split(true);
        }
        if (ending == CsvCells.Ending.OPEN || lines.lines() > 1 && !isRecord(ending)) {
            lines.back();
            split(true);
            broken = "a quotation mark that is not closed";
        } else if (ending == CsvCells.Ending.LOOSE_TEXT) {
            broken = "text behind a closing quotation mark";
        }
    }

    private boolean isRecord(CsvCells.Ending ending) {
        return ending == CsvCells.Ending.CLOSED && (expected == 0 || cells.count() <= expected || allBlank(expected));
    }

    private boolean lastLineIsComplete() {
        CsvCells.Ending ending = probe.split(lines.bytes(), lines.lastLine(), lines.end(), true, lines.number());
        return expected > 0 && ending == CsvCells.Ending.CLOSED && probe.count() >= expected && probeIsBlankFrom(expected);
    }

    private boolean probeIsBlankFrom(int first) {
        for (int i = first; i < probe.count(); i++) {
            if (probe.from(i) < probe.to(i)) {
                return false;
            }
        }
        return true;
    }

    private void checkBytes() {
        if (lines.has(ByteLines.NUL)) {
            broken = "a NUL character";
        } else if (lines.has(ByteLines.HIGH) && broken == null) {
            try {
                strict.decode(ByteBuffer.wrap(lines.bytes(), lines.start(), lines.end() - lines.start()));
            } catch (CharacterCodingException e) {
                broken = "a byte that is no character in " + format.charset().name();
            }
        }
    }

    /** Returns what is wrong with the record, or null. */
    String broken() {
        return broken;
    }

    /** Returns the physical line on which the record starts. */
    int number() {
        return lines.number();
    }

    /** Returns the physical line on which the record ends. */
    int lastNumber() {
        return lines.number() + lines.lines() - 1;
    }

    @Override
    public int count() {
        return cells.count();
    }

    @Override
    public boolean isBlank(int index) {
        return cells.from(index) == cells.to(index) || lines.has(ByteLines.HIGH) && cell(index).isEmpty();
    }

    @Override
    public String cell(int index) {
        int from = cells.from(index);
        int length = cells.to(index) - from;
        if (length == 0) {
            return "";
        }
        String text = lines.has(ByteLines.HIGH)
                ? Blanks.strip(new String(lines.bytes(), from, length, format.charset()))
                : new String(lines.bytes(), from, length, StandardCharsets.ISO_8859_1);
        return cells.doubled(index) ? text.replace("\"\"", "\"") : text;
    }
}
