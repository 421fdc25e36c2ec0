package org.clawarehouse.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the tie-out: a table for each 31 March, and below it why figures are missing or cannot be equal. */
public final class TieOutText {

    private static final String INDENT = " ".repeat(6);

    private final TieOutReport report;
    private final Ink ink;

    /** Makes the text of a report. */
    public TieOutText(TieOutReport report, Ink ink) {
        this.report = report;
        this.ink = ink;
    }

    /** Prints it; one line where nothing is published. */
    public void write(Appendable out) throws IOException {
        if (report.rows().isEmpty()) {
            out.append("\n").append(ink.bold("Tie-out to what is published")).append("\n\n")
                    .append("  nothing is published of " + report.authorityCode() + " in the files supplied\n");
        }
        for (LocalDate yearEnd : report.yearEnds()) {
            out.append("\n").append(ink.bold("Tie-out to what is published, " + Figures.day(yearEnd))).append("\n\n");
            year(out, report.rows().stream().filter(row -> row.yearEnd().equals(yearEnd)).toList());
        }
    }

    private void year(Appendable out, List<TieOutReport.Row> rows) throws IOException {
        List<String> reasons = rows.stream().map(TieOutReport.Row::reason).filter(reason -> reason != null)
                .distinct().collect(Collectors.toCollection(ArrayList::new));
        TextTable table = new TextTable().left("Measure").right("Ours").right("Published").right("Difference").right("Note");
        rows.forEach(row -> table.row(row.measure(), number(row, row.ours(), "–"), published(row), difference(row),
                row.reason() == null ? "" : reasons.indexOf(row.reason()) + 1));
        out.append(table.text(ink));
        for (int i = 0; i < reasons.size(); i++) {
            out.append(ink.soft(TextWrap.at(TextTable.WIDTH, INDENT, (i + 1) + ": " + reasons.get(i))));
        }
    }

    private static String published(TieOutReport.Row row) {
        return number(row, row.published(), row.publishedSymbol() == null ? "–" : row.publishedSymbol());
    }

    private static String number(TieOutReport.Row row, BigDecimal value, String otherwise) {
        return value == null ? otherwise : Figures.withUnit(Figures.number(value, row.decimals()), row.unit());
    }

    private static String difference(TieOutReport.Row row) {
        if (row.difference() == null) {
            return "";
        }
        String sign = row.difference().signum() > 0 ? "+" : "";
        return row.isEqual() ? "none" : sign + Figures.number(row.difference(), row.decimals()) + (row.unit().equals("percent") ? " pp" : "");
    }
}
