package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.dao.jdbc.JdbcJobExecutionDao;
import org.springframework.batch.core.repository.dao.jdbc.JdbcStepExecutionDao;
import org.springframework.batch.core.repository.support.SimpleJobRepository;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** Spring Batch is used as it is meant: its books stand in the database, in the transactions of the database. */
class BatchContextTest {

    @TempDir
    Path folder;

    @Test
    void theJobRepositoryIsTheOneInTheDatabase() {
        try (BatchContext batch = new BatchContext(TestDatabase.create())) {
            Object repository = AopTestUtils.getUltimateTargetObject(batch.repository());
            assertThat(repository.getClass()).isEqualTo(SimpleJobRepository.class);
            assertThat(ReflectionTestUtils.getField(repository, "jobExecutionDao")).isInstanceOf(JdbcJobExecutionDao.class);
            assertThat(ReflectionTestUtils.getField(repository, "stepExecutionDao")).isInstanceOf(JdbcStepExecutionDao.class);
        }
    }

    @Test
    void stepsRunInTransactionsOfTheWarehousesOwnDatabase() {
        DataSource database = TestDatabase.create();
        try (BatchContext batch = new BatchContext(database)) {
            assertThat(batch.transactions()).isInstanceOfSatisfying(JdbcTransactionManager.class,
                    manager -> assertThat(manager.getDataSource()).isSameAs(database));
        }
    }

    /** As when a run was frozen, and wakes up after another has recovered its execution. */
    @Test
    void aRunThatAnotherHasRecoveredEndsAsTakenOverAndLeavesNoExecutionOpen() throws Exception {
        Nights nights = new Nights();
        try (BatchContext frozen = new BatchContext(nights.database()); BatchContext other = new BatchContext(nights.database())) {
            JobStep woken = session -> {
                int pid = session.query("select pg_backend_pid()", row -> row.getInt(1)).get(0);
                CompletableFuture.runAsync(() -> nights.one("select pg_terminate_backend(" + pid + ", 5000)"))
                        .thenRun(() -> recover(other)).join();
                throw Failures.explain(new SQLException("the connection is gone", "08006"));
            };
            assertThatThrownBy(() -> frozen.run("rerun", List.of("measure"), Map.of("measure", woken), new JobParameters()))
                    .isInstanceOfSatisfying(StopException.class, stop -> assertThat(stop.exitCode()).as(stop.getMessage()).isIn(ExitCode.LOCKED, ExitCode.DATABASE_UNREACHABLE));
            recover(other);
            assertThat(nights.all("select status from batch.batch_job_execution union all select status from batch.batch_step_execution"))
                    .containsExactly("FAILED", "FAILED");
        }
    }

    /** Spring Batch writes the instance and its execution in two transactions. */
    @Test
    void anInstanceThatWasKilledBeforeItsExecutionRunsAllTheSame() throws Exception {
        Nights nights = new Nights();
        try (BatchContext batch = new BatchContext(nights.database())) {
            Map<String, JobStep> steps = Map.of("measure", session -> { });
            assertThat(batch.run("rerun", List.of("measure"), steps, new JobParameters())).isTrue();
            for (String table : List.of("step_execution_context", "step_execution", "job_execution_context", "job_execution_params", "job_execution")) {
                nights.ask("delete from batch.batch_" + table).update();
            }
            recover(batch);
            assertThat(batch.run("rerun", List.of("measure"), steps, new JobParameters())).isTrue();
        }
    }

    /** As when the reply to the COMMIT of a step's state is lost: the job is known to have failed, the step is not. */
    @Test
    void aStepThatIsStillStartedInAJobThatFailedRunsAgain() throws Exception {
        Nights nights = new Nights();
        try (BatchContext batch = new BatchContext(nights.database())) {
            JobStep failing = session -> {
                throw new StopException(ExitCode.DATABASE_UNREACHABLE, "no server", "one");
            };
            assertThatThrownBy(() -> batch.run("rerun", List.of("measure"), Map.of("measure", failing), new JobParameters()))
                    .isInstanceOf(StopException.class);
            nights.ask("update batch.batch_step_execution set status = 'STARTED'").update();
            recover(batch);
            assertThat(batch.run("rerun", List.of("measure"), Map.of("measure", session -> { }), new JobParameters())).isTrue();
        }
    }

    /** Whichever command comes next: an execution without an end would never be purged. */
    @Test
    void aKilledNightIsRecoveredByARerunToo() throws Exception {
        Nights nights = new Nights();
        try (BatchContext batch = new BatchContext(nights.database())) {
            batch.run("nightly", List.of("measure"), Map.of("measure", session -> { }), new JobParameters());
            for (String execution : List.of("job_execution", "step_execution")) {
                nights.ask("update batch.batch_" + execution + " set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null").update();
            }
            recover(batch);
            assertThat(nights.all("select status || ' ' || (end_time is not null) from batch.batch_job_execution"
                    + " union all select status || ' ' || (end_time is not null) from batch.batch_step_execution")).containsExactly("FAILED true", "FAILED true");
        }
    }

    private static void recover(BatchContext batch) {
        try {
            batch.recover();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noReasonAndNoFileNameIsAParameter() {
        Nights nights = new Nights();
        SmallInbox inbox = SmallInbox.standard(folder).put("lcs/Zebedee.txt", "nothing\n");
        assertThat(nights.nightly(inbox, "2021-08-20").exit()).isZero();
        assertThat(nights.command("rerun", "--month", "2021-06", "--reason", "Zebedee moved").exit()).isZero();
        assertThat(nights.all("select distinct job_name || ' ' || parameter_name from batch.batch_job_execution_params"
                + " join batch.batch_job_execution using (job_execution_id) join batch.batch_job_instance using (job_instance_id) order by 1"))
                .containsExactly("nightly after", "nightly as_at", "nightly definitions", "nightly inbox", "nightly run_no",
                        "rerun from", "rerun run_no", "rerun to");
        for (String table : List.of("batch_job_instance", "batch_job_execution", "batch_job_execution_params", "batch_step_execution")) {
            assertThat(nights.all("select t::text from batch." + table + " t")).as(table).isNotEmpty()
                    .noneMatch(row -> row.contains("Zebedee"));
        }
        for (String table : List.of("batch_job_execution_context", "batch_step_execution_context")) {
            assertThat(nights.all("select encode(decode(short_context, 'base64'), 'escape') from batch." + table)).as(table).isNotEmpty()
                    .noneMatch(context -> context.contains("Zebedee"));
        }
    }
}
