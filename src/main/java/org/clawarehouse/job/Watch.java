package org.clawarehouse.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.clawarehouse.run.ExitCode;

/** Runs what writes to the warehouse and tells watchers how it ended, well or not: a health file and metrics where asked for. */
final class Watch {

    /** The work on a warehouse that is open. */
    interface Work {
        /** Does it. */
        void on(Warehouse warehouse) throws Exception;
    }

    private final WatchOptions options;
    private final String command;
    private final Console console;
    private final Clock clock;

    Watch(WatchOptions options, String command, Console console, Clock clock) {
        this.options = options;
        this.command = command;
        this.console = console;
        this.clock = clock;
    }

    /** Opens the warehouse, works on it and closes it; returns the exit code of a run that is done. */
    int over(Supplier<Warehouse> opening, Work work) throws Exception {
        Instant start = clock.instant();
        Optional<RunFacts> facts = Optional.empty();
        try (Warehouse warehouse = opening.get()) {
            try {
                work.on(warehouse);
            } finally {
                facts = facts(warehouse, start);
            }
        } catch (Exception | Error e) {
            tell(new RunEnd(command, StopRequest.explain(e).exitCode(), start, clock.instant(), facts));
            throw e;
        }
        tell(new RunEnd(command, ExitCode.DONE, start, clock.instant(), facts));
        return ExitCode.DONE.code();
    }

    private Optional<RunFacts> facts(Warehouse warehouse, Instant start) {
        if (options.healthFile().isEmpty() && options.metricsFile().isEmpty()) {
            return Optional.empty();
        }
        try (Connection connection = warehouse.dataSource().getConnection()) {
            return Optional.of(RunFacts.read(connection, start));
        } catch (SQLException | RuntimeException e) {
            console.warn("How the run ended is told without what the database knows: " + Failures.explain(e).getMessage());
            return Optional.empty();
        }
    }

    private void tell(RunEnd end) {
        options.healthFile().ifPresent(path -> write(path, earlier -> HealthFile.text(end, earlier)));
        options.metricsFile().ifPresent(path -> write(path, earlier -> MetricsFile.text(end, earlier)));
    }

    /** Readers see the old file or the new one. A file that cannot be written changes nothing about the run. */
    private void write(Path path, Function<String, String> text) {
        try {
            Path target = path.toAbsolutePath();
            Files.createDirectories(target.getParent());
            Path unfinished = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
            Files.writeString(unfinished, text.apply(Files.exists(target) ? Files.readString(target) : ""));
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            console.warn(path + ": found a file that cannot be written (" + e.getClass().getSimpleName()
                    + "); expected a place that the program may write to");
        }
    }
}
