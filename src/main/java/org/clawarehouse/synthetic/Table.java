package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The rows of a file to be, each with the day on which it came to be known; written in the order of those days. */
final class Table {

    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    final String name;
    final List<String> headings;
    private final LocalDate last;
    private final List<Row> rows = new ArrayList<>();

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

    List<Row> rows() {
        return rows.stream().sorted(Comparator.comparing(Row::known)).toList();
    }
}
