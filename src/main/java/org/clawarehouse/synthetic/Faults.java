package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clawarehouse.synthetic.Table.Row;

/**
 * Turns a table into lines and plants among them what a reader must reject or skip: spoilt copies of rows, rows twice,
 * headings again. The true row always follows its spoilt copy, so no figure moves.
 */
final class Faults {

    private static final double SPOILT = 0.007;
    private static final double TWICE = 0.003;
    private static final LocalDate HEADINGS_AGAIN = LocalDate.of(2016, 1, 1);

    private final Table table;
    private final Csv csv;
    private final Spoiling spoiling;
    private final long seed;

    Faults(Table table, Csv csv, Spoiling spoiling, long seed) {
        this.table = table;
        this.csv = csv;
        this.spoiling = spoiling;
        this.seed = seed;
    }

    /** The headings and the rows; the headings once more where the file was once put together from two. */
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

    /** Whether the row is written once and without a spoilt copy. */
    static boolean spare(Table table, Row row, long seed) {
        Dice dice = dice(table, row, seed);
        return !dice.chance(SPOILT) && !dice.chance(TWICE);
    }

    private static Dice dice(Table table, Row row, long seed) {
        return Dice.of(seed, "fault " + table.name, row.cells().get(0).hashCode(), row.known().toEpochDay());
    }

    private void add(List<String> lines, Row row) {
        Dice dice = dice(table, row, seed);
        String line = csv.line(row.cells());
        if (dice.chance(SPOILT)) {
            lines.add(spoilt(row, line, spoiling.kinds().draw(dice), dice));
        }
        lines.add(line);
        if (dice.chance(TWICE)) {
            lines.add(line);
        }
    }

    private String spoilt(Row row, String line, String kind, Dice dice) {
        LocalDate day = row.known();
        return switch (kind) {
            case "BLANK" -> with(row, dice.pick(spoiling.required()), "");
            case "ORDER" -> with(row, spoiling.date(), american(day));
            case "ID" -> with(row, table.headings.get(0), "1.23457E+06");
            case "NUL" -> with(row, table.headings.get(table.headings.size() - 1), "\0");
            case "BYTE" -> with(row, table.headings.get(table.headings.size() - 1), Csv.UNDECODABLE);
            case "CELLS" -> line + csv.delimiter() + "see note";
            case "QUOTE" -> '"' + line;
            case "ZERO" -> with(row, spoiling.end(), Table.british(day));
            case "NEGATIVE" -> with(row, spoiling.end(), Table.british(day.minusDays(3)));
            case "NUMBER" -> with(row, spoiling.number(), "tbc");
            default -> with(row, spoiling.date(), dice.chance(0.5) ? "31/02/2018" : "not known");
        };
    }

    private String with(Row row, String heading, String cell) {
        List<String> cells = new ArrayList<>(row.cells());
        cells.set(table.headings.indexOf(heading), cell);
        return csv.line(cells);
    }

    /** The month first, with a day that can be nothing else. */
    private static String american(LocalDate day) {
        return String.format(Locale.ROOT, "%02d/25/%d", day.getMonthValue(), day.getYear());
    }
}
