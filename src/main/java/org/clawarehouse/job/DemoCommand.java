package org.clawarehouse.job;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.clawarehouse.report.RunSummary;
import org.clawarehouse.sql.ProgramFiles;
import org.clawarehouse.synthetic.SyntheticAuthority;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "demo", description = "Writes a synthetic authority's extracts, runs the nightly job on them in the embedded"
        + " database and writes the scorecards of June and December 2021.")
final class DemoCommand implements Callable<Integer> {

    private static final YearMonth LAST = YearMonth.of(2021, 12);
    private static final List<YearMonth> SHOWN = List.of(YearMonth.of(2021, 6), LAST);

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private LogOptions log;

    @Mixin
    private WatchOptions watched;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "demo-output",
            description = "Folder for extracts and scorecards (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "2021", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Prints the closing summary as one JSON object on standard output.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Console console = log.console();
        ProgramFiles files = ProgramFiles.locate();
        Settings settings = Settings.read(files);
        Path inbox = out.resolve("inbox");
        SyntheticAuthority.write(inbox, new SyntheticAuthority.Options(seed, 1, YearMonth.of(2011, 4), LAST),
                text -> console.progress("synthesise", text));
        return new Watch(watched, "nightly", console, Clock.systemDefaultZone()).over(() -> Warehouse.open(database, files), warehouse -> {
            StopRequest.onRequest(warehouse::cancel);
            NightlyOptions options = NightlyOptions.of(inbox, LAST.plusMonths(1).atDay(1));
            Outcome outcome = new Nightly(warehouse, files, settings, console, Clock.systemDefaultZone()).run(options, true);
            List<RunSummary.Place> places = places(warehouse, settings, inbox);
            new ClosingSummary(warehouse, console, settings, "demo", options, outcome, places).print(json);
        });
    }

    private List<RunSummary.Place> places(Warehouse warehouse, Settings settings, Path inbox) throws SQLException, IOException {
        List<RunSummary.Place> places = new ArrayList<>();
        places.add(RunSummary.Place.of("Synthetic extracts", inbox));
        try (Connection connection = warehouse.dataSource().getConnection()) {
            for (YearMonth month : SHOWN) {
                places.addAll(ScorecardCommand.write(connection, settings.authorityCode(), month, out));
            }
        }
        places.add(new RunSummary.Place("Database", database.url().map(url -> url.split("\\?")[0]).orElse("embedded, in " + database.home())));
        return places;
    }
}
