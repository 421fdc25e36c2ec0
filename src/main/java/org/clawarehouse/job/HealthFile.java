package org.clawarehouse.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.clawarehouse.report.Json;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The health file: one JSON object about the last run. */
final class HealthFile {

    private HealthFile() {
    }

    /**
     * Returns its text.
     *
     * @param earlier text of the file that stands, or "": where the database does not answer, the last success and the
     *                sources are taken from it
     */
    static String text(RunEnd end, String earlier) {
        Map<?, ?> before = end.facts().isPresent() ? Map.of() : read(earlier);
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("command", end.command());
        health.put("run_no", end.facts().map(RunFacts::runNo).orElse(null));
        health.put("status", end.status());
        health.put("exit_code", end.exit().code());
        health.put("meaning", end.exit().meaning());
        health.put("as_at", end.facts().map(RunFacts::asAt).orElse(null));
        health.put("started_at", second(end.startedAt()));
        health.put("ended_at", second(end.endedAt()));
        health.put("seconds", Duration.between(end.startedAt(), end.endedAt()).toSeconds());
        health.put("last_success", end.facts().<Object>map(HealthFile::lastSuccess).orElse(before.get("last_success")));
        health.put("sources", end.facts().<Object>map(facts -> sources(facts, end.endedAt())).orElse(before.get("sources")));
        return Json.of(health) + "\n";
    }

    private static Map<String, Instant> lastSuccess(RunFacts facts) {
        Map<String, Instant> moments = new LinkedHashMap<>();
        facts.lastSuccess().forEach((command, moment) -> moments.put(command, second(moment)));
        return moments;
    }

    private static List<Map<String, Object>> sources(RunFacts facts, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Map<String, Object>> sources = new ArrayList<>();
        facts.sources().forEach((table, asAt) -> {
            Map<String, Object> source = new LinkedHashMap<>();
            source.put("table", table);
            source.put("as_at", asAt);
            source.put("age_days", ChronoUnit.DAYS.between(asAt, today));
            sources.add(source);
        });
        return sources;
    }

    private static Instant second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    /** JSON is YAML of one line. A file that is no longer whole says nothing. */
    private static Map<?, ?> read(String earlier) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(earlier) instanceof Map<?, ?> map ? map : Map.of();
        } catch (YAMLException e) {
            return Map.of();
        }
    }
}
