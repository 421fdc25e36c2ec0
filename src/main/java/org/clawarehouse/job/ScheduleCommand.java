package org.clawarehouse.job;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Callable;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.sql.ProgramFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "schedule", description = "Runs nightly every day at a time of day, until stopped; for docker compose.")
final class ScheduleCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private NightlyOptions options;

    @Mixin
    private LogOptions log;

    @Mixin
    private WatchOptions watched;

    @Option(names = "--at", paramLabel = "TIME", defaultValue = "02:00", description = "Time of day (default: ${DEFAULT-VALUE}).")
    private LocalTime at;

    private final Clock clock = Clock.systemDefaultZone();
    private final Thread sleeper = Thread.currentThread();
    private volatile Warehouse atWork;

    @Override
    public Integer call() {
        Console console = log.console();
        StopRequest.onRequest(this::stop);
        try {
            while (!StopRequest.isPending()) {
                ZonedDateTime next = next(ZonedDateTime.now(clock), at);
                console.say("The next nightly run is at " + next.toLocalDateTime() + ".");
                Thread.sleep(Duration.between(ZonedDateTime.now(clock), next).toMillis());
                runOnce(console);
            }
        } catch (InterruptedException e) {
            console.say("Stopped on request.");
        }
        return ExitCode.TERMINATED.code();
    }

    /** A run at work is ended by cancelling its statement: an interrupted thread could no longer close its books. */
    private void stop() {
        Warehouse warehouse = atWork;
        if (warehouse == null) {
            sleeper.interrupt();
        } else {
            warehouse.cancel();
        }
    }

    /** Returns the next moment with this time of day; a time that a clock change skips is the one after the gap. */
    static ZonedDateTime next(ZonedDateTime now, LocalTime at) {
        ZonedDateTime today = now.with(at);
        return today.isAfter(now) ? today : now.toLocalDate().plusDays(1).atTime(at).atZone(now.getZone());
    }

    /** A night that fails is reported, and the next one is tried. */
    private void runOnce(Console console) {
        ProgramFiles files = ProgramFiles.locate();
        try {
            new Watch(watched, "nightly", console, clock).over(() -> Warehouse.open(database, files), warehouse -> runOn(warehouse, files, console));
        } catch (Exception | Error e) {
            Main.report(Failures.explain(e), console);
        }
    }

    private void runOn(Warehouse warehouse, ProgramFiles files, Console console) {
        atWork = warehouse;
        try {
            Settings settings = Settings.read(files);
            Outcome outcome = new Nightly(warehouse, files, settings, console, clock).run(options, false);
            new ClosingSummary(warehouse, console, settings, "nightly", options, outcome, List.of()).print(false);
        } finally {
            atWork = null;
        }
    }
}
