package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clawarehouse.synthetic.Table.Row;

/**
 * Turns a table into lines and plants among them what a reader must reject or skip: spoilt copies of rows, rows twice,
 * headings again. The true row always stands beside its spoilt copy, so no figure moves.
 */
final class Faults {

    private static final double SPOILT = 0.007;
    private static final double TWICE = 0.003;
    private static final LocalDate HEADINGS_AGAIN = LocalDate.of(2016, 1, 1);
    private static final Mix KINDS = Mix.of("BLANK 3, DATE 3, ORDER 2, ID 1, CELLS 1, QUOTE 1, NUL 1, ZERO 3, NEGATIVE 3");

    private final Table table;
    private final Csv csv;
    private final List<Integer> required;
    private final int date;
    private final int end;
    private final long seed;

    /**
     * @param required headings whose cells may not be blank
     * @param date the heading of the date that is spoilt
     * @param end the heading of the date that must come after it, or blank
     */
    Faults(Table table, Csv csv, String required, String date, String end, long seed) {
        this.table = table;
        this.csv = csv;
        this.required = List.of(required.split(", ")).stream().map(table::column).toList();
        this.date = table.column(date);
        this.end = table.column(end);
        this.seed = seed;
    }

    /** The headings and the rows. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(csv.line(table.headings));
        boolean early = false;
        for (Row row : table.rows()) {
            boolean late = !row.known().isBefore(HEADINGS_AGAIN);
            if (early && late) {
                lines.add(csv.line(table.headings));
            }
            early = !late;
            add(lines, row);
        }
        return lines;
    }

    private void add(List<String> lines, Row row) {
        Dice dice = Dice.of(seed, "fault " + table.name, row.cells().get(0).hashCode(), row.known().toEpochDay());
        String line = csv.line(row.cells());
        if (dice.chance(SPOILT)) {
            lines.add(spoilt(row, line, KINDS.draw(dice), dice));
        }
        lines.add(line);
        if (dice.chance(TWICE)) {
            lines.add(line);
        }
    }

    private String spoilt(Row row, String line, String kind, Dice dice) {
        return switch (kind) {
            case "BLANK" -> with(row, dice.pick(required), "");
            case "ORDER" -> with(row, date, american(row));
            case "ID" -> with(row, 0, "1.23457E+06");
            case "CELLS" -> line + csv.delimiter() + "see note";
            case "QUOTE" -> '"' + line;
            case "NUL" -> with(row, row.cells().size() - 1, "\0");
            case "ZERO", "NEGATIVE" -> end < 0 ? with(row, date, "31/02/2018") : ending(row, kind.equals("ZERO") ? 0 : 3);
            default -> with(row, date, dice.chance(0.5) ? "31/02/2018" : "not known");
        };
    }

    private String with(Row row, int column, String cell) {
        List<String> cells = new ArrayList<>(row.cells());
        cells.set(column, cell);
        return csv.line(cells);
    }

    /** The month is put first, with a day that can be nothing else. */
    private static String american(Row row) {
        return String.format(Locale.ROOT, "%02d/25/%d", row.known().getMonthValue(), row.known().getYear());
    }

    private String ending(Row row, int daysBefore) {
        LocalDate start = row.known();
        return with(row, end, Table.british(start.minusDays(daysBefore)));
    }
}
