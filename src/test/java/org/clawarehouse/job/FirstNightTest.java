package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a night from beginning. */
class FirstNightTest {

    private static final Nights NIGHTS = new Nights();

    @TempDir
    Path folder;

    @Test
    void anEmptyInboxIsNoSuccessWithoutRows() {
        Ended ended = NIGHTS.nightly(new SmallInbox(folder), "2021-07-01");
        assertThat(ended.exit()).isEqualTo(12);
        assertThat(ended.err()).contains("no header", "no episodes", "ssda903/header");
    }

    @Test
    void episodesWithoutAHeaderAreNotEnough() {
        Ended ended = NIGHTS.nightly(SmallInbox.standard(folder).remove(SmallInbox.HEADER), "2021-07-01");
        assertThat(ended.exit()).isEqualTo(12);
        assertThat(ended.err()).contains("no header").doesNotContain("no episodes");
        assertThat(NIGHTS.one("select count(*) from stage.episodes")).isEqualTo("0");
    }

    @Test
    void aFileThatGrowsWhileItIsWaitedForIsStillBeingWritten() throws Exception {
        SmallInbox inbox = SmallInbox.standard(folder);
        Path growing = inbox.folder().resolve(SmallInbox.EPISODES);
        Files.writeString(growing, inbox.text(SmallInbox.EPISODES));
        Thread writer = new Thread(() -> growUntilInterrupted(growing));
        writer.start();
        try {
            Ended ended = NIGHTS.nightly(inbox, "2021-07-01");
            assertThat(ended.exit()).as(ended.err()).isEqualTo(12);
            assertThat(ended.err()).contains("ssda903/episodes.csv");
        } finally {
            writer.interrupt();
            writer.join();
        }
    }

    private static void growUntilInterrupted(Path file) {
        try {
            while (!Thread.interrupted()) {
                Files.writeString(file, "C050,10/01/2020,S,C2,N1,U6,PR1,,,,,,\n", StandardOpenOption.APPEND);
                Thread.yield();
            }
        } catch (IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aClosedPortIsADatabaseOutOfReach() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Ended ended = Nights.typed("nightly", "--inbox", folder.toString(), "--database-url",
                "jdbc:postgresql://127.0.0.1:" + port + "/warehouse?user=nobody&password=secret-word");
        assertThat(ended.exit()).isEqualTo(30);
        assertThat(ended.err()).contains("exit 30", "CLA_DATABASE_URL").doesNotContain("secret-word");
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        Ended ended = Nights.typed("nightly", "--inbax", "x");
        assertThat(ended.exit()).isEqualTo(64);
        assertThat(ended.err()).contains("--inbax");
    }

    @Test
    void anInboxThatIsNotThereIsAConfigurationFault() {
        assertThat(NIGHTS.nightly(new SmallInbox(folder.resolve("nowhere")), "2021-07-01").exit()).isEqualTo(33);
    }

    @Test
    void aSecondRunNamesTheFirst() throws SQLException {
        NIGHTS.nightly(new SmallInbox(folder), "2021-07-01");
        try (Connection other = NIGHTS.database().getConnection(); Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(7100903)");
            statement.execute("insert into run.run (command, as_at_date, status, started_at, process, program)"
                    + " values ('nightly', '2021-07-01', 'RUNNING', '2021-07-01T02:00Z', '4711 on elsewhere', 'test')");
            Ended ended = NIGHTS.nightly(new SmallInbox(folder), "2021-07-01");
            assertThat(ended.exit()).isEqualTo(20);
            assertThat(ended.err()).contains("nightly, process 4711 on elsewhere", "2021-07-01 02:00 UTC",
                    "run " + NIGHTS.one("select run_no from run.run where status = 'RUNNING'"));
            statement.execute("delete from run.run where status = 'RUNNING'");
        }
    }
}
