package org.clawarehouse.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.Issue;
import org.clawarehouse.run.StopException;

/**
 * What a file would be taken for and why, how each column would be read, and its first faults; in plain text of fixed
 * width, without any value of a cell.
 *
 * @param text     the answer, some lines
 * @param exitCode how a run that met this file would end because of it
 */
public record Inspection(String text, ExitCode exitCode) {

    private static final int FIRST_FAULTS = 10;

    /** Checks of cells that take part in an inspection; a new one is asked for each table. */
    public interface CellChecks extends LineConsumer {

        /** Returns the faults found in the lines taken so far. */
        List<Issue> faults();
    }

    /** Inspects a file by its structure alone. */
    public static Inspection of(Path file, Contracts contracts, Limits limits) {
        return of(file, contracts, limits, extract -> new NoChecks());
    }

    /** Inspects a file and lets these checks look at its lines as well. */
    public static Inspection of(Path path, Contracts contracts, Limits limits, Function<Extract, CellChecks> checks) {
        StringBuilder text = new StringBuilder();
        try {
            InboxFile file = Inbox.file(path);
            text.append(file.name()).append('\n');
            List<Extract> extracts = Extract.open(file, contracts, limits);
            if (extracts.isEmpty()) {
                line(text, "table", "none: a stranger; none of its first rows has the headings of a table of this warehouse");
            }
            for (Extract extract : extracts) {
                describe(text, extract);
                read(text, extract, checks.apply(extract));
            }
            return new Inspection(text.toString(), ExitCode.DONE);
        } catch (StopException e) {
            e.issues().forEach(issue -> line(text, "stops here", issue.message()));
            line(text, "exit code", e.exitCode().code() + ", " + e.exitCode().meaning());
            return new Inspection(text.toString(), e.exitCode());
        }
    }

    private static void describe(StringBuilder text, Extract extract) {
        Contract contract = extract.contract();
        line(text, "table", contract.table() + ": " + contract.title());
        line(text, "because it", extract.why());
        line(text, "format", extract.format());
        if (extract.sheet() != null) {
            line(text, "sheet", extract.sheet());
        }
        if (extract.file().returnYear() != null) {
            line(text, "return", "the year ending 31 March " + extract.file().returnYear());
        }
        line(text, "headings", extract.headingLine() == 0 ? "none in this edition" : "line " + extract.headingLine());
        text.append(String.format(Locale.ROOT, "  columns    %-34s %-34s %-7s %s\n", "heading", "column", "read as", "required"));
        contract.columns().forEach(column -> column(text, extract, column));
        if (!extract.unknownHeadings().isEmpty()) {
            line(text, "not read", String.join(", ", extract.toldHeadings()));
        }
    }

    private static void column(StringBuilder text, Extract extract, Column column) {
        String heading = extract.headingOf(column);
        text.append(String.format(Locale.ROOT, "             %-34s %-34s %-7s %s\n", heading == null ? "(not in this file)"
                : Headings.printable(heading), column.name(), column.type().name().toLowerCase(Locale.ROOT), need(column)));
    }

    private static String need(Column column) {
        return !column.required() ? "no" : column.blankAllowed() ? "yes, cells may be blank" : "yes";
    }

    private static void read(StringBuilder text, Extract extract, CellChecks checks) {
        LineCount count = new LineCount(extract, checks);
        try {
            extract.forEachLine(count);
        } catch (IOException e) {
            throw Refusal.unreadable(extract.file().name());
        }
        line(text, "lines", count.summary());
        extract.warnings().stream().limit(FIRST_FAULTS).forEach(issue -> line(text, "warning", issue.message()));
        count.broken().stream().limit(FIRST_FAULTS).forEach(issue -> line(text, "fault", issue.message()));
        checks.faults().stream().limit(FIRST_FAULTS).forEach(issue -> line(text, "fault", issue.message()));
    }

    private static void line(StringBuilder text, String label, String content) {
        text.append(String.format(Locale.ROOT, "  %-10s %s\n", label, content));
    }

    private static final class NoChecks implements CellChecks {

        @Override
        public void accept(Line line) {
            // the structure alone is looked at
        }

        @Override
        public List<Issue> faults() {
            return List.of();
        }
    }
}
