package org.clawarehouse.report;

import java.io.IOException;
import java.util.List;

import org.clawarehouse.report.Comparison.Change;
import org.clawarehouse.report.Comparison.Share;
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
        for (Change change : comparison.figures()) {
            out.append(subjects(change));
        }
        out.append("\n").append(ink.bold("Rows behind it")).append("\n\n").append(rows());
    }

    private String subjects(Change change) {
        Restatement figure = change.figure();
        TextTable table = new TextTable().left("Subject").left("Version " + figure.fromVersion()).left("Version " + figure.toVersion());
        change.subjects().forEach(s -> table.row(s.id().isEmpty() ? "the authority" : s.id(), words(s.before()), words(s.after())));
        return "\n" + ink.bold(figure.indicator() + "  " + figure.title()) + (figure.reason() == null ? "" : ink.soft("  " + figure.reason()))
                + "\n\n" + (table.isEmpty() ? "  no subject counts otherwise than before\n" : table.text(ink));
    }

    private static String words(Share share) {
        return share == null ? "not in it" : share.inWords();
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
