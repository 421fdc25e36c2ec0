package org.clawarehouse.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clawarehouse.report.IssueReport.Group;
import org.clawarehouse.report.IssueReport.Occurrence;
import org.clawarehouse.run.Severity;

/** Prints what is wrong by what it does to the figures, then rejected rows and warnings, each with what would be valid. */
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
        if (report.groups().isEmpty() && report.unknowns().isEmpty()) {
            out.append("\n  ").append(ink.good("✓ none: no row was rejected and nothing needs looking at"))
                    .append("\n");
        }
        out.append(new UnknownsText(report.unknowns(), ink).text());
        section(out, "Rejected rows", "in no figure until corrected at the source",
                group -> group.severity() == Severity.REJECT);
        section(out, "Warnings", "used all the same; somebody should look at them",
                group -> group.severity() == Severity.WARN && !group.isSkipped());
        section(out, "Skipped lines", "no rows of a table, or rows that another row stands for; nothing is missing",
                Group::isSkipped);
    }

    private void section(Appendable out, String name, String meaning, Predicate<Group> within) throws IOException {
        List<Group> groups = report.groups().stream().filter(within).toList();
        if (groups.isEmpty()) {
            return;
        }
        String heading = name + ": " + number(groups.stream().mapToLong(Group::count).sum());
        out.append("\n").append(groups.get(0).severity() == Severity.REJECT ? ink.bad(heading) : ink.bold(heading))
                .append("  ").append(ink.soft(meaning)).append("\n");
        for (Group group : groups) {
            out.append(group(group));
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
