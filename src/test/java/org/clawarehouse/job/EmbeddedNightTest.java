package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.clawarehouse.server.EmbeddedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The embedded server outlives a program that is killed; the next one attaches to it. */
class EmbeddedNightTest {

    @TempDir
    Path folder;

    @AfterEach
    void stopTheServer() {
        EmbeddedServer.start(home(), List.of()).close();
    }

    private Path home() {
        return folder.resolve("home");
    }

    @Test
    void aKilledRunLeavesTheServerAndTheNextOneAttaches() throws Exception {
        SmallInbox inbox = SmallInbox.standard(folder.resolve("inbox"));
        assertThat(run("status").end().exit()).isZero();
        assertThat(postmaster()).doesNotExist();
        long server;
        ChildProcess killed = run(Ended.nightly(inbox.folder(), "2021-07-01").toArray(new String[0]));
        try (Barrier barrier = barrierAsSoonAsTheServerStands(killed)) {
            barrier.await(killed);
            killed.kill();
            server = serverProcess();
            assertThat(ProcessHandle.of(server)).hasValueSatisfying(process -> assertThat(process.isAlive()).isTrue());
        }
        try (Connection presence = warehouse().getConnection()) {
            Ended next = run(Ended.nightly(inbox.folder(), "2021-07-01").toArray(new String[0])).end();
            assertThat(next.exit()).as(next.err()).isZero();
            assertThat(serverProcess()).isEqualTo(server);
            assertThat(presence.isValid(5)).isTrue();
        }
        assertThat(run("sql", "select status from run.run order by run_no").end().out()).isEqualTo("status\nFAILED\nDONE\n");
    }

    @Test
    void aServerKilledUnderARunIsStartedAgainByTheNext() throws Exception {
        SmallInbox inbox = SmallInbox.standard(folder.resolve("inbox"));
        String[] night = Ended.nightly(inbox.folder(), "2021-07-01").toArray(new String[0]);
        assertThat(run("status").end().exit()).isZero();
        ChildProcess run = run(night);
        barrierAsSoonAsTheServerStands(run).await(run);
        ProcessHandle server = ProcessHandle.of(serverProcess()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get();
        Ended ended = run.end();
        assertThat(ended.exit()).as(ended.err()).isEqualTo(30);
        Ended next = run(night).end();
        assertThat(next.exit()).as(next.err()).isZero();
        assertThat(run("sql", "select status from run.run order by run_no").end().out()).isEqualTo("status\nFAILED\nDONE\n");
    }

    private ChildProcess run(String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(1, List.of("--home", home().toString()));
        return ChildProcess.start(folder, line);
    }

    /** The program has many seconds of work before it writes figures; the server answers long before that. */
    private Barrier barrierAsSoonAsTheServerStands(ChildProcess process) throws Exception {
        while (process.isAlive()) {
            if (Files.exists(postmaster())) {
                try {
                    return new Barrier(warehouse(), "mart.fact_indicator");
                } catch (SQLException | IndexOutOfBoundsException | NumberFormatException e) {
                    Thread.onSpinWait();
                }
            }
        }
        throw new IllegalStateException(process.end().err());
    }

    private Path postmaster() {
        return home().resolve("data/postmaster.pid");
    }

    private long serverProcess() throws IOException {
        return Long.parseLong(Files.readAllLines(postmaster()).get(0).strip());
    }

    private PGSimpleDataSource warehouse() throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + Files.readAllLines(postmaster()).get(3).strip() + "/warehouse");
        source.setUser("postgres");
        source.setPassword(Files.readString(home().resolve("password")).strip());
        return source;
    }
}
