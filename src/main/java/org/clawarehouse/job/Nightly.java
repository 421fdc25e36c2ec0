package org.clawarehouse.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.clawarehouse.extract.Contracts;
import org.clawarehouse.extract.Inbox;
import org.clawarehouse.extract.InboxFile;
import org.clawarehouse.run.Severity;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.ProgramFiles;
import org.clawarehouse.sql.Session;
import org.clawarehouse.sql.SqlFailure;
import org.clawarehouse.stage.StoredAccounts;
import org.clawarehouse.stage.UnstoredAccounts;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** The nightly run: takes in what arrived and brings the warehouse up to date, or leaves everything as it was. */
final class Nightly {

    private static final String JOB = "nightly";

    private final Warehouse warehouse;
    private final ProgramFiles files;
    private final Settings settings;
    private final Console console;
    private final Clock clock;
    private final RunLog log;

    Nightly(Warehouse warehouse, ProgramFiles files, Settings settings, Console console, Clock clock) {
        this.warehouse = warehouse;
        this.files = files;
        this.settings = settings;
        this.console = console;
        this.clock = clock;
        this.log = new RunLog(warehouse, clock);
    }

    /**
     * Runs the job.
     *
     * @param trusted whether this process wrote the inbox itself, so that no file in it can still be growing
     * @throws StopException with the exit code of whatever ended it
     */
    Outcome run(NightlyOptions options, boolean trusted) {
        try (WriterLock lock = WriterLock.take(warehouse.dataSource()); OwnLists own = OwnLists.layOut(files)) {
            log.closeKilledRuns();
            LocalDate asAt = options.asAt(clock);
            return options.dryRun ? dryRun(lock, options, asAt, inbox(own, options), trusted) : run(lock, options, asAt, own, trusted);
        }
    }

    private static List<InboxFile> inbox(OwnLists own, NightlyOptions options) {
        List<InboxFile> inbox = new ArrayList<>(own.files());
        inbox.addAll(new Inbox(options.inbox).files());
        return inbox;
    }

    private Outcome run(WriterLock lock, NightlyOptions options, LocalDate asAt, OwnLists own, boolean trusted) {
        String definitions = files.digest();
        Run run = new Run(log.open(JOB, asAt, definitions), lock, asAt, options, settings, files, console, trusted);
        Outcome outcome = new Outcome(asAt);
        try (StoredAccounts accounts = new StoredAccounts(warehouse.dataSource(), run.no());
                BatchContext batch = new BatchContext(warehouse.dataSource())) {
            batch.recover();
            List<InboxFile> inbox = inbox(own, options);
            TakeIn takeIn = new TakeIn(run, Contracts.load(), accounts, outcome);
            NightlySteps steps = new NightlySteps(run, takeIn, inbox, outcome, clock);
            outcome.nothingToDo = !batch.run(JOB, JobFile.read(files, JOB).steps(), steps.byName(),
                    parameters(asAt, definitions, digest(inbox), run.no()));
            log.done(run.no(), outcome.rowsChanged());
            purge();
            return outcome;
        } catch (Exception | Error e) {
            throw log.fail(run.no(), e);
        }
    }

    /** The same steps in one transaction that is rolled back. */
    private Outcome dryRun(WriterLock lock, NightlyOptions options, LocalDate asAt, List<InboxFile> inbox, boolean trusted) {
        Outcome outcome = new Outcome(asAt);
        UnstoredAccounts accounts = new UnstoredAccounts(10);
        try (Connection connection = warehouse.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                Session session = new Session(connection);
                int no = RunLog.openIn(session, JOB, asAt, files.digest(), clock);
                Run run = new Run(no, lock, asAt, options, settings, files, console, trusted);
                TakeIn takeIn = new TakeIn(run, Contracts.load(), accounts, outcome);
                new NightlySteps(run, takeIn, inbox, outcome, clock).byName().values().forEach(step -> step.run(session));
                return outcome;
            } finally {
                sayRejected(accounts);
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The issues of a run that is only tried are kept nowhere, so that they are said here. */
    private void sayRejected(UnstoredAccounts accounts) {
        accounts.issues().stream().filter(issue -> issue.severity() == Severity.REJECT).forEach(issue -> console.say("  " + issue.message()));
    }

    /** The night is published and its books are closed: what is not purged now is by the next. */
    private void purge() {
        LocalDateTime before = LocalDateTime.now(clock).minusDays(settings.keepRunsDays());
        try {
            warehouse.inTransaction(session -> Retention.purge(session, before));
        } catch (RuntimeException e) {
            console.warn("Old executions of Spring Batch are not purged: " + Failures.explain(e).getMessage());
        }
    }

    /** A run is known by what it reads and what it comes upon: the same again is one job instance, whatever its number. */
    private JobParameters parameters(LocalDate asAt, String definitions, String inbox, int runNo) {
        return new JobParametersBuilder()
                .addLocalDate("as_at", asAt)
                .addString("definitions", definitions)
                .addString("inbox", inbox)
                .addLong("after", warehouse.inTransaction(session -> after(session, asAt, definitions, inbox)))
                .addLong("run_no", (long) runNo, false)
                .toJobParameters();
    }

    /**
     * The execution after which a run of these inputs comes: the last one that wrote anything, or, where that one read the
     * same, what it came after itself. Definitions that were changed and are put back are thus another run.
     */
    private static long after(Session session, LocalDate asAt, String definitions, String inbox) {
        return session.query("""
                select case when i.job_name = ? and (p.names ->> 'as_at', p.names ->> 'definitions', p.names ->> 'inbox') = (?, ?, ?)
                    then coalesce((p.names ->> 'after')::bigint, e.job_execution_id) else e.job_execution_id end
                from batch.batch_job_execution e
                join batch.batch_job_instance i using (job_instance_id)
                cross join lateral (
                    select jsonb_object_agg(parameter_name, parameter_value) as names
                    from batch.batch_job_execution_params p
                    where p.job_execution_id = e.job_execution_id) p
                where exists (select from batch.batch_step_execution s
                    where s.job_execution_id = e.job_execution_id and s.commit_count > 0)
                order by e.job_execution_id desc
                limit 1""", row -> row.getLong(1), JOB, asAt.toString(), definitions, inbox).stream().findFirst().orElse(0L);
    }

    private static String digest(List<InboxFile> inbox) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        inbox.stream().map(f -> f.name() + ' ' + f.sha256() + '\n').sorted()
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
