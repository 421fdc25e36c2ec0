package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

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
