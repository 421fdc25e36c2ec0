package org.clawarehouse.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clawarehouse.report.IssueReport.Group;
import org.clawarehouse.report.IssueReport.Occurrence;
import org.clawarehouse.run.Severity;

/** Prints rejected rows and warnings, grouped, worst first, each with what would be valid. */
public final class IssuesText {

    private static final String INDENT = " ".repeat(10);

    private final IssueReport report;
    private final Ink ink;

    /** Makes the text of a report. */
    public IssuesText(IssueReport report, Ink ink) {
        this.report = report;
        this.ink = ink;
    }

    /** Prints it. */
    public void write(Appendable out) throws IOException {
        out.append("\n").append(ink.bold("Issues of " + report.scope())).append("\n");
        if (report.groups().isEmpty()) {
            out.append("\n  ").append(ink.good("✓ none: no row was rejected and nothing needs looking at"))
                    .append("\n");
        }
        section(out, Severity.REJECT, "in no figure until corrected at the source");
        section(out, Severity.WARN, "used all the same; somebody should look at them");
    }

    private void section(Appendable out, Severity severity, String meaning) throws IOException {
        long count = report.count(severity);
        if (count == 0) {
            return;
        }
        String heading = (severity == Severity.REJECT ? "Rejected rows: " : "Warnings: ") + number(count);
        out.append("\n").append(severity == Severity.REJECT ? ink.bad(heading) : ink.bold(heading)).append("  ")
                .append(ink.soft(meaning)).append("\n");
        for (Group group : report.groups()) {
            if (group.severity() == severity) {
                out.append(group(group));
            }
        }
    }

    private String group(Group group) {
        return "\n%8s  %s  %s\n".formatted(number(group.count()), ink.bold(group.rule()), place(group))
                + TextWrap.at(TextTable.WIDTH, INDENT, "expected " + group.expected())
                + group.places().stream().map(this::occurrence).collect(Collectors.joining()) + more(group);
    }

    private static String place(Group group) {
        String place = Stream.of(group.file(), group.sheet() == null ? null : "sheet " + group.sheet(),
                group.column() == null ? null : "column " + group.column())
                .filter(part -> part != null).collect(Collectors.joining(", "));
        return place.isEmpty() ? "across the warehouse" : place;
    }

    private String occurrence(Occurrence occurrence) {
        return ink.soft(TextWrap.at(TextTable.WIDTH, INDENT,
                (occurrence.where().isEmpty() ? "" : occurrence.where() + ": ") + "found " + occurrence.found()));
    }

    private String more(Group group) {
        long more = group.count() - group.places().size();
        return more <= 0 ? "" : ink.soft(INDENT + "… and " + number(more) + " more\n");
    }

    private static String number(long count) {
        return Figures.number(BigDecimal.valueOf(count), 0);
    }
}
