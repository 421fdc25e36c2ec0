package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of a file to be, each with the day on which it came to be known; written in the order of those days. */
final class Table {

    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    final String name;
    final List<String> headings;
    private final LocalDate last;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, List<Row>> byChild = new HashMap<>();

    /** @param known the day by which the row is dated */
    record Row(LocalDate known, List<String> cells) {
    }

    /** @param last nothing that became known after it is kept */
    Table(String name, String headings, LocalDate last) {
        this.name = name;
        this.headings = List.of(headings.split(", "));
        this.last = last;
    }

    void add(LocalDate known, String... cells) {
        if (!known.isAfter(last)) {
            rows.add(new Row(known, List.of(cells)));
        }
    }

    /** A date as the case system writes it; blank where it is not known yet. */
    String date(LocalDate date) {
        return date == null || date.isAfter(last) ? "" : british(date);
    }

    static String british(LocalDate date) {
        return BRITISH.format(date);
    }

    static LocalDate read(String british) {
        return LocalDate.parse(british, BRITISH);
    }

    /** What is known together with a date that may not have come yet. */
    String when(LocalDate date, String text) {
        return date == null || date.isAfter(last) ? "" : text;
    }

    String cell(Row row, String heading) {
        return row.cells().get(headings.indexOf(heading));
    }

    /** The cells of a row, but for those named. */
    List<String> with(Row row, Map<String, String> changes) {
        List<String> cells = new ArrayList<>(row.cells());
        changes.forEach((heading, cell) -> cells.set(headings.indexOf(heading), cell));
        return cells;
    }

    /** Puts a row right where it stands. */
    void amend(Row row, Map<String, String> changes) {
        rows.set(rows.indexOf(row), new Row(row.known(), List.copyOf(with(row, changes))));
        byChild.clear();
    }

    void remove(Row row) {
        rows.remove(row);
        byChild.clear();
    }

    /** Adds what was recorded last of all. */
    void addLate(List<String> cells) {
        rows.add(new Row(last, List.copyOf(cells)));
        byChild.clear();
    }

    /** The rows of a child: the first cell is the identifier. */
    List<Row> rowsOf(String child) {
        if (byChild.isEmpty()) {
            rows.forEach(row -> byChild.computeIfAbsent(row.cells().get(0), id -> new ArrayList<>()).add(row));
        }
        return byChild.getOrDefault(child, List.of());
    }

    List<Row> rows() {
        return rows.stream().sorted(Comparator.comparing(Row::known)).toList();
    }
}
