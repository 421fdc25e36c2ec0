package org.clawarehouse.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.clawarehouse.report.Comparison.Cell;
import org.clawarehouse.report.Comparison.SourceChange;

/** The rows of the source systems behind a change: where each stood and stands, and its cells before and after. */
final class RowsBehind {

    private final List<SourceChange> rows;

    RowsBehind(List<SourceChange> rows) {
        this.rows = rows;
    }

    String text(Ink ink) {
        if (rows.isEmpty()) {
            return "  no row of these children: the definitions, a shared table or a row that names no child changed\n";
        }
        TextTable table = new TextTable().left("Child").left("Row").left("Column").left("Was").left("Is").right("Delivery");
        rows.forEach(row -> add(table, row));
        return table.text(ink);
    }

    private static void add(TextTable table, SourceChange row) {
        if (row.before() == null || row.after() == null) {
            table.row(row.subject(), row.before() == null ? row.after() : row.before(), row.cells().stream().map(Cell::column).collect(Collectors.joining(", ")),
                    row.before() == null ? "no such row" : key(row, Cell::before), row.after() == null ? "row is gone" : key(row, Cell::after),
                    row.deliveryNo());
            return;
        }
        List<String> places = places(row);
        for (int i = 0; i < Math.max(places.size(), row.cells().size()); i++) {
            Cell cell = i < row.cells().size() ? row.cells().get(i) : null;
            table.row(i == 0 ? row.subject() : "", i < places.size() ? places.get(i) : "", cell == null ? "" : cell.column(),
                    cell == null ? "" : content(cell.before()), cell == null ? "" : content(cell.after()), i == 0 ? row.deliveryNo() : "");
        }
    }

    /** A row that there is on one side alone is told by what identifies it. */
    private static String key(SourceChange row, Function<Cell, String> side) {
        return row.cells().isEmpty() ? "a row" : row.cells().stream().map(side).map(RowsBehind::content).collect(Collectors.joining(", "));
    }

    /** Returns {@code ssda903/episodes.csv, line 21 → 22}, or two places where the file is another. */
    private static List<String> places(SourceChange row) {
        if (row.before().equals(row.after())) {
            return List.of(row.after());
        }
        int before = row.before().lastIndexOf(' ');
        int after = row.after().lastIndexOf(' ');
        return row.before().substring(0, before).equals(row.after().substring(0, after))
                ? List.of(row.before() + " → " + row.after().substring(after + 1)) : List.of(row.before(), "→ " + row.after());
    }

    private static String content(String content) {
        return content == null ? "empty" : content;
    }
}
