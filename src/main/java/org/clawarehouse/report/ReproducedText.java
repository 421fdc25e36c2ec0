package org.clawarehouse.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** Prints whether published figures can be reproduced from what was staged then. */
public final class ReproducedText {

    private final ReproducedReport report;
    private final Ink ink;

    /** Makes the text of a report. */
    public ReproducedText(ReproducedReport report, Ink ink) {
        this.report = report;
        this.ink = ink;
    }

    /** Prints it. */
    public void write(Appendable out) throws IOException {
        out.append("\n").append(ink.bold(RerunText.span(report.from(), report.to()) + " as known at " + Figures.day(report.asKnownAt())))
                .append("\n\n");
        if (report.figuresCompared() == 0) {
            out.append("  no figure of these months had been published by then\n");
        } else if (report.different().isEmpty()) {
            out.append("  ").append(ink.good("✓ all " + StatusText.number(report.figuresCompared()) + " figures come out as they were published"))
                    .append(", value and evidence alike\n");
        } else {
            out.append("  ").append(ink.bad("✗ " + StatusText.number(report.figuresDifferent()) + " of "
                    + StatusText.number(report.figuresCompared()) + " figures come out otherwise")).append(
                    ":\n").append(TextWrap.at(TextTable.WIDTH, "  ",
                    "a correction had arrived that no rerun had taken up yet (see: status), definitions have changed since, or the month was still"
                    + " open and was replaced later")).append("\n").append(table().text(ink));
        }
        out.append("\n  Nothing was stored.\n");
    }

    private TextTable table() {
        TextTable table = new TextTable().left("Month").left("Indicator").right("Version").right("Published").right("Computed");
        List<ReproducedReport.Different> rows = report.different();
        rows.forEach(r -> table.row(YearMonth.from(r.month()), r.indicator(), r.versionNo(), shown(r.published()),
                shown(r.computed())));
        return table;
    }

    private static String shown(BigDecimal value) {
        return value == null ? "no value" : Figures.plain(value);
    }
}
