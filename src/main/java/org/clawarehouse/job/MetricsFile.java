package org.clawarehouse.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** The metrics of one run, as Prometheus reads them. A run is over when they are read: all of them are gauges. */
final class MetricsFile {

    private static final Pattern LAST_SUCCESS = Pattern.compile(
            "^cla_last_success_timestamp_seconds\\{command=\"(\\w+)\"} (\\S+)$", Pattern.MULTILINE);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private MetricsFile() {
    }

    /**
     * Returns its text.
     *
     * @param earlier text of the file that stands, or "": where the database does not answer, the last success is taken from it
     */
    static String text(RunEnd end, String earlier) {
        MetricsFile file = new MetricsFile();
        file.run(end);
        end.facts().ifPresentOrElse(facts -> file.facts(end, facts), () -> file.lastSuccess(earlier(earlier)));
        String text = file.registry.scrape();
        file.registry.close();
        return text;
    }

    private void run(RunEnd end) {
        gauge("cla.run.duration", "seconds", "How long the last run took.", seconds(Duration.between(end.startedAt(), end.endedAt())),
                "command", end.command());
        gauge("cla.run.end.timestamp", "seconds", "When the last run ended.", seconds(end.endedAt()), "command", end.command());
        gauge("cla.run.exit.code", null, "How the last run ended: 0 is done, any other code published nothing.", end.exit().code(),
                "command", end.command());
    }

    private void facts(RunEnd end, RunFacts facts) {
        facts.steps().forEach((step, took) -> gauge("cla.step.duration", "seconds", "How long each step of the last run took.",
                seconds(took), "command", end.command(), "step", step));
        facts.rows().forEach(this::rows);
        gauge("cla.rejected", "rows", "Lines that the last run rejected.", facts.rejected());
        gauge("cla.warnings", null, "Warnings that the last run found first.", facts.warnings());
        gauge("cla.drifted.figures", null, "Figures of closed months that no longer agree with the data.", facts.drifted());
        facts.sources().forEach((table, asAt) -> gauge("cla.source.as.at.timestamp", "seconds",
                "As-at date of the last delivery that had the table, as midnight UTC.", seconds(asAt), "contract", table));
        lastSuccess(facts.lastSuccess());
    }

    private void rows(RunFacts.Rows rows) {
        Map<String, Long> outcomes = Map.of("loaded", rows.loaded(), "rejected", rows.rejected(), "skipped", rows.skipped());
        outcomes.forEach((outcome, count) -> gauge("cla.file", "rows", "Lines of the last run's files, by contract and outcome.", count,
                "contract", rows.contract(), "outcome", outcome));
    }

    private void lastSuccess(Map<String, Instant> moments) {
        moments.forEach((command, moment) -> gauge("cla.last.success.timestamp", "seconds", "When the command last ended with 0.",
                seconds(moment), "command", command));
    }

    private static Map<String, Instant> earlier(String text) {
        Map<String, Instant> moments = new LinkedHashMap<>();
        Matcher line = LAST_SUCCESS.matcher(text);
        while (line.find()) {
            moments.put(line.group(1), Instant.ofEpochMilli(Math.round(Double.parseDouble(line.group(2)) * 1000)));
        }
        return moments;
    }

    private void gauge(String name, String unit, String description, double value, String... tags) {
        Gauge.builder(name, () -> value).strongReference(true).baseUnit(unit).description(description).tags(tags).register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static double seconds(Instant moment) {
        return moment.toEpochMilli() / 1000.0;
    }

    private static double seconds(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }
}
