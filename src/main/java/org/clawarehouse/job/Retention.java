package org.clawarehouse.job;

import java.time.LocalDateTime;
import java.util.List;

import org.clawarehouse.sql.Session;

/**
 * What Spring Batch remembers of runs that ended long ago goes, so that its job repository does not grow for ever.
 * Schema run keeps its row of every run: it refers to nothing in schema batch.
 */
final class Retention {

    private static final List<String> BELONGING_TO_STEPS = List.of("batch_step_execution_context");
    private static final List<String> BELONGING_TO_JOBS = List.of("batch_step_execution", "batch_job_execution_context",
            "batch_job_execution_params", "batch_job_execution");

    private Retention() {
    }

    /**
     * Deletes executions that were made before a moment of the program's own clock and have ended, in the caller's
     * transaction. Only the holder of the writer lock may call it.
     *
     * @return how many executions went
     */
    static int purge(Session session, LocalDateTime before) {
        session.execute("create temporary table old_execution on commit drop as select job_execution_id from batch.batch_job_execution"
                + " where create_time < ? and end_time is not null", before);
        BELONGING_TO_STEPS.forEach(table -> session.execute("delete from batch." + table + " where step_execution_id in"
                + " (select step_execution_id from batch.batch_step_execution join old_execution using (job_execution_id))"));
        BELONGING_TO_JOBS.forEach(table -> session.execute("delete from batch." + table
                + " where job_execution_id in (select job_execution_id from old_execution)"));
        purgeWithoutExecution(session);
        return session.query("select count(*)::int from old_execution", row -> row.getInt(1)).get(0);
    }

    /** Deletes job instances that no execution belongs to: of such a one Spring Batch would never make another execution. */
    static void purgeWithoutExecution(Session session) {
        session.execute("delete from batch.batch_job_instance i where not exists"
                + " (select from batch.batch_job_execution e where e.job_instance_id = i.job_instance_id)");
    }
}
