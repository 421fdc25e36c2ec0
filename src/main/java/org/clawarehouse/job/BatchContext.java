package org.clawarehouse.job;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;

/** Spring Batch over the warehouse's database: its job repository stands in schema batch. */
final class BatchContext implements AutoCloseable {

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({DataSourceTransactionManagerAutoConfiguration.class, BatchJdbcAutoConfiguration.class})
    static class Application {
    }

    private final ConfigurableApplicationContext context;
    private final DataSource dataSource;

    BatchContext(DataSource dataSource) {
        this.dataSource = dataSource;
        this.context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .initializers(c -> ((GenericApplicationContext) c).registerBean(DataSource.class, () -> dataSource, b -> b.setDestroyMethodName("")))
                .run();
    }

    /**
     * Marks executions of a killed program as failed, and those whose end, or that of one of their steps, could not be
     * written because the database went away: every step may be run again. An instance whose first execution was never
     * written would refuse every later one, so that it goes. Only the holder of the writer lock may call it.
     */
    void recover() throws Exception {
        for (String job : repository().getJobNames()) {
            for (JobExecution execution : repository().findRunningJobExecutions(job)) {
                operator().recover(execution);
            }
        }
        try (Connection connection = dataSource.getConnection()) {
            Session session = new Session(connection);
            for (String execution : List.of("batch.batch_step_execution", "batch.batch_job_execution")) {
                session.execute("update " + execution + " set status = 'FAILED', exit_code = 'FAILED'"
                        + " where status in ('UNKNOWN', 'STARTING', 'STARTED', 'STOPPING')");
            }
            Retention.purgeWithoutExecution(session);
        }
    }

    /**
     * Runs a job's steps, each in a transaction of its own. A job that failed with the same parameters goes on
     * where it stopped.
     *
     * @return whether anything ran: false where the job has already been completed with these parameters
     * @throws StopException where a step failed, or the COMMIT of its work, of which the step itself never hears
     */
    boolean run(String job, List<String> order, Map<String, JobStep> steps, JobParameters parameters) throws Exception {
        try {
            JobExecution execution = operator().start(job(job, order, steps), parameters);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw failure(execution);
            }
            return !execution.getStepExecutions().isEmpty();
        } catch (JobInstanceAlreadyCompleteException e) {
            return false;
        } catch (OptimisticLockingFailureException e) {
            throw Failures.explain(e);
        }
    }

    private static StopException failure(JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        return failures.stream().filter(StopException.class::isInstance).findFirst()
                .or(() -> failures.stream().findFirst()).map(Failures::explain)
                .orElseGet(() -> new StopException(ExitCode.DATABASE_UNREACHABLE, "a step whose end could not be written",
                        "a server that answers; then run again, nothing was half-published"));
    }

    @Override
    public void close() {
        context.close();
    }

    private Job job(String name, List<String> order, Map<String, JobStep> steps) {
        Set<String> unknown = order.stream().filter(s -> !steps.containsKey(s)).collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown steps " + unknown);
        }
        SimpleJobBuilder builder = new JobBuilder(name, repository()).start(step(order.get(0), steps.get(order.get(0))));
        for (String step : order.subList(1, order.size())) {
            builder = builder.next(step(step, steps.get(step)));
        }
        return builder.build();
    }

    private Step step(String name, JobStep work) {
        return new StepBuilder(name, repository()).tasklet((contribution, chunk) -> {
            work.run(new Session(DataSourceUtils.getConnection(dataSource)));
            return RepeatStatus.FINISHED;
        }, transactions()).build();
    }

    PlatformTransactionManager transactions() {
        return context.getBean(PlatformTransactionManager.class);
    }

    JobRepository repository() {
        return context.getBean(JobRepository.class);
    }

    private JobOperator operator() {
        return context.getBean(JobOperator.class);
    }
}
