package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The books, the health file and the process agree on how a run that was asked to stop ended. */
class StopRequestTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void theSignalDecidesTheExitCodeEverywhere(String signal, int exit) throws Exception {
        Nights nights = new Nights();
        assertThat(nights.command("status").exit()).isZero();
        Path health = folder.resolve("health.json");
        SmallInbox inbox = SmallInbox.standard(folder.resolve("inbox"));
        List<String> words = new ArrayList<>(Ended.nightly(inbox.folder(), "2021-07-01", "--health-file", health.toString()));
        words.addAll(1, List.of("--database-url", nights.url()));
        try (Barrier barrier = new Barrier(nights.database(), "measure.indicator_row")) {
            ChildProcess run = ChildProcess.startInterruptible(folder, words);
            barrier.await(run);
            assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(run.pid())).start().waitFor()).isZero();
            assertThat(run.end().exit()).isEqualTo(exit);
        }
        assertThat(nights.one("select status || ' ' || exit_code from run.run")).isEqualTo("STOPPED " + exit);
        assertThat(Files.readString(health)).contains("\"status\": \"STOPPED\", \"exit_code\": " + exit);
    }

    /** The embedded server belongs to the command that started it. */
    @Test
    void aQueryThatIsStoppedLeavesNoServerBehind() throws Exception {
        Path home = folder.resolve("home");
        ChildProcess query = ChildProcess.startInterruptible(folder, List.of("sql", "select pg_sleep(600)", "--home", home.toString()));
        awaitSleep(home, query);
        assertThat(new ProcessBuilder("kill", "-TERM", String.valueOf(query.pid())).start().waitFor()).isZero();
        Ended ended = query.end();
        assertThat(ended.exit()).isEqualTo(143);
        assertThat(ended.err()).contains("a request to stop");
        assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
    }

    private static void awaitSleep(Path home, ChildProcess query) throws Exception {
        Path pid = home.resolve("data/postmaster.pid");
        while (true) {
            assertThat(query.isAlive()).isTrue();
            if (Files.exists(pid) && Files.readAllLines(pid).size() > 7 && sleeps(home, Files.readAllLines(pid).get(3))) {
                return;
            }
        }
    }

    private static boolean sleeps(Path home, String port) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/warehouse", "postgres",
                Files.readString(home.resolve("password")).strip());
                ResultSet row = connection.createStatement().executeQuery("select count(*) from pg_stat_activity where query = 'select pg_sleep(600)'")) {
            return row.next() && row.getInt(1) == 1;
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Its health file stands in a pipe that nobody writes to, so that it is done and has not ended. */
    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void aRunThatWasDoneBeforeTheSignalIsToldAsDone(String signal) throws Exception {
        Nights nights = new Nights();
        assertThat(nights.command("status").exit()).isZero();
        Path health = folder.resolve("health.json");
        assertThat(new ProcessBuilder("mkfifo", health.toString()).start().waitFor()).isZero();
        List<String> words = new ArrayList<>(Ended.nightly(SmallInbox.standard(folder.resolve("inbox")).folder(), "2021-07-01",
                "--health-file", health.toString()));
        words.addAll(1, List.of("--database-url", nights.url()));
        ChildProcess run = ChildProcess.startInterruptible(folder, words);
        String gone = "select exists (select 1 from run.run where status = 'DONE') and not exists (select 1 from pg_stat_activity"
                + " where application_name = 'cla-warehouse " + run.pid() + "')";
        while (nights.one(gone).equals("f")) {
            assertThat(run.endsWithin(50)).isFalse();
        }
        assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(run.pid())).start().waitFor()).isZero();
        Files.writeString(health, "", StandardOpenOption.WRITE);
        assertThat(run.end().exit()).isZero();
    }
}
