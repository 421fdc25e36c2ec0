package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spring Batch's record of old runs goes; what schema run says of them stays. */
class RetentionTest {

    @TempDir
    Path folder;

    @Test
    void executionsOlderThanTheRetentionGoAtTheEndOfANight() {
        Nights nights = new Nights();
        SmallInbox inbox = SmallInbox.standard(folder);
        for (String asAt : new String[] {"2021-07-01", "2021-07-02", "2021-07-03"}) {
            assertThat(nights.nightly(inbox, asAt).exit()).isZero();
        }
        age(nights, 1, 401);
        age(nights, 2, 399);
        assertThat(nights.nightly(inbox, "2021-07-04").exit()).isZero();
        assertThat(nights.all("select parameter_value from batch.batch_job_execution_params where parameter_name = 'run_no' order by 1"))
                .containsExactly("2", "3", "4");
        assertThat(counts(nights)).isEqualTo("3 3 12 12 3");
        assertThat(nights.one("select count(*) from run.run where status = 'DONE'")).isEqualTo("4");
    }

    @Test
    void anExecutionThatHasNotEndedStays() {
        Nights nights = new Nights();
        SmallInbox inbox = SmallInbox.standard(folder);
        assertThat(nights.nightly(inbox, "2021-07-01").exit()).isZero();
        age(nights, 1, 500);
        nights.ask("update batch.batch_job_execution set job_instance_id = job_instance_id, end_time = null").update();
        assertThat(nights.nightly(inbox, "2021-07-02").exit()).isZero();
        assertThat(counts(nights)).isEqualTo("2 2 8 8 2");
    }

    /** Instances, executions, steps, and the contexts of both. */
    private static String counts(Nights nights) {
        return nights.one("""
                select concat_ws(' ', (select count(*) from batch.batch_job_instance), (select count(*) from batch.batch_job_execution),
                    (select count(*) from batch.batch_step_execution), (select count(*) from batch.batch_step_execution_context),
                    (select count(*) from batch.batch_job_execution_context))""");
    }

    private static void age(Nights nights, int runNo, int days) {
        assertThat(nights.ask("update batch.batch_job_execution set create_time = localtimestamp - interval '" + days + " days' where"
                + " job_execution_id = (select job_execution_id from batch.batch_job_execution_params"
                + " where parameter_name = 'run_no' and parameter_value = '" + runNo + "')").update()).isEqualTo(1);
    }
}
