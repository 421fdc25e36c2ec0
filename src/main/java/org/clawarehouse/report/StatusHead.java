package org.clawarehouse.report;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The first screen of the status: the last night, how old the data are, what no longer agrees, and what to type. */
final class StatusHead {

    private final StatusReport report;
    private final Ink ink;
    private final Clock clock;

    StatusHead(StatusReport report, Ink ink, Clock clock) {
        this.report = report;
        this.ink = ink;
        this.clock = clock;
    }

    void write(Appendable out) throws IOException {
        out.append("\n").append(night()).append(silence());
        if (!report.months().isEmpty()) {
            out.append(delivery()).append(sources()).append(tieOut()).append("\n").append(drift());
        }
    }

    private String night() {
        StatusReport.Night night = report.lastNight();
        if (night == null) {
            return ink.bold("○ No night has run yet: run nightly") + "\n";
        }
        String age = night.dataAsAt() == null ? "; there are no data yet"
                : "; the data are as at " + night.dataAsAt() + ", " + old(daysSince(night.dataAsAt()));
        if (night.endedAt() == null) {
            return ink.bold("… A night is running since " + StatusText.moment(night.startedAt(), clock.getZone())) + age + "\n";
        }
        String when = StatusText.moment(night.endedAt(), clock.getZone());
        return night.endedWell() ? ink.good("✓ The last night ended well, " + when) + age + "\n"
                : ink.bad("✗ The last night did not end well, " + when) + age + "\n" + why(night);
    }

    private static String why(StatusReport.Night night) {
        String exit = night.exitCode() == null ? "it was killed" : "exit " + night.exitCode();
        String message = night.message() == null ? "" : ": " + night.message();
        return TextWrap.at(TextTable.WIDTH, "    ", "run " + night.runNo() + ", " + exit + message + "\n");
    }

    /** A schedule that died is silent: nothing else would tell. */
    private String silence() {
        StatusReport.Night night = report.lastNight();
        long days = night == null ? 0 : daysSince(LocalDate.ofInstant(night.startedAt(), clock.getZone()));
        return days < 2 ? "" : ink.bad("✗ No night has run since, for " + StatusText.number(days) + " days: does the schedule run?") + "\n";
    }

    private String delivery() {
        return report.deliveries().stream().findFirst().map(d -> "  Last delivery: no " + d.deliveryNo() + " as at " + d.asAt() + ", "
                + StatusText.number(d.files()) + (d.files() == 1 ? " file, " : " files, ") + StatusText.number(d.rowsRead()) + " rows read, "
                + StatusText.number(d.rejected()) + " rejected (see: issues)\n").orElse("");
    }

    private String sources() {
        List<StatusReport.Source> late = report.sources().stream().filter(s -> s.daysBehind() > 0)
                .sorted(Comparator.comparingLong(StatusReport.Source::daysBehind).reversed()).toList();
        if (late.isEmpty()) {
            return "  Sources: all " + report.sources().size() + " tables came with the last delivery\n";
        }
        return "  Sources: " + late.size() + " of " + report.sources().size() + " tables did not come with the last delivery; the oldest, "
                + late.get(0).table() + ", is " + days(late.get(0).daysBehind()) + " behind\n";
    }

    private String tieOut() {
        List<TieOutReport.Row> rows = report.tieOut().rows().stream().filter(row -> row.difference() != null).toList();
        return rows.isEmpty() ? "" : "  Tie-out: " + rows.stream().filter(TieOutReport.Row::isEqual).count() + " of " + rows.size()
                + " figures published for " + Figures.day(rows.get(0).yearEnd()) + " are equal to ours; the table is at the end\n";
    }

    private String drift() {
        DriftSummary drift = report.drift();
        if (drift.figures() == 0) {
            return ink.good("✓ every closed month agrees with the data") + "\n";
        }
        String count = StatusText.number(drift.figures()) + (drift.figures() == 1 ? " figure" : " figures") + " of closed months no longer "
                + (drift.figures() == 1 ? "agrees" : "agree") + " with the data";
        return ink.bad("✗ " + count) + "\n" + TextWrap.at(TextTable.WIDTH, "    ", "months: " + spans(drift.months()) + "; through "
                + StatusText.number(drift.children()) + (drift.children() == 1 ? " child" : " children") + " (mart.rpt_drift_subject)\n")
                + "  What a board would notice first:\n" + RerunText.table(drift.largest(), true).text(ink)
                + "  To bring them up to date (the old versions stay readable):\n      " + drift.command() + "\n";
    }

    /** Months in a row are a span: {@code 2021-01, 2021-03 to 2021-06}. */
    static String spans(List<YearMonth> months) {
        List<String> spans = new ArrayList<>();
        for (int from = 0, to; from < months.size(); from = to) {
            to = from + 1;
            while (to < months.size() && months.get(to).equals(months.get(to - 1).plusMonths(1))) {
                to++;
            }
            spans.add(to - from == 1 ? months.get(from).toString() : months.get(from) + " to " + months.get(to - 1));
        }
        return String.join(", ", spans);
    }

    private long daysSince(LocalDate day) {
        return ChronoUnit.DAYS.between(day, LocalDate.now(clock));
    }

    private static String old(long days) {
        return days < 1 ? "today's" : days(days) + " old";
    }

    private static String days(long days) {
        return StatusText.number(days) + (days == 1 ? " day" : " days");
    }
}
