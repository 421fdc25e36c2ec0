package org.clawarehouse.job;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

import org.clawarehouse.conform.Conform;
import org.clawarehouse.measure.Invariants;
import org.clawarehouse.measure.Span;
import org.clawarehouse.publish.Provenance;
import org.clawarehouse.publish.Versions;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.FolderBuild;
import org.clawarehouse.sql.ProgramFiles;
import org.clawarehouse.sql.Session;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * Stores a new version of each figure of some months that comes out different from what is staged now. A night computes
 * closed months too where anything changed: only what the last run did not leave computed is computed again.
 */
final class Rerun {

    private static final String JOB = "rerun";

    private final Warehouse warehouse;
    private final ProgramFiles files;
    private final Settings settings;
    private final Console console;
    private final Clock clock;
    private final RunLog log;

    Rerun(Warehouse warehouse, ProgramFiles files, Settings settings, Console console, Clock clock) {
        this.warehouse = warehouse;
        this.files = files;
        this.settings = settings;
        this.console = console;
        this.clock = clock;
        this.log = new RunLog(warehouse, clock);
    }

    /** What a rerun came to. */
    static final class Result {
        Versions versions;
        OffsetDateTime computedAt;
        private int runNo;
    }

    /**
     * Runs it.
     *
     * @throws StopException with exit 20 while another run writes, 64 where the months have no figures
     */
    Result run(RerunOptions options) {
        Span span = options.span();
        try (WriterLock lock = WriterLock.take(warehouse.dataSource())) {
            log.closeKilledRuns();
            LocalDate asAt = warehouse.inTransaction(session -> Standing.asAt(session, span));
            String definitions = files.digest();
            boolean stands = warehouse.inTransaction(session -> Standing.isComputed(session, definitions));
            Result result = new Result();
            result.runNo = log.open(JOB, asAt, definitions);
            try (BatchContext batch = new BatchContext(warehouse.dataSource())) {
                batch.recover();
                Fence fence = new Fence(lock, result.runNo);
                Map<String, JobStep> steps = new LinkedHashMap<>();
                steps.put("conform", fence.around(session -> unless(stands, () -> conform(session, asAt))));
                steps.put("measure", fence.around(session -> unless(stands, () -> measure(session, asAt))));
                steps.put("publish versions", fence.around(session -> publish(session, result, options, asAt, !stands)));
                batch.run(JOB, JobFile.read(files, JOB).steps(), steps, parameters(span, result.runNo));
                log.done(result.runNo, result.versions.rows());
                return result;
            } catch (Exception | Error e) {
                throw log.fail(result.runNo, e);
            }
        }
    }

    private static void unless(boolean stands, Runnable work) {
        if (!stands) {
            work.run();
        }
    }

    private void conform(Session session, LocalDate asAt) {
        Conform.build(session, files.sqlIn("sql/conform"), asAt);
    }

    private void measure(Session session, LocalDate asAt) {
        new Computation(files, console).of(session, settings.months(asAt, true));
        Invariants.check(session, files.sql("sql/invariants"));
    }

    /** What is computed here may bring a family a member that no night has published: dimensions come first. */
    private void publish(Session session, Result result, RerunOptions options, LocalDate asAt, boolean withClosed) {
        if (withClosed) {
            FolderBuild.apply(session, "mart", "mart, measure, conform",
                    files.sqlIn("sql/marts").stream().filter(f -> f.name().startsWith("dim_")).toList());
        }
        result.computedAt = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        result.versions = Versions.store(session, options.span().holds("month_key"), options.reason(),
                new Provenance(result.runNo, asAt, result.computedAt), withClosed);
    }

    /** The reason stays out of the job repository: it is free text. */
    private static JobParameters parameters(Span span, int runNo) {
        return new JobParametersBuilder().addString("from", span.from().toString()).addString("to", span.to().toString())
                .addLong("run_no", (long) runNo).toJobParameters();
    }
}
