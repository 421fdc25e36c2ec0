package org.clawarehouse.report;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Prints what a rerun changed, what it left, and which later months differ too. */
public final class RerunText {

    private static final int SHOWN_OF_A_MONTH = 3;

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
                    .append(table(shown(), !report.from().equals(report.to())).text(ink)).append(more());
        }
        out.append(added()).append(later());
    }

    private String added() {
        return report.added() == 0 ? "" : "  " + StatusText.number(report.added()) + (report.added() == 1 ? " was" : " were")
                + " never computed before: version 1\n";
    }

    /** Of one month every indicator whose figure is another, of several months of each what a board would notice first. */
    private List<Restatement> shown() {
        List<Restatement> others = report.changed().stream().filter(figure -> !figure.isSame()).toList();
        if (report.from().equals(report.to())) {
            return others.stream().filter(figure -> figure.indicator().indexOf('.') < 0).toList();
        }
        return others.stream().map(Restatement::month).distinct().flatMap(month -> Largest.of(others.stream()
                .filter(figure -> figure.month().equals(month)).toList(), SHOWN_OF_A_MONTH).stream()).toList();
    }

    private String more() {
        int same = (int) report.changed().stream().filter(Restatement::isSame).count();
        int more = report.changed().size() - same - shown().size();
        return (more == 0 ? "" : "  … and " + StatusText.number(more) + " more, in mart.rpt_restatement (compare shows each month)\n")
                + (same == 0 ? "" : "  " + StatusText.number(same) + (same == 1 ? " comes" : " come")
                        + " to the same figure as before: only the evidence behind " + (same == 1 ? "it" : "them") + " is another\n");
    }

    /** A rolling window carries a correction into the months after it. */
    private String later() {
        List<Restatement> drift = report.drift();
        if (drift.isEmpty()) {
            return "";
        }
        List<YearMonth> months = drift.stream().map(Restatement::month).distinct().sorted().toList();
        return "\n" + TextWrap.at(TextTable.WIDTH, "  ", StatusText.number(drift.size()) + (drift.size() == 1 ? " figure" : " figures")
                + " of other closed months, " + StatusHead.spans(months) + ", no longer " + (drift.size() == 1 ? "agrees" : "agree")
                + " with the data.") + "  To bring them up to date:\n\n      "
                + DriftSummary.command(months.get(0), months.get(months.size() - 1)) + "\n";
    }

    static TextTable table(List<Restatement> figures, boolean withMonth) {
        TextTable table = (withMonth ? new TextTable().left("Month") : new TextTable()).left("Indicator").right("Was").right("Is")
                .right("Children in").right("Out");
        figures.forEach(f -> {
            List<Object> cells = new ArrayList<>(withMonth ? List.of(f.month()) : List.of());
            cells.addAll(List.of(f.indicator(), f.before().inWords(f.shownDecimals()), f.after().inWords(f.shownDecimals()), f.childrenIn(), f.childrenOut()));
            table.row(cells.toArray());
        });
        return table;
    }

    static String span(YearMonth from, YearMonth to) {
        return from.equals(to) ? Figures.month(from) : Figures.month(from) + " to " + Figures.month(to);
    }
}
