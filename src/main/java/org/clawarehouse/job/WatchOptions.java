package org.clawarehouse.job;

import java.nio.file.Path;
import java.util.Optional;

import picocli.CommandLine.Option;

/** What a run that writes leaves for whatever watches it. */
final class WatchOptions {

    @Option(names = "--health-file", paramLabel = "FILE", defaultValue = "${env:CLA_HEALTH_FILE}",
            description = "Writes how the run ended, when each command last ended well and how old each source is, as JSON (CLA_HEALTH_FILE).")
    private String healthFile;

    @Option(names = "--metrics-file", paramLabel = "FILE", defaultValue = "${env:CLA_METRICS_FILE}",
            description = "Writes the run's metrics as Prometheus reads them, for the textfile collector of its node exporter (CLA_METRICS_FILE).")
    private String metricsFile;

    Optional<Path> healthFile() {
        return path(healthFile);
    }

    Optional<Path> metricsFile() {
        return path(metricsFile);
    }

    private static Optional<Path> path(String text) {
        return Optional.ofNullable(text).filter(t -> !t.isBlank()).map(Path::of);
    }
}
