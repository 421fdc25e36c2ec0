package org.clawarehouse.report;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import org.clawarehouse.report.Comparison.Change;

/** Prints two versions of a month beside each other: the figures, the children, and the rows behind the change. */
public final class CompareText {

    private final Comparison comparison;
    private final List<Change> changed;
    private final Ink ink;

    /** Makes the text of a comparison. */
    public CompareText(Comparison comparison, Ink ink) {
        this.comparison = comparison;
        this.changed = comparison.figures().stream().filter(change -> !change.isSame()).toList();
        this.ink = ink;
    }

    /** Prints it. */
    public void write(Appendable out) throws IOException {
        out.append("\n").append(ink.bold(Figures.month(comparison.month()) + ": what changed" + versions())).append("\n\n").append(title());
        if (changed.isEmpty()) {
            out.append("  ").append(ink.good("✓ no figure changed")).append(standing()).append("\n");
        } else {
            out.append(RerunText.table(changed.stream().map(Change::figure).toList(), false).text(ink));
        }
        out.append(same()).append(reasons());
        if (!changed.isEmpty()) {
            out.append("\n").append(ink.bold("Through whom")).append("\n\n").append(new ThroughWhom(changed).text(ink));
            out.append("\n").append(ink.bold("What was put right")).append("\n\n").append(new RowsBehind(comparison.rows()).text(ink));
        }
        out.append(drifted());
    }

    private String title() {
        if (comparison.figures().size() != 1) {
            return "";
        }
        Restatement figure = comparison.figures().get(0).figure();
        return TextWrap.at(TextTable.WIDTH, "  ", figure.indicator() + ": " + figure.title()) + "\n";
    }

    private String versions() {
        List<String> pairs = comparison.figures().stream().map(c -> c.figure().fromVersion() + " to " + c.figure().toVersion()).distinct().toList();
        return pairs.size() == 1 ? " from version " + pairs.get(0) : "";
    }

    private String standing() {
        return comparison.versions() == 1 ? ": each is version 1, as it was first published" : " between these versions";
    }

    private String same() {
        List<String> same = comparison.figures().stream().filter(Change::isSame).map(change -> change.figure().indicator()).toList();
        return same.isEmpty() ? "" : "\n" + TextWrap.at(TextTable.WIDTH, "  ", "The same figure; only the evidence behind it is another: "
                + Codes.inWords(same));
    }

    private String reasons() {
        List<String> reasons = comparison.figures().stream().map(change -> change.figure().reason()).filter(Objects::nonNull).distinct().toList();
        return reasons.isEmpty() ? "" : "\n" + TextWrap.at(TextTable.WIDTH, "  ", "Why: " + String.join("; ", reasons));
    }

    private String drifted() {
        return comparison.drifted() == 0 ? "" : "\n  " + ink.bold(StatusText.number(comparison.drifted())
                + (comparison.drifted() == 1 ? " figure of the month no longer agrees" : " figures of the month no longer agree") + " with the data.")
                + "\n  To bring them up to date:\n\n      " + DriftSummary.command(comparison.month(), comparison.month()) + "\n";
    }
}
