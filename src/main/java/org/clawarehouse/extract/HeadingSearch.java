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

    private final List<List<Spelling>> columns;

    HeadingSearch(Contract contract) {
        columns = contract.columns().stream().map(HeadingSearch::spellings).toList();
    }

    private static List<Spelling> spellings(Column column) {
        return Stream.concat(Stream.of(column.heading()), column.aliases().stream()).map(Spelling::of).toList();
    }

    /** Returns the index of the cell for each column, -1 where there is none; the names are as headings are compared. */
    int[] cells(List<String> names) {
        int[] cells = columns.stream().mapToInt(spellings -> text(spellings, names)).toArray();
        boolean[] taken = new boolean[names.size()];
        Arrays.stream(cells).filter(cell -> cell >= 0).forEach(cell -> taken[cell] = true);
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] < 0) {
                cells[c] = pattern(columns.get(c), names, taken);
            }
        }
        return cells;
    }

    private static int text(List<Spelling> spellings, List<String> names) {
        return spellings.stream().filter(s -> !s.isPattern()).map(s -> names.indexOf(s.text())).filter(i -> i >= 0)
                .findFirst().orElse(-1);
    }

    private static int pattern(List<Spelling> spellings, List<String> names, boolean[] taken) {
        for (Spelling spelling : spellings) {
            int cell = !spelling.isPattern() ? -1 : IntStream.range(0, taken.length)
                    .filter(i -> !taken[i] && !names.get(i).isEmpty() && spelling.matches(names.get(i))).findFirst().orElse(-1);
            if (cell >= 0) {
                taken[cell] = true;
                return cell;
            }
        }
        return -1;
    }
}
