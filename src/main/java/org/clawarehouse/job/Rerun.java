package org.clawarehouse.job;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

import org.clawarehouse.conform.Conform;
import org.clawarehouse.measure.Invariants;
import org.clawarehouse.measure.Measure;
import org.clawarehouse.measure.Span;
import org.clawarehouse.publish.Versions;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.FolderBuild;
import org.clawarehouse.sql.ProgramFiles;
import org.clawarehouse.sql.Session;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** Computes closed months again from what is staged, and stores a new version of each figure that comes out different. */
final class Rerun {

    private static final String JOB = "rerun";

    private final Warehouse warehouse;
    private final ProgramFiles files;
    private final Console console;
    private final Clock clock;
    private final RunLog log;

    Rerun(Warehouse warehouse, ProgramFiles files, Console console, Clock clock) {
        this.warehouse = warehouse;
        this.files = files;
        this.console = console;
        this.clock = clock;
        this.log = new RunLog(warehouse, clock);
    }

    /** What a rerun came to. */
    static final class Result {
        Versions versions;
        OffsetDateTime computedAt;
        private int runNo;
        private RuntimeException failure;
    }

    /**
     * Runs it.
     *
     * @throws StopException with exit 20 while another run writes, 64 where the months have no figures
     */
    Result run(RerunOptions options) {
        String reason = options.reason();
        Span span = options.span();
        try (WriterLock lock = WriterLock.take(warehouse.dataSource())) {
            log.closeKilledRuns();
            LocalDate asAt = warehouse.inTransaction(session -> Standing.asAt(session, span));
            String definitions = files.digest();
            boolean conformStands = warehouse.inTransaction(session -> Standing.isConform(session, definitions));
            Result result = new Result();
            result.runNo = log.open(JOB, asAt, definitions);
            try (BatchContext batch = new BatchContext(warehouse.dataSource())) {
                batch.recover(JOB);
                Map<String, JobStep> steps = new LinkedHashMap<>();
                steps.put("conform", step(lock, result, session -> conform(session, asAt, conformStands)));
                steps.put("measure", step(lock, result, session -> measure(session, span)));
                steps.put("publish versions", step(lock, result, session -> publish(session, result, reason, asAt)));
                batch.run(JOB, JobFile.read(files, JOB).steps(), steps, parameters(span, result.runNo));
                if (result.failure != null) {
                    throw result.failure;
                }
                log.close(result.runNo, ExitCode.DONE, null, result.versions.rows());
                return result;
            } catch (Exception e) {
                StopException stop = StopRequest.isPending() ? StopRequest.asked() : Failures.explain(e);
                log.close(result.runNo, stop.exitCode(), stop.getMessage(), 0);
                throw stop;
            }
        }
    }

    private void conform(Session session, LocalDate asAt, boolean stands) {
        if (!stands) {
            Conform.build(session, files.sqlIn("sql/conform"), asAt);
        }
    }

    private void measure(Session session, Span span) {
        new Measure(files.sql("sql/indicators")).run(session, span, code -> {
            StopRequest.check();
            console.progress("measure", code);
        });
        Invariants.check(session, files.sql("sql/invariants"));
    }

    /** A family may have a member now that it never had before: dimensions come first. */
    private void publish(Session session, Result result, String reason, LocalDate asAt) {
        FolderBuild.apply(session, "mart", "mart, measure, conform",
                files.sqlIn("sql/marts").stream().filter(f -> f.name().startsWith("dim_")).toList());
        result.computedAt = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        result.versions = Versions.store(session, reason, asAt, result.computedAt);
    }

    private static JobStep step(WriterLock lock, Result result, JobStep step) {
        return session -> {
            try {
                StopRequest.check();
                step.run(session);
                lock.check();
            } catch (RuntimeException e) {
                result.failure = Failures.explain(e);
                throw result.failure;
            }
        };
    }

    /** The reason stays out of the job repository: it is free text. */
    private static JobParameters parameters(Span span, int runNo) {
        return new JobParametersBuilder().addString("from", span.from().toString()).addString("to", span.to().toString())
                .addLong("run_no", (long) runNo).toJobParameters();
    }
}
