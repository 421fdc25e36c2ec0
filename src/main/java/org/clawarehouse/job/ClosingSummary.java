package org.clawarehouse.job;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.clawarehouse.report.Headlines;
import org.clawarehouse.report.Ink;
import org.clawarehouse.report.Json;
import org.clawarehouse.report.RunSummary;
import org.clawarehouse.report.Scorecard;
import org.clawarehouse.report.ScorecardData;
import org.clawarehouse.report.SummaryText;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.sql.Session;
import org.clawarehouse.stage.FileCount;

/** What people and programs read when a nightly run has ended. */
final class ClosingSummary {

    private final Warehouse warehouse;
    private final Console console;
    private final Settings settings;
    private final String command;
    private final NightlyOptions options;
    private final Outcome outcome;
    private final List<RunSummary.Place> places;

    ClosingSummary(Warehouse warehouse, Console console, Settings settings, String command, NightlyOptions options,
                   Outcome outcome, List<RunSummary.Place> places) {
        this.warehouse = warehouse;
        this.console = console;
        this.settings = settings;
        this.command = command;
        this.options = options;
        this.outcome = outcome;
        this.places = places;
    }

    /** Prints for people on standard error, or as JSON on standard output. */
    void print(boolean json) {
        console.clear();
        try (Connection connection = warehouse.dataSource().getConnection()) {
            RunSummary summary = summary(connection);
            if (json) {
                try (PrintStream out = ReadOptions.standardOutput()) {
                    out.println(Json.of(summary));
                }
            } else {
                StringBuilder text = new StringBuilder();
                new SummaryText(summary, Ink.of(console.isTerminal())).write(text);
                console.say(text.toString());
            }
        } catch (SQLException | IOException e) {
            throw Failures.explain(e);
        }
    }

    private RunSummary summary(Connection connection) throws SQLException {
        Session session = new Session(connection);
        ScorecardData latest = latest(connection, session);
        return new RunSummary(command, authority(session), outcome.asAt, dataAsAt(session), options.dryRun,
                ExitCode.DONE.code(), outcomeInWords(), List.of(), files(), changes(), outcome.months, outcome.rowsChanged(),
                session.query("select count(*) from run.warning", row -> row.getLong(1)).get(0),
                latest == null ? List.of() : Headlines.of(latest), latest == null ? null : latest.month(), places,
                outcome.times.entrySet().stream().map(t -> new RunSummary.Step(t.getKey(), t.getValue())).toList());
    }

    /** The day of the last delivery of the authority's own; what a dry run took in is not in the books. */
    private LocalDate dataAsAt(Session session) {
        if (extracts().anyMatch(file -> file.authorityCode() != null)) {
            return outcome.asAt;
        }
        return session.query("""
                select as_at_date from run.delivery
                where exists (select from run.file where file.delivery_no = delivery.delivery_no and authority_code is not null
                    and not starts_with(name, ?))
                order by delivery_no desc limit 1""", row -> row.getObject(1, LocalDate.class), OwnLists.FOLDER).stream().findFirst().orElse(null);
    }

    private String outcomeInWords() {
        return outcome.nothingToDo ? "Nothing to do: the same inputs are already in; nothing was written"
                : options.dryRun ? "Would be done and reconciled"
                : outcome.rowsChanged() == 0 ? "Done and reconciled; no figure changed" : "Done and reconciled";
    }

    private String authority(Session session) {
        List<String> names = session.query("""
                select a.authority_name from mart.dim_authority a
                where exists (select from mart.fact_indicator f where f.authority_key = a.authority_key)
                order by 1""", row -> row.getString(1));
        return names.isEmpty() ? settings.authorityName() : names.size() == 1 ? names.get(0) : names.size() + " authorities";
    }

    private ScorecardData latest(Connection connection, Session session) throws SQLException {
        List<LocalDate> months = session.query(
                "select max(month_end_date) from mart.fact_indicator where authority_code = ? having max(month_end_date) is not null",
                row -> row.getObject(1, LocalDate.class), settings.authorityCode());
        return months.isEmpty() ? null : Scorecard.read(connection, settings.authorityCode(), YearMonth.from(months.get(0)));
    }

    private Stream<FileCount> extracts() {
        return outcome.staged.files().stream().filter(file -> !file.file().startsWith(OwnLists.FOLDER));
    }

    private List<RunSummary.FileLine> files() {
        List<RunSummary.FileLine> lines = new ArrayList<>(extracts()
                .map(f -> new RunSummary.FileLine(f.file(), f.table(), f.read(), f.loaded(), f.rejected(), f.skipped())).toList());
        outcome.strangers.forEach(name -> lines.add(new RunSummary.FileLine(name, null, 0, 0, 0, 0)));
        return lines;
    }

    private List<RunSummary.Change> changes() {
        List<String> arrived = files().stream().map(RunSummary.FileLine::table).toList();
        return outcome.staged.tables().stream().filter(t -> arrived.contains(t.table()))
                .map(t -> new RunSummary.Change(t.table(), t.added(), t.gone(), t.unchanged())).toList();
    }
}
