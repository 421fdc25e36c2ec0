package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Logs for programs: one JSON object a line on standard error, whatever becomes of the command. */
class StructuredLogTest {

    @TempDir
    Path folder;

    /** JSON is YAML of one line. */
    private static List<Map<String, Object>> lines(Ended ended) {
        return ended.err().lines().map(line -> {
            assertThat(line).startsWith("{").endsWith("}");
            Map<String, Object> members = new Yaml().load(line);
            assertThat(members).containsOnlyKeys("time", "level", "command", "step", "message");
            assertThat(line).contains("\"time\": \"20");
            return members;
        }).toList();
    }

    @Test
    void everyLineOfANightIsOneObjectWithItsStep() {
        Ended ended = new Nights().nightly(SmallInbox.standard(folder), "2021-07-01", "--log-format", "json");
        assertThat(ended.exit()).isZero();
        List<Map<String, Object>> lines = lines(ended);
        assertThat(lines).allSatisfy(line -> assertThat(line).containsEntry("level", "INFO").containsEntry("command", "nightly"));
        assertThat(lines).filteredOn(line -> line.get("message").equals("started")).extracting(line -> line.get("step"))
                .containsExactly("take in", "conform", "measure", "publish");
        assertThat(lines).anySatisfy(line -> assertThat(line).containsEntry("step", null)
                .extractingByKey("message").asString().contains("Done and reconciled"));
    }

    @Test
    void whatStopsARunIsAnError() {
        Ended ended = new Nights().nightly(new SmallInbox(folder), "2021-07-01", "--log-format=json");
        assertThat(ended.exit()).isEqualTo(12);
        assertThat(lines(ended)).filteredOn(line -> line.get("level").equals("ERROR")).extracting(line -> line.get("message").toString())
                .hasSizeGreaterThan(1).first().isEqualTo("Stopped: a required table has never been supplied, or a file is still being written (exit 12).");
    }

    @Test
    void withoutTheOptionLinesAreForPeople() {
        Ended ended = new Nights().nightly(new SmallInbox(folder), "2021-07-01");
        assertThat(ended.err()).contains("Stopped: a required table").doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "synthesise", "nightly", "rerun", "schedule"})
    void everyCommandThatWorksForLongHasIt(String command) {
        assertThat(Nights.typed(command, "--help").out()).contains("--log-format", "CLA_LOG_FORMAT");
    }

    @Test
    void anUnknownFormatIsWrongUsage() {
        assertThat(Nights.typed("synthesise", "--out", folder.toString(), "--log-format", "xml").exit()).isEqualTo(64);
    }

    @Test
    void textThatWouldBreakALineIsEscaped() {
        assertThat(new LogLine(Instant.parse("2021-07-01T02:00:00Z"), "WARN", "nightly", null, "a \"b\"\nc").json())
                .isEqualTo("{\"time\": \"2021-07-01T02:00:00Z\", \"level\": \"WARN\", \"command\": \"nightly\", \"step\": null,"
                        + " \"message\": \"a \\\"b\\\"\\u000ac\"}");
    }
}
