package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever ends a night in the middle, the next one recovers by itself and comes to the same tables. */
class InterruptedNightTest {

    private static final String AS_AT = "2021-07-01";

    @TempDir
    static Path folder;

    private static SmallInbox inbox;
    private static Map<String, String> undisturbed;

    private final Nights nights = new Nights();

    @BeforeAll
    static void anUndisturbedNight() {
        inbox = SmallInbox.standard(folder.resolve("inbox"));
        Nights calm = new Nights();
        assertThat(calm.nightly(inbox, AS_AT).exit()).isZero();
        undisturbed = new TableStates(calm.database()).meaning();
    }

    private ChildProcess start() throws Exception {
        List<String> words = new ArrayList<>(Ended.nightly(inbox.folder(), AS_AT));
        words.addAll(1, List.of("--database-url", nights.url()));
        return ChildProcess.start(folder, words);
    }

    private void thenANormalNightEndsWithTheSameTables() {
        Ended ended = nights.nightly(inbox, AS_AT);
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(new TableStates(nights.database()).meaning()).isEqualTo(undisturbed);
        assertThat(nights.one("select count(*) from run.run where status = 'RUNNING'")).isEqualTo("0");
        assertThat(nights.one("select count(*) from batch.batch_job_execution where status in ('STARTED', 'STARTING', 'STOPPING')"))
                .isEqualTo("0");
        assertThat(nights.one("select count(*) from run.delivery")).isEqualTo("1");
        assertThat(nights.one("select count(*) from pg_locks where locktype = 'advisory' and database ="
                + " (select oid from pg_database where datname = current_database())")).isEqualTo("0");
    }

    @Test
    void killedInEveryStepOneAfterTheOther() throws Exception {
        assertThat(nights.command("status").exit()).isZero();
        for (String table : List.of("stage.episodes", "conform.child", "measure.indicator_row", "mart.fact_indicator")) {
            try (Barrier barrier = new Barrier(nights.database(), table)) {
                ChildProcess run = start();
                barrier.await(run);
                run.kill();
                assertThat(nights.one("select status from run.run order by run_no desc limit 1")).as(table).isEqualTo("RUNNING");
                assertThat(nights.one("select count(*) from mart.fact_indicator")).as(table).isEqualTo("0");
            }
        }
        thenANormalNightEndsWithTheSameTables();
        assertThat(nights.all("select status || ' ' || coalesce(exit_code::text, 'none') from run.run order by run_no"))
                .containsExactly("FAILED none", "FAILED none", "FAILED none", "FAILED none", "DONE 0");
    }

    @Test
    void askedToStopItStopsCleanly() throws Exception {
        assertThat(nights.command("status").exit()).isZero();
        try (Barrier barrier = new Barrier(nights.database(), "measure.indicator_row")) {
            ChildProcess run = start();
            barrier.await(run);
            run.terminate();
            assertThat(run.end().exit()).isEqualTo(143);
        }
        assertThat(nights.one("select status || ' ' || exit_code from run.run")).isEqualTo("STOPPED 143");
        assertThat(nights.one("select count(*) from mart.fact_indicator")).isEqualTo("0");
        thenANormalNightEndsWithTheSameTables();
    }

    @Test
    void aDatabaseThatGoesAwayIsNamedAndTheNextNightIsDone() throws Exception {
        assertThat(nights.command("status").exit()).isZero();
        try (Barrier barrier = new Barrier(nights.database(), "measure.indicator_row")) {
            ChildProcess run = start();
            barrier.await(run);
            terminateConnections("application_name = 'cla-warehouse " + run.pid() + "'");
            assertThat(run.end().exit()).isEqualTo(30);
        }
        assertThat(nights.one("select status || ' ' || exit_code from run.run")).isEqualTo("FAILED 30");
        thenANormalNightEndsWithTheSameTables();
    }

    @Test
    void aRunThatLostTheLockPublishesNothing() throws Exception {
        assertThat(nights.command("status").exit()).isZero();
        ChildProcess run;
        try (Barrier barrier = new Barrier(nights.database(), "mart.fact_indicator")) {
            run = start();
            barrier.await(run);
            terminateConnections("pid in (select pid from pg_locks where locktype = 'advisory')");
        }
        assertThat(run.end().exit()).isEqualTo(30);
        assertThat(nights.one("select count(*) from mart.fact_indicator")).isEqualTo("0");
        thenANormalNightEndsWithTheSameTables();
    }

    private void terminateConnections(String which) {
        assertThat(nights.all("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and " + which))
                .isNotEmpty();
    }

    @Test
    void ofTwoAtOnceTheSecondNamesTheFirst() throws Exception {
        assertThat(nights.command("status").exit()).isZero();
        ChildProcess first;
        try (Barrier barrier = new Barrier(nights.database(), "conform.child")) {
            first = start();
            barrier.await(first);
            Ended second = nights.nightly(inbox, AS_AT);
            assertThat(second.exit()).isEqualTo(20);
            assertThat(second.err()).contains("run 1 (nightly, process " + first.pid() + " on ");
        }
        assertThat(first.end().exit()).isZero();
        assertThat(new TableStates(nights.database()).meaning()).isEqualTo(undisturbed);
    }
}
