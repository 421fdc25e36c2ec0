package org.clawarehouse.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Which cell of a row belongs to which column of the contract, found by the headings of one row. */
final class Binding {

    private final Layout layout;
    private final int line;
    private final int width;
    private final int[] columnOf;
    private final List<String> headings;
    private final List<String> unknown = new ArrayList<>();
    private final Set<String> repeated = new HashSet<>();
    private final String[] template;
    private final List<HeadRow> below;

    private Binding(Layout layout, int line, List<String> row, List<HeadRow> below) {
        this.layout = layout;
        this.line = line;
        this.below = below;
        this.headings = numbered(row);
        this.width = headings.size();
        this.columnOf = new int[width];
        this.template = new String[layout.contract().columns().size()];
        bind();
    }

    /** Binds the columns of a layout to the headings in one row of a file; of the rows below it takes those with as many cells. */
    static Binding of(Layout layout, int line, List<String> row, List<HeadRow> below) {
        int last = row.size();
        while (last > 0 && row.get(last - 1).isEmpty()) {
            last--;
        }
        return new Binding(layout, line, row.subList(0, last), below);
    }

    /** Binds an edition that has no heading row. */
    static Binding headless(Layout layout) {
        return new Binding(layout, 0, List.copyOf(layout.headless().keySet()), List.of());
    }

    /** A heading that stands there again gets a number, as spreadsheets do it. */
    private List<String> numbered(List<String> row) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String heading : row) {
            int times = heading.isEmpty() ? 1 : seen.merge(Headings.normal(heading), 1, Integer::sum);
            if (times > 1) {
                repeated.add(Headings.normal(heading));
            }
            names.add(times == 1 ? heading : heading + "_" + times);
        }
        return names;
    }

    /** An alias is bound only where the heading itself, or an alias before it, is not there. */
    private void bind() {
        Map<String, Integer> columns = layout.columnByHeading();
        Arrays.fill(columnOf, -1);
        int[] cells = layout.search().cells(headings.stream().map(Headings::normal).toList());
        for (int c = 0; c < template.length; c++) {
            if (cells[c] >= 0) {
                columnOf[cells[c]] = c;
                template[c] = "";
            }
        }
        for (int i = 0; i < width; i++) {
            String name = Headings.normal(headings.get(i));
            if (columnOf[i] < 0 && !name.isEmpty() && !layout.ignores(name) && !columns.containsKey(name)) {
                unknown.add(headings.get(i));
            }
        }
    }

    Layout layout() {
        return layout;
    }

    Contract contract() {
        return layout.contract();
    }

    /** Returns the line of the headings, 0 where there is none. */
    int line() {
        return line;
    }

    int width() {
        return width;
    }

    List<String> headings() {
        return headings;
    }

    List<String> unknown() {
        return unknown;
    }

    /** Returns whether headings of the contract stand behind this one: then no row has run into the line here. */
    boolean isAmongOwn(String heading) {
        return headings.indexOf(heading) < IntStream.range(0, width).filter(i -> columnOf[i] >= 0).max().orElse(0);
    }

    /** Returns the unknown headings as they may be told. */
    List<String> told() {
        return new UnknownHeadings(this, below).told();
    }

    /** Returns the columns whose heading stands there more than once. */
    List<Column> repeated() {
        return contract().columns().stream().filter(c -> repeated.contains(Headings.normal(c.heading()))).toList();
    }

    int columnOf(int cell) {
        return columnOf[cell];
    }

    boolean isBound(int column) {
        return template[column] != null;
    }

    /** Returns the heading in the file of a bound column. */
    String headingOf(int column) {
        for (int i = 0; i < width; i++) {
            if (columnOf[i] == column) {
                return headings.get(i);
            }
        }
        return null;
    }

    String[] row(RawCells raw) {
        String[] row = template.clone();
        int n = Math.min(width, raw.count());
        for (int i = 0; i < n; i++) {
            if (columnOf[i] >= 0) {
                row[columnOf[i]] = raw.cell(i);
            }
        }
        return row;
    }
}
