package org.clawarehouse.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Prints one screen for the person on call; below it deliveries, sources, runs, months with their versions, and the tie-out. */
public final class StatusText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final StatusReport report;
    private final Ink ink;
    private final Clock clock;

    /** Makes the text of a report; the clock tells how old the data are, and in which time zone moments are shown. */
    public StatusText(StatusReport report, Ink ink, Clock clock) {
        this.report = report;
        this.ink = ink;
        this.clock = clock;
    }

    /** Prints it. */
    public void write(Appendable out) throws IOException {
        new StatusHead(report, ink, clock).write(out);
        section(out, "Deliveries", deliveries(), "nothing has been taken in yet: run nightly");
        section(out, "Sources, and how far each is behind the latest delivery", sources(), "none was ever supplied");
        section(out, "Runs", runs(), "none yet");
        section(out, "Months with figures", months(), "none yet: a month is computed once its last day is over");
        if (!report.months().isEmpty()) {
            new TieOutText(report.tieOut(), ink).write(out);
        }
    }

    private void section(Appendable out, String heading, TextTable table, String none) throws IOException {
        out.append("\n").append(ink.bold(heading)).append("\n\n")
                .append(table.isEmpty() ? "  " + none + "\n" : table.text(ink));
    }

    private TextTable deliveries() {
        TextTable table = new TextTable().right("No").left("As at").right("Files").right("Read").right("Loaded")
                .right("Rejected").right("Skipped").left("Accepted by");
        report.deliveries().forEach(d -> table.row(d.deliveryNo(), d.asAt(), d.files(), number(d.rowsRead()),
                number(d.loaded()), number(d.rejected()), number(d.skipped()), d.acceptedBy()));
        return table;
    }

    private TextTable sources() {
        TextTable table = new TextTable().left("Table").left("Last as at").right("Days behind").right("Delivery")
                .right("Rows loaded then");
        report.sources().forEach(s -> table.row(s.table(), s.asAt(), number(s.daysBehind()), s.deliveryNo(),
                number(s.loaded())));
        return table;
    }

    private TextTable runs() {
        TextTable table = new TextTable().right("No").left("Command").left("As at").left("Status").right("Exit")
                .left("Started").right("Took").right("Mart rows changed");
        report.runs().forEach(r -> table.row(r.runNo(), r.command(), r.asAt(), r.status(), r.exitCode(),
                moment(r.startedAt()), r.took() == null ? "" : took(r.took()),
                r.rowsChanged() == null ? "" : number(r.rowsChanged())));
        return table;
    }

    private TextTable months() {
        TextTable table = new TextTable().left("Month").left("Authority").right("Indicators").right("With a value")
                .right("Version").left("Computed");
        List<StatusReport.Month> months = report.months();
        for (int from = 0, to; from < months.size(); from = to) {
            to = from + 1;
            while (to < months.size() && continues(months.get(to - 1), months.get(to))) {
                to++;
            }
            StatusReport.Month m = months.get(from);
            String name = to - from == 1 ? m.month().toString() : months.get(to - 1).month() + " to " + m.month();
            table.row(name, m.authorityCode(), m.indicators(), m.withValue(), m.versions(), moment(m.computedAt()));
        }
        return table;
    }

    /** Months in a row about which there is the same to say share a line. */
    private static boolean continues(StatusReport.Month later, StatusReport.Month earlier) {
        return earlier.month().plusMonths(1).equals(later.month()) && earlier.equals(new StatusReport.Month(
                later.authorityCode(), earlier.month(), later.indicators(), later.withValue(), later.versions(),
                later.computedAt()));
    }

    private String moment(Instant instant) {
        return moment(instant, clock.getZone());
    }

    /** Returns {@code 2022-01-01 02:00}. */
    static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }

    static String number(long number) {
        return Figures.number(BigDecimal.valueOf(number), 0);
    }

    /** Returns {@code 0.4 s}, {@code 12.3 s} or {@code 3 min 07 s}. */
    static String took(Duration duration) {
        return duration.toMinutes() > 0
                ? String.format(Locale.ROOT, "%d min %02d s", duration.toMinutes(), duration.toSecondsPart())
                : String.format(Locale.ROOT, "%d.%d s", duration.toSeconds(), duration.toMillisPart() / 100);
    }
}
