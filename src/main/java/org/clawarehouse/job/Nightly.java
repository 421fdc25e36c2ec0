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
import org.clawarehouse.run.ExitCode;
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
            List<InboxFile> inbox = new ArrayList<>(own.files());
            inbox.addAll(new Inbox(options.inbox).files());
            return options.dryRun ? dryRun(lock, options, asAt, inbox, trusted) : run(lock, options, asAt, inbox, trusted);
        }
    }

    private Outcome run(WriterLock lock, NightlyOptions options, LocalDate asAt, List<InboxFile> inbox, boolean trusted) {
        String definitions = files.digest();
        Run run = new Run(log.open(JOB, asAt, definitions), lock, asAt, options, settings, files, console, trusted);
        Outcome outcome = new Outcome();
        try (StoredAccounts accounts = new StoredAccounts(warehouse.dataSource(), run.no());
                BatchContext batch = new BatchContext(warehouse.dataSource())) {
            batch.recover(JOB);
            TakeIn takeIn = new TakeIn(run, Contracts.load(), accounts, outcome);
            NightlySteps steps = new NightlySteps(run, takeIn, inbox, outcome, clock);
            outcome.nothingToDo = !batch.run(JOB, JobFile.read(files, JOB).steps(), steps.byName(), parameters(asAt, definitions, inbox,
                    warehouse.inTransaction(Nightly::lastRerun), run.no()));
            if (outcome.failure != null) {
                throw outcome.failure;
            }
            purge();
            log.close(run.no(), ExitCode.DONE, null, outcome.rowsChanged());
            return outcome;
        } catch (Exception e) {
            StopException stop = StopRequest.explain(e);
            log.close(run.no(), stop.exitCode(), stop.getMessage(), 0);
            throw stop;
        }
    }

    /** The same steps in one transaction that is rolled back. */
    private Outcome dryRun(WriterLock lock, NightlyOptions options, LocalDate asAt, List<InboxFile> inbox, boolean trusted) {
        Outcome outcome = new Outcome();
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

    private void purge() {
        LocalDateTime before = LocalDateTime.now(clock).minusDays(settings.keepRunsDays());
        warehouse.inTransaction(session -> Retention.purge(session, before));
    }

    /** A rerun leaves its own months in schema measure: a night that failed before it starts afresh after it. */
    private static long lastRerun(Session session) {
        return session.query("select coalesce(max(run_no), 0) from run.run where command = 'rerun'", row -> row.getLong(1)).get(0);
    }

    /** A run is known by what it reads: the same files, definitions and as-at date are one job instance, whatever its number. */
    private static JobParameters parameters(LocalDate asAt, String definitions, List<InboxFile> inbox, long lastRerun, int runNo)
            throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        inbox.stream().map(f -> f.name() + ' ' + f.sha256() + '\n').sorted()
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return new JobParametersBuilder()
                .addLocalDate("as_at", asAt)
                .addString("definitions", definitions)
                .addString("inbox", HexFormat.of().formatHex(digest.digest()))
                .addLong("after_rerun", lastRerun)
                .addLong("run_no", (long) runNo, false)
                .toJobParameters();
    }
}
