package org.clawarehouse.report;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: headings, columns as wide as they need, numbers to the right, no lines. */
final class TextTable {

    static final int WIDTH = 100;
    private static final String GAP = "  ";

    private final List<String> headings = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a column of text. */
    TextTable left(String heading) {
        headings.add(heading);
        right.add(false);
        return this;
    }

    /** Adds a column of numbers. */
    TextTable right(String heading) {
        headings.add(heading);
        right.add(true);
        return this;
    }

    /** Adds a row: one cell a column; {@code null} is an empty cell. */
    TextTable row(Object... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + headings.size() + " columns");
        }
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell == null ? "" : cell.toString().replaceAll("\\p{Cntrl}", " "));
        }
        rows.add(row);
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Returns the table, indented by two blanks, each line ended; the widest text column gives way to the width. */
    String text(Ink ink) {
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        if (headings.stream().anyMatch(heading -> !heading.isEmpty())) {
            text.append(ink.soft(line(headings, widths))).append('\n');
        }
        rows.forEach(row -> text.append(line(row, widths)).append('\n'));
        return text.toString();
    }

    private int[] widths() {
        int[] widths = new int[headings.size()];
        int widest = -1;
        int total = 0;
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(headings.get(i).length(),
                    rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
            total += widths[i] + GAP.length();
            widest = !right.get(i) && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
        }
        if (total > WIDTH && widest >= 0) {
            widths[widest] = Math.max(12, widths[widest] - (total - WIDTH));
        }
        return widths;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = shortened(cells.get(i), widths[i]);
            String blanks = " ".repeat(widths[i] - cell.length());
            line.append(GAP).append(right.get(i) ? blanks + cell : cell + blanks);
        }
        return line.toString().stripTrailing();
    }

    /** Cuts the middle out of a path, because both its ends tell, and the end off anything else. */
    private static String shortened(String text, int width) {
        if (text.length() <= width) {
            return text;
        }
        int tail = text.indexOf('/') < 0 ? 0 : (width - 1) / 2;
        return text.substring(0, width - 1 - tail) + "…" + text.substring(text.length() - tail);
    }
}
