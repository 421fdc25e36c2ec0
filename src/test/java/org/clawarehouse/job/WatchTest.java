package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What a run leaves for whatever watches it, whether it ended well or not. */
class WatchTest {

    private final Nights nights = new Nights();

    @TempDir
    Path folder;

    private Path health() {
        return folder.resolve("watch/health.json");
    }

    private Path metrics() {
        return folder.resolve("watch/cla.prom");
    }

    private Ended nightly(SmallInbox inbox, String asAt, String... more) {
        String[] files = {"--health-file", health().toString(), "--metrics-file", metrics().toString()};
        return nights.nightly(inbox, asAt, java.util.stream.Stream.of(files, more).flatMap(java.util.Arrays::stream).toArray(String[]::new));
    }

    /** JSON is YAML of one line. */
    private Map<String, Object> healthMembers() throws IOException {
        assertThat(Files.readAllLines(health())).hasSize(1);
        return new Yaml().load(Files.readString(health()).replaceAll("(\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z)", "$1"));
    }

    private String metric(String nameAndTags) throws IOException {
        List<String> found = Files.readAllLines(metrics()).stream().filter(line -> line.startsWith(nameAndTags + " ")).toList();
        assertThat(found).as(nameAndTags + " in " + Files.readString(metrics())).hasSize(1);
        return found.get(0).substring(nameAndTags.length() + 1);
    }

    @Test
    void aGoodNightTellsItsRowsItsStepsAndItsSources() throws IOException {
        // 30 children; of the line that is added the date does not exist
        SmallInbox inbox = SmallInbox.standard(folder.resolve("inbox"));
        inbox.append(SmallInbox.EPISODES, "C031,31/02/2021,S,C2,N1,U6,PR1,,,,TS1 1AA,TS1 1AB,\n");
        assertThat(nightly(inbox, "2021-07-01").exit()).isZero();
        assertThat(healthMembers()).containsEntry("command", "nightly").containsEntry("run_no", 1).containsEntry("status", "DONE")
                .containsEntry("exit_code", 0).containsKeys("started_at", "ended_at", "seconds");
        assertThat(Files.readString(health())).contains("\"as_at\": \"2021-07-01\"", "\"last_success\": {\"nightly\": \"20");
        long age = ChronoUnit.DAYS.between(LocalDate.of(2021, 7, 1), LocalDate.now(ZoneOffset.UTC));
        assertThat(Files.readString(health())).containsAnyOf(source(age), source(age - 1));
        assertThat(Double.parseDouble(metric("cla_file_rows{contract=\"episodes\",outcome=\"rejected\"}"))).isEqualTo(1);
        assertThat(Double.parseDouble(metric("cla_file_rows{contract=\"episodes\",outcome=\"loaded\"}"))).isEqualTo(30);
        assertThat(Double.parseDouble(metric("cla_rejected_rows"))).isEqualTo(1);
        assertThat(Double.parseDouble(metric("cla_run_exit_code{command=\"nightly\"}"))).isZero();
        assertThat(Double.parseDouble(metric("cla_drifted_figures"))).isZero();
        for (String step : List.of("take in", "conform", "measure", "publish")) {
            assertThat(Double.parseDouble(metric("cla_step_duration_seconds{command=\"nightly\",step=\"" + step + "\"}"))).isPositive();
        }
        assertThat(Double.parseDouble(metric("cla_last_success_timestamp_seconds{command=\"nightly\"}"))).isGreaterThan(1.6e9);
        try (var files = Files.list(health().getParent())) {
            assertThat(files).containsExactlyInAnyOrder(health(), metrics());
        }
    }

    private static String source(long age) {
        return "{\"table\": \"episodes\", \"as_at\": \"2021-07-01\", \"age_days\": " + age + "}";
    }

    @Test
    void aNightThatFailsTellsSoAndWhenTheLastOneWasDone() throws IOException {
        SmallInbox inbox = SmallInbox.standard(folder.resolve("inbox"));
        assertThat(nightly(inbox, "2021-07-01").exit()).isZero();
        String success = metric("cla_last_success_timestamp_seconds{command=\"nightly\"}");
        inbox.replace(SmallInbox.EPISODES, "CHILD,DECOM,", "CHILD,DECOMM,");
        assertThat(nightly(inbox, "2021-07-02").exit()).isEqualTo(11);
        assertThat(healthMembers()).containsEntry("status", "FAILED").containsEntry("exit_code", 11).containsEntry("run_no", 2);
        assertThat(Double.parseDouble(metric("cla_run_exit_code{command=\"nightly\"}"))).isEqualTo(11);
        assertThat(metric("cla_last_success_timestamp_seconds{command=\"nightly\"}")).isEqualTo(success);
    }

    @Test
    void withoutADatabaseTheLastSuccessIsTheOneOfTheFileThatStands() throws IOException {
        SmallInbox inbox = SmallInbox.standard(folder.resolve("inbox"));
        assertThat(nightly(inbox, "2021-07-01").exit()).isZero();
        String success = metric("cla_last_success_timestamp_seconds{command=\"nightly\"}");
        Object moment = healthMembers().get("last_success");
        Object sources = healthMembers().get("sources");
        Ended ended = Nights.typed("nightly", "--database-url", "jdbc:postgresql://127.0.0.1:1/warehouse", "--inbox", inbox.folder().toString(),
                "--health-file", health().toString(), "--metrics-file", metrics().toString());
        assertThat(ended.exit()).isEqualTo(30);
        assertThat(healthMembers()).containsEntry("exit_code", 30).containsEntry("run_no", null)
                .containsEntry("last_success", moment).containsEntry("sources", sources);
        assertThat(Double.parseDouble(metric("cla_last_success_timestamp_seconds{command=\"nightly\"}"))).isEqualTo(Double.parseDouble(success));
        assertThat(Double.parseDouble(metric("cla_run_exit_code{command=\"nightly\"}"))).isEqualTo(30);
    }

    @Test
    void aRunThatIsOnlyTriedTellsNothing() {
        assertThat(nightly(SmallInbox.standard(folder.resolve("inbox")), "2021-07-01", "--dry-run").exit()).isZero();
        assertThat(health()).doesNotExist();
        assertThat(metrics()).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamedAndChangesNothingElse() throws IOException {
        Files.writeString(folder.resolve("watch"), "a file where a folder is needed");
        Ended ended = nightly(SmallInbox.standard(folder.resolve("inbox")), "2021-07-01");
        assertThat(ended.exit()).isZero();
        assertThat(ended.err()).contains("health.json", "cla.prom", "cannot be written");
    }
}
