package org.clawarehouse.report;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import org.clawarehouse.report.Comparison.Change;
import org.clawarehouse.report.Comparison.SourceChange;

/** Prints two versions of a month beside each other: the figures, the children, and the rows behind the change. */
public final class CompareText {

    private final Comparison comparison;
    private final Ink ink;

    /** Makes the text of a comparison. */
    public CompareText(Comparison comparison, Ink ink) {
        this.comparison = comparison;
        this.ink = ink;
    }

    /** Prints it. */
    public void write(Appendable out) throws IOException {
        out.append("\n").append(ink.bold(Figures.month(comparison.month()) + ": what changed")).append("\n\n");
        if (comparison.figures().isEmpty()) {
            out.append("  ").append(ink.good("✓ no figure changed")).append(": none has these two versions\n");
            return;
        }
        out.append(RerunText.table(comparison.figures().stream().map(Change::figure).toList()).text(ink));
        out.append(reasons()).append("\n").append(ink.bold("Through whom")).append("\n\n").append(new ThroughWhom(comparison.figures()).text(ink));
        out.append("\n").append(ink.bold("Rows behind it")).append("\n\n").append(rows());
    }

    private String reasons() {
        List<String> reasons = comparison.figures().stream().map(change -> change.figure().reason()).filter(Objects::nonNull).distinct().toList();
        return reasons.isEmpty() ? "" : "\n" + TextWrap.at(TextTable.WIDTH, "  ", "Why: " + String.join("; ", reasons));
    }

    private String rows() {
        List<SourceChange> rows = comparison.rows();
        if (rows.isEmpty()) {
            return "  none of these children: the definitions or a shared table changed\n";
        }
        TextTable table = new TextTable().left("Child").left("Was").left("Is").left("Differs in").right("Delivery");
        rows.forEach(r -> table.row(r.subject(), r.before() == null ? "not delivered" : r.before(),
                r.after() == null ? "no longer delivered" : r.after(), String.join(", ", r.columns()), r.deliveryNo()));
        return table.text(ink);
    }
}
