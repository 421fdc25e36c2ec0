package org.clawarehouse.report;

import static org.clawarehouse.report.StatusText.number;

import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToLongFunction;

import org.clawarehouse.report.RunSummary.FileLine;
import org.clawarehouse.run.Issue;

/** Prints the closing summary of a run: what arrived, what changed, what came of it, where it is. */
public final class SummaryText {

    private static final String KEY = "  ● meets target  ◆ within tolerance  ▲ does not meet target";
    private static final String NOT_OURS = "(not ours)";
    private static final int OTHERS = 10;

    private final RunSummary summary;
    private final Ink ink;

    /** Makes the text of a summary. */
    public SummaryText(RunSummary summary, Ink ink) {
        this.summary = summary;
        this.ink = ink;
    }

    /** Prints it. */
    public void write(Appendable out) throws IOException {
        out.append("\n").append(ink.bold(summary.authority())).append(", as at ").append(Figures.day(summary.asAt()))
                .append(summary.dryRun() ? "  (dry run: nothing was kept)" : "").append("\n");
        section(out, "What arrived", files(), filesCheck());
        section(out, "What changed in the staged tables", changes(), "");
        section(out, summary.headlineMonth() == null ? "" : Figures.month(summary.headlineMonth()), headlines(),
                ink.soft(KEY) + "\n");
        section(out, "Time", steps(), "");
        section(out, "Where things are", places(), "");
        for (Issue problem : summary.problems()) {
            out.append("\n").append(TextWrap.at(TextTable.WIDTH, "  ", problem.message()));
        }
        out.append("\n").append(closing()).append("\n");
    }

    private void section(Appendable out, String heading, TextTable table, String after) throws IOException {
        if (!table.isEmpty()) {
            out.append("\n").append(ink.bold(heading)).append("\n").append(table.text(ink)).append(after);
        }
    }

    /** Files that are no table may be many; of a night that is kept, all are in run.file. */
    private TextTable files() {
        TextTable table = new TextTable().left("File").left("Table").right("Read").right("Loaded").right("Rejected")
                .right("Skipped");
        summary.files().stream().filter(file -> file.table() != null).forEach(file -> table.row(file.name(), file.table(),
                number(file.read()), number(file.loaded()), number(file.rejected()), number(file.skipped())));
        List<FileLine> others = summary.files().stream().filter(file -> file.table() == null).toList();
        others.stream().limit(OTHERS).forEach(file -> table.row(file.name(), NOT_OURS, "0", "0", "0", "0"));
        if (others.size() > OTHERS) {
            table.row("… and " + number(others.size() - OTHERS) + " more", NOT_OURS, "0", "0", "0", "0");
        }
        return summary.files().isEmpty() ? table
                : table.row("together", number(summary.files().size()) + " files", number(sum(FileLine::read)),
                        number(sum(FileLine::loaded)), number(sum(FileLine::rejected)), number(sum(FileLine::skipped)));
    }

    private String filesCheck() {
        List<FileLine> wrong = summary.files().stream().filter(file -> !file.addsUp()).toList();
        String sum = number(sum(FileLine::read)) + " read = " + number(sum(FileLine::loaded)) + " loaded + "
                + number(sum(FileLine::rejected)) + " rejected + " + number(sum(FileLine::skipped)) + " skipped";
        return "  " + (wrong.isEmpty() ? ink.good("✓ every line is accounted for: " + sum)
                : ink.bad("✗ lines are missing in " + wrong.get(0).name() + ": " + sum)) + "\n";
    }

    private long sum(ToLongFunction<FileLine> part) {
        return summary.files().stream().mapToLong(part).sum();
    }

    private TextTable changes() {
        TextTable table = new TextTable().left("Table").right("New").right("Gone").right("Unchanged");
        summary.changes().forEach(change -> table.row(change.table(), number(change.added()), number(change.gone()),
                number(change.unchanged())));
        return table;
    }

    private TextTable headlines() {
        TextTable table = new TextTable().left("").left("").left("").right("").left("13 months").left("In a year");
        summary.headlines().forEach(line -> table.row(line.against().isEmpty() ? "" : line.against().substring(0, 1),
                line.code(), line.title(), line.shown(), line.line(), line.changed()));
        return table;
    }

    private TextTable steps() {
        TextTable table = new TextTable().left("Step").right("Took");
        summary.steps().forEach(step -> table.row(step.name(), StatusText.took(step.took())));
        return summary.steps().isEmpty() ? table : table.row("together", StatusText.took(summary.steps().stream()
                .map(RunSummary.Step::took).reduce(Duration.ZERO, Duration::plus)));
    }

    private TextTable places() {
        TextTable table = new TextTable().left("").left("");
        summary.places().forEach(place -> table.row(place.what(), place.where()));
        return table;
    }

    private String closing() {
        String outcome = (summary.exitCode() == 0 ? ink.good("✓ " + summary.outcome())
                : ink.bad("✗ " + summary.outcome()) + "  (exit " + summary.exitCode() + ")");
        return outcome + "\n  " + months() + number(summary.martRowsChanged()) + " rows changed in the mart, "
                + number(summary.warnings()) + (summary.warnings() == 1 ? " warning" : " warnings")
                + (summary.warnings() > 0 ? " (see: issues)" : "") + "." + unheardOf();
    }

    /** A month is due when it is over, whether anything was delivered since or not. */
    private String unheardOf() {
        List<YearMonth> months = summary.dataAsAt() == null ? List.of()
                : summary.months().stream().filter(month -> month.atEndOfMonth().isAfter(summary.dataAsAt())).toList();
        return months.isEmpty() ? "" : "\n" + TextWrap.at(TextTable.WIDTH, "  ", ink.bad("! " + StatusHead.spans(months) + (months.size() == 1 ? " ends" : " end")
                + " after the last delivery, as at " + Figures.day(summary.dataAsAt()) + ": nothing that happened since is known")).stripTrailing();
    }

    private String months() {
        int computed = summary.months().size();
        return computed == 0 ? "No month computed, " : computed == 1 ? summary.months().get(0) + " computed, "
                : computed + " months computed, " + summary.months().get(0) + " to "
                + summary.months().get(computed - 1) + "; ";
    }
}
