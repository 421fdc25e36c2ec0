package org.clawarehouse.job;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

import org.clawarehouse.sql.ProgramFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "nightly", description = "Takes in what arrived and brings the warehouse up to date.", footer = {
        "", "Files in the inbox are only read; the same file twice is taken in once. On every exit code but 0 readers keep what stood before.",
        "", "Examples:", "  nightly --inbox /data/inbox", "  nightly --inbox /data/inbox --as-at 2021-07-01 --dry-run"})
final class NightlyCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private NightlyOptions options;

    @Mixin
    private LogOptions log;

    @Mixin
    private WatchOptions watched;

    @Option(names = "--json", description = "Prints the closing summary as one JSON object on standard output.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Console console = log.console();
        ProgramFiles files = ProgramFiles.locate();
        WatchOptions told = options.dryRun ? new WatchOptions() : watched;
        return new Watch(told, "nightly", console, Clock.systemDefaultZone()).over(() -> Warehouse.open(database, files), warehouse -> {
            StopRequest.onRequest(warehouse::cancel);
            Settings settings = Settings.read(files);
            Outcome outcome = new Nightly(warehouse, files, settings, console, Clock.systemDefaultZone()).run(options, false);
            new ClosingSummary(warehouse, console, settings, "nightly", options, outcome, List.of()).print(json);
        });
    }
}
