package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clawarehouse.run.ExitCode;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The examples of src/docs/operations try again after the exit codes that say so, and after no others. */
class OperationsExamplesTest {

    private static final Path FOLDER = Path.of("src/docs/operations");
    private static final Set<Integer> TRY_AGAIN = codes(ExitCode.TABLE_MISSING, ExitCode.LOCKED, ExitCode.DATABASE_UNREACHABLE);
    private static final Set<Integer> STOPPED = codes(ExitCode.INTERRUPTED, ExitCode.TERMINATED);

    private static Set<Integer> codes(ExitCode... codes) {
        return Arrays.stream(codes).map(ExitCode::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every code but 0, those worth another try, and those of a stop that was asked for. */
    private static Set<Integer> needAPerson() {
        Set<Integer> codes = codes(ExitCode.values());
        codes.remove(0);
        codes.removeAll(TRY_AGAIN);
        codes.removeAll(STOPPED);
        return codes;
    }

    @Test
    void theCodesWorthAnotherTryAreThoseOfTheContract() {
        assertThat(TRY_AGAIN).containsExactly(12, 20, 30);
        assertThat(needAPerson()).containsExactly(10, 11, 13, 14, 15, 31, 32, 33, 64, 70);
    }

    @Test
    void systemdStartsTheServiceAgainAfterThemAlone() throws IOException {
        Map<String, String> service = ini("cla-warehouse.service");
        assertThat(numbers(service.get("Service.RestartForceExitStatus").split(" "))).isEqualTo(TRY_AGAIN);
        assertThat(numbers(service.get("Service.RestartPreventExitStatus").split(" "))).isEqualTo(needAPerson());
        assertThat(numbers(service.get("Service.SuccessExitStatus").split(" "))).isEqualTo(STOPPED);
        assertThat(service).containsEntry("Service.Restart", "on-abnormal").containsEntry("Service.Type", "exec")
                .containsEntry("Service.NoNewPrivileges", "yes").containsEntry("Service.ProtectSystem", "strict");
        assertThat(service.get("Service.ExecStart")).endsWith("cla-warehouse.jar nightly");
        assertThat(ini("cla-warehouse.timer")).containsEntry("Timer.OnCalendar", "*-*-* 02:00:00 Europe/London")
                .containsEntry("Install.WantedBy", "timers.target");
    }

    @Test
    @SuppressWarnings("unchecked")
    void kubernetesEndsTheJobAtTheOthersAndNeverRunsTwo() throws IOException {
        Map<String, Object> cron = (Map<String, Object>) at(new Yaml().load(Files.readString(FOLDER.resolve("cronjob.yaml"))), "spec");
        Map<String, Object> job = (Map<String, Object>) at(cron, "jobTemplate", "spec");
        assertThat(cron).containsEntry("concurrencyPolicy", "Forbid").containsEntry("timeZone", "Europe/London");
        Map<Object, Set<Integer>> actions = new HashMap<>();
        for (Object rule : (List<Object>) at(job, "podFailurePolicy", "rules")) {
            if (((Map<String, Object>) rule).containsKey("onExitCodes")) {
                List<Integer> values = (List<Integer>) at(rule, "onExitCodes", "values");
                assertThat(values).isSorted();
                assertThat(at(rule, "onExitCodes", "operator")).isEqualTo("In");
                actions.put(at(rule, "action"), new TreeSet<>(values));
            }
        }
        assertThat(actions).containsOnly(Map.entry("FailJob", needAPerson()), Map.entry("Count", TRY_AGAIN));
        assertThat(at(job, "template", "spec", "restartPolicy")).isEqualTo("Never");
    }

    @Test
    void everyVariableOfTheExamplesIsOneThatTheProgramReads() throws IOException {
        String help = Stream.of("nightly", "rerun").map(command -> Nights.typed(command, "--help").out()).collect(Collectors.joining());
        for (String name : ini("environment.example").keySet()) {
            assertThat(help).contains(name.substring(1));
        }
        assertThat(ini("environment.example")).hasSize(7);
    }

    private static Object at(Object yaml, String... keys) {
        Object value = yaml;
        for (String key : keys) {
            assertThat(value).as(key).isInstanceOf(Map.class);
            value = ((Map<?, ?>) value).get(key);
        }
        return value;
    }

    private static Set<Integer> numbers(String... texts) {
        return Arrays.stream(texts).map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads {@code [Section]} and {@code Key=value}, each key once, as section and key joined by a dot. */
    private static Map<String, String> ini(String file) throws IOException {
        Map<String, String> values = new HashMap<>();
        String section = "";
        for (String line : Files.readAllLines(FOLDER.resolve(file))) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] pair = line.split("=", 2);
                assertThat(pair).as(line).hasSize(2);
                assertThat(values.put(section + "." + pair[0], pair[1])).as(line).isNull();
            }
        }
        return values;
    }
}
