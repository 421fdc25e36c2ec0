package org.clawarehouse.extract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the cells of a row in which the headings of a table stand. A text is looked for before a pattern, and a pattern
 * only finds what no text and no pattern before it has found: a heading is never read as two columns.
 */
final class HeadingSearch {

    private final List<Wanted> columns;

    HeadingSearch(Contract contract) {
        columns = contract.columns().stream().map(HeadingSearch::wanted).toList();
    }

    /** The ways in which one column may be headed. */
    private record Wanted(List<String> texts, List<Spelling> patterns, boolean required) {

        boolean isAmong(List<String> names) {
            for (String text : texts) {
                if (names.contains(text)) {
                    return true;
                }
            }
            for (Spelling pattern : patterns) {
                if (names.stream().anyMatch(pattern::matches)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static Wanted wanted(Column column) {
        List<Spelling> all = Stream.concat(Stream.of(column.heading()), column.aliases().stream()).map(Spelling::of).toList();
        return new Wanted(all.stream().filter(s -> !s.isPattern()).map(Spelling::text).toList(),
                all.stream().filter(Spelling::isPattern).toList(), column.required());
    }

    /** Returns false where some required column is missing for certain; most rows of most files end here, at the first. */
    boolean mayBeComplete(List<String> names) {
        for (Wanted column : columns) {
            if (column.required && !column.isAmong(names)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the index of the cell for each column, -1 where there is none; the names are as headings are compared. */
    int[] cells(List<String> names) {
        int[] cells = columns.stream().mapToInt(column -> text(column, names)).toArray();
        boolean[] taken = new boolean[names.size()];
        Arrays.stream(cells).filter(cell -> cell >= 0).forEach(cell -> taken[cell] = true);
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] < 0) {
                cells[c] = pattern(columns.get(c), names, taken);
            }
        }
        return cells;
    }

    private static int text(Wanted column, List<String> names) {
        for (String text : column.texts) {
            int cell = names.indexOf(text);
            if (cell >= 0) {
                return cell;
            }
        }
        return -1;
    }

    private static int pattern(Wanted column, List<String> names, boolean[] taken) {
        for (Spelling spelling : column.patterns) {
            int cell = IntStream.range(0, taken.length)
                    .filter(i -> !taken[i] && !names.get(i).isEmpty() && spelling.matches(names.get(i))).findFirst().orElse(-1);
            if (cell >= 0) {
                taken[cell] = true;
                return cell;
            }
        }
        return -1;
    }
}
