package org.clawarehouse.job;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.clawarehouse.conform.Conform;
import org.clawarehouse.extract.InboxFile;
import org.clawarehouse.measure.Invariants;
import org.clawarehouse.measure.Months;
import org.clawarehouse.publish.Provenance;
import org.clawarehouse.publish.Publication;
import org.clawarehouse.sql.Session;

/** The steps a nightly run is made of, by the names that jobs/nightly.yml uses. */
final class NightlySteps {

    private final Run run;
    private final TakeIn takeIn;
    private final List<InboxFile> inbox;
    private final Outcome outcome;
    private final Clock clock;

    NightlySteps(Run run, TakeIn takeIn, List<InboxFile> inbox, Outcome outcome, Clock clock) {
        this.run = run;
        this.takeIn = takeIn;
        this.inbox = inbox;
        this.outcome = outcome;
        this.clock = clock;
    }

    Map<String, JobStep> byName() {
        Map<String, JobStep> steps = new LinkedHashMap<>();
        steps.put("take in", timed("take in", session -> takeIn.run(session, inbox)));
        steps.put("conform", timed("conform", this::conform));
        steps.put("measure", timed("measure", this::measure));
        steps.put("publish", timed("publish", this::publish));
        return steps;
    }

    private void conform(Session session) {
        Settings settings = run.settings();
        Conform.own(session, settings.authorityCode(), settings.authorityName(), settings.regionCode());
        outcome.conformed = Conform.build(session, run.files().sqlIn("sql/conform"), run.asAt());
        outcome.faults = Conform.check(session, run.files().sql("sql/conform/checks"), run.no());
    }

    private void measure(Session session) {
        Months months = run.settings().months(run.asAt(), mayHaveDrifted(session));
        outcome.cells = new Computation(run.files(), run.console()).of(session, months);
        outcome.months = session.query("select distinct month_key / 100 as month from measure.indicator_value where is_open order by 1",
                row -> YearMonth.of(row.getInt(1) / 100, row.getInt(1) % 100));
        Invariants.check(session, run.files().sql("sql/invariants"));
    }

    /** Closed months are computed again unless nothing arrived and the run before ended well on the same program, definitions and tables. */
    private boolean mayHaveDrifted(Session session) {
        boolean sameTables = outcome.staged.files().isEmpty() && !outcome.conformed.isEmpty()
                && outcome.conformed.values().stream().allMatch(table -> table.rows() == 0);
        return !sameTables || session.query("""
                select status = 'DONE' and (program, definitions) = (select program, definitions from run.run where run_no = ?)
                from run.run where run_no < ? order by run_no desc limit 1""",
                row -> row.getBoolean(1), run.no(), run.no()).stream().noneMatch(same -> same);
    }

    private void publish(Session session) {
        outcome.published = Publication.apply(session, run.files().sqlIn("sql/marts").stream()
                .filter(f -> !f.name().startsWith("rpt_")).toList(), new Provenance(run.no(), run.asAt(), OffsetDateTime.now(clock)),
                mayHaveDrifted(session));
    }

    private JobStep timed(String name, JobStep step) {
        JobStep fenced = new Fence(run.lock(), run.no()).around(step);
        return session -> {
            run.console().progress(name, "");
            OffsetDateTime start = OffsetDateTime.now(clock);
            fenced.run(session);
            outcome.times.put(name, Duration.between(start, OffsetDateTime.now(clock)));
        };
    }
}
