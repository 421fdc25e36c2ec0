package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import org.clawarehouse.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
