package org.clawarehouse.report;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;

/** Prints what a rerun changed, what it left, and which later months differ too. */
public final class RerunText {

    private static final int SHOWN = 40;

    private final RerunReport report;
    private final Ink ink;

    /** Makes the text of a report. */
    public RerunText(RerunReport report, Ink ink) {
        this.report = report;
        this.ink = ink;
    }

    /** Prints it. */
    public void write(Appendable out) throws IOException {
        out.append("\n").append(ink.bold("Rerun of " + span(report.from(), report.to()))).append("\n\n");
        if (report.changed().isEmpty()) {
            out.append("  ").append(ink.good("✓ no figure changed")).append(": all ").append(StatusText.number(report.compared()))
                    .append(" agree with the data\n");
        } else {
            out.append("  ").append(StatusText.number(report.changed().size())).append(" of ")
                    .append(StatusText.number(report.compared()))
                    .append(" figures have a new version; the old one stays readable:\n\n")
                    .append(table(report.changed().stream().limit(SHOWN).toList()).text(ink)).append(more());
        }
        out.append(later());
    }

    private String more() {
        return report.changed().size() <= SHOWN ? "" : "  … and " + StatusText.number(report.changed().size() - SHOWN)
                + " more, in mart.rpt_restatement (compare shows each month)\n";
    }

    /** A rolling window carries a correction into the months after it. */
    private String later() {
        List<Restatement> drift = report.drift();
        if (drift.isEmpty()) {
            return "";
        }
        YearMonth first = drift.get(0).month();
        YearMonth last = drift.get(drift.size() - 1).month();
        return "\n  " + ink.bold(StatusText.number(drift.size()) + (drift.size() == 1 ? " figure" : " figures") + " of other closed months, "
                + span(first, last) + ", no longer agree with the data either.") + "\n  To bring them up to date:\n\n"
                + "      " + DriftSummary.command(first, last) + "\n";
    }

    static TextTable table(List<Restatement> figures) {
        TextTable table = new TextTable().left("Month").left("Indicator").right("Was").right("Is").right("In").right("Out");
        figures.forEach(f -> table.row(f.month(), f.indicator(), f.before().inWords(f.shownDecimals()),
                f.after().inWords(f.shownDecimals()), f.childrenIn(), f.childrenOut()));
        return table;
    }

    static String span(YearMonth from, YearMonth to) {
        return from.equals(to) ? Figures.month(from) : Figures.month(from) + " to " + Figures.month(to);
    }
}
