package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.clawarehouse.sql.ProgramFiles;
import org.clawarehouse.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What a program does to a database before it does anything else: tables and views of its version, made once. */
class OpeningTest {

    private static final int PROGRAMS = 4;

    private final Nights nights = new Nights();

    private static boolean open(Nights nights) {
        DatabaseOptions options = CommandLine.populateCommand(new DatabaseOptions(), "--database-url", nights.url());
        try (Warehouse warehouse = Warehouse.open(options, ProgramFiles.locate())) {
            return warehouse.inTransaction(session -> session.query("select 1 from mart.rpt_scorecard", row -> 1)).isEmpty();
        }
    }

    private Ended status() {
        return nights.command("status");
    }

    private void another(String view) {
        assertThat(nights.ask("update run.view_definition set sha256 = 'another' where view_name = '" + view + "'").update()).isEqualTo(1);
    }

    @Test
    void aDatabaseOfALaterVersionIsLeftAlone() {
        open(nights);
        nights.ask("insert into run.flyway_schema_history values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'x', now(), 1, true)").update();
        another("mart.rpt_drift");
        Ended ended = status();
        assertThat(ended.exit()).isEqualTo(32);
        assertThat(ended.err()).contains("this version or an earlier one");
        assertThat(nights.one("select sha256 from run.view_definition where view_name = 'mart.rpt_drift'")).isEqualTo("another");
    }

    /** A view that is made anew needs a moment without readers: whoever waits for it keeps all later readers waiting. */
    @Test
    void aReaderWhoHoldsAViewIsNotWaitedForWithoutEnd() throws Exception {
        open(nights);
        another("mart.rpt_drift");
        try (Connection reader = nights.database().getConnection(); Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.executeQuery("select 1 from mart.rpt_drift");
            Ended ended = status();
            assertThat(ended.exit()).isEqualTo(30);
            assertThat(ended.err()).contains("another session holds", "pg_stat_activity");
        }
        assertThat(status().exit()).isZero();
    }

    @Test
    void aViewOfOthersThatReadsOneOfOursIsNamedAndNotDropped() {
        open(nights);
        another("mart.rpt_drift");
        nights.ask("create view public.mine as select * from mart.rpt_drift").update();
        Ended ended = status();
        assertThat(ended.exit()).isEqualTo(32);
        assertThat(ended.err()).contains("cannot drop view rpt_drift", "view public.mine", "views of others");
        nights.ask("drop view public.mine").update();
        assertThat(status().exit()).isZero();
    }

    @Test
    void aDatabaseThatIsNotThereIsAQuestionOfConfiguration() {
        Ended ended = Nights.typed("status", "--database-url", nights.url().replace("?user=", "_not?user="));
        assertThat(ended.exit()).isEqualTo(33);
        assertThat(ended.err()).contains("3D000", "CLA_DATABASE_URL");
    }

    /** Samoa went from 29 to 31 December 2011. */
    @Test
    void daysAreDaysInWhateverZoneTheMachineStands() {
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
        try {
            Ended ended = nights.command("sql", "select d::date from generate_series(date '2011-12-29', date '2011-12-31', interval '1 day') as d");
            assertThat(ended.out()).isEqualTo("d\n2011-12-29\n2011-12-30\n2011-12-31\n");
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void fourAtOnceOpenAnEmptyDatabase() throws Exception {
        Nights empty = new Nights(TestDatabase.createEmpty());
        ExecutorService programs = Executors.newFixedThreadPool(PROGRAMS);
        List<Future<Boolean>> opened = new ArrayList<>();
        for (int i = 0; i < PROGRAMS; i++) {
            opened.add(programs.submit(() -> open(empty)));
        }
        programs.shutdown();
        for (Future<Boolean> each : opened) {
            assertThat(each.get()).isTrue();
        }
    }
}
