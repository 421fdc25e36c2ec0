package org.clawarehouse.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.clawarehouse.run.Place;

/**
 * Tells rows of the table from what else stands below its headings. A row is set aside as a footer only behind an
 * all-blank row, a total or a footer, and only when no row of the table follows: one in the middle is never lost.
 */
final class LineSorter {

    private static final int LONGEST_TAIL = 1_000;
    /** Characters, of which a line takes some even when it is empty. */
    private static final int MOST_HELD = 4 << 20;
    private static final int LINE = 40;
    private static final Set<Integer> SPREADSHEET_LIMITS = Set.of(65_536, 1_048_576);

    private final InboxFile file;
    private final String sheet;
    private final Binding binding;
    private final LineConsumer consumer;
    private final RowKind kinds;
    private final FilterTexts filters;
    private final List<Line> tail = new ArrayList<>();
    private int held;
    private boolean inTail;
    private long rows;
    private int lastLine;
    private boolean handingOn;

    LineSorter(InboxFile file, String sheet, Binding binding, LineConsumer consumer) {
        this.file = file;
        this.sheet = sheet;
        this.binding = binding;
        this.consumer = consumer;
        this.kinds = new RowKind(binding);
        this.filters = new FilterTexts(binding.layout(), file, sheet);
    }

    /** Takes a row below the headings; {@code broken} says what is wrong with it, or is null. */
    void row(int number, int lastNumber, RawCells raw, String broken) throws IOException {
        if (broken == null && raw.allBlank(0)) {
            blank();
            return;
        }
        lastLine = lastNumber;
        if (broken != null) {
            broken(number, broken);
        } else if (raw.count() > binding.width() && !raw.allBlank(binding.width())) {
            broken(number, raw.count() + " cells where the heading row has " + binding.width());
        } else {
            sort(number, raw, binding.row(raw));
        }
    }

    /** Takes an all-blank row. */
    void blank() {
        inTail = true;
    }

    private void broken(int number, String found) throws IOException {
        release(Line.Kind.DATA, null);
        rows++;
        handOn(new Line(number, Line.Kind.BROKEN, "BROKEN_ROW", found, null));
    }

    private void sort(int number, RawCells raw, String[] cells) throws IOException {
        String skipped = kinds.skipped(raw, cells);
        if (skipped != null) {
            setAside(new Line(number, Line.Kind.SKIPPED, skipped, null, null));
            inTail |= !skipped.equals(RowKind.REPEATED_HEADING);
        } else if (inTail && tail.size() < LONGEST_TAIL && kinds.mayBeFooter(raw, cells) && hasRoom(cells)) {
            hold(new Line(number, Line.Kind.DATA, null, null, cells), cells);
        } else {
            release(Line.Kind.DATA, null);
            data(new Line(number, Line.Kind.DATA, null, null, cells));
        }
    }

    private void setAside(Line line) throws IOException {
        if (!hasRoom()) {
            release(Line.Kind.DATA, null);
        }
        if (tail.isEmpty()) {
            handOn(line);
        } else {
            hold(line);
        }
    }

    private boolean hasRoom(String... cells) {
        return held + size(cells) <= MOST_HELD;
    }

    private void hold(Line line, String... cells) {
        tail.add(line);
        held += size(cells);
    }

    private static int size(String... cells) {
        return LINE + Arrays.stream(cells).filter(Objects::nonNull).mapToInt(String::length).sum();
    }

    private void handOn(Line line) throws IOException {
        handingOn = true;
        consumer.accept(line);
        handingOn = false;
    }

    /** Returns whether it was the consumer that failed, and not the file. */
    boolean isHandingOn() {
        return handingOn;
    }

    private void data(Line line) throws IOException {
        filters.check(line);
        rows++;
        handOn(line);
    }

    private void release(Line.Kind kind, String rule) throws IOException {
        inTail = false;
        for (Line line : tail) {
            if (line.kind() == Line.Kind.SKIPPED) {
                handOn(line);
            } else if (kind == Line.Kind.DATA) {
                data(line);
            } else {
                handOn(new Line(line.number(), kind, rule, null, null));
            }
        }
        tail.clear();
        held = 0;
    }

    /** Ends the file: what is still held back was its footer. */
    void end() throws IOException {
        release(Line.Kind.SKIPPED, RowKind.FOOTER);
        Place place = new Place(file.name(), sheet, 0, null);
        if (SPREADSHEET_LIMITS.contains(lastLine)) {
            throw Refusal.unusable(place, "CUT_OFF", lastLine + " rows, which is exactly where a spreadsheet ends",
                    "the whole extract; export it again without a spreadsheet in between, or in two files");
        }
        if (rows == 0 && binding.layout().neverEmpty() && file.returnYear() == null) {
            throw Refusal.unusable(place, "EMPTY_TABLE", "headings and no row", "the full extract of "
                    + binding.contract().table() + "; an empty one would end every child's care");
        }
    }
}
