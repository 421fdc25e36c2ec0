package org.clawarehouse.job;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.time.Clock;
import java.util.concurrent.Callable;

import org.clawarehouse.measure.Span;
import org.clawarehouse.publish.Then;
import org.clawarehouse.report.Ink;
import org.clawarehouse.report.Json;
import org.clawarehouse.report.ReproducedReport;
import org.clawarehouse.report.ReproducedText;
import org.clawarehouse.report.RerunReport;
import org.clawarehouse.report.RerunText;
import org.clawarehouse.report.Restatements;
import org.clawarehouse.sql.ProgramFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "rerun", description = "Computes months again from what is staged now and stores a new version of each figure that changed.",
        footer = {"", "Closed months change by nothing else. Old versions stay readable; compare shows what changed and why.", "",
            "Examples:", "  rerun --month 2021-06 --reason \"Placements of May recorded late\"",
            "  rerun --month 2021-06 --to 2021-09 --reason \"Placements of May recorded late\""})
final class RerunCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private RerunOptions options;

    @Mixin
    private LogOptions log;

    @Mixin
    private WatchOptions watched;

    @Option(names = "--json", description = "Prints one JSON object on standard output.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Console console = log.console();
        ProgramFiles files = ProgramFiles.locate();
        WatchOptions told = options.asKnownAt == null ? watched : new WatchOptions();
        return new Watch(told, "rerun", console, Clock.systemDefaultZone()).over(() -> Warehouse.open(database, files), warehouse -> {
            StopRequest.onRequest(warehouse::cancel);
            options.reason();
            if (options.asKnownAt == null) {
                Rerun.Result result = new Rerun(warehouse, files, Settings.read(files), console, Clock.systemDefaultZone()).run(options);
                RerunReport report = report(warehouse, result);
                print(console, report, new RerunText(report, Ink.of(console.isTerminal()))::write);
            } else {
                ReproducedReport report = reproduced(new KnownThen(warehouse, files, console).compare(options));
                print(console, report, new ReproducedText(report, Ink.of(console.isTerminal()))::write);
            }
        });
    }

    private RerunReport report(Warehouse warehouse, Rerun.Result result) throws Exception {
        Span span = options.span();
        try (Connection connection = warehouse.dataSource().getConnection()) {
            return new RerunReport(span.from(), span.to(), result.versions.compared(), result.versions.added(),
                    Restatements.of(connection, result.computedAt), Restatements.drift(connection));
        }
    }

    private ReproducedReport reproduced(Then then) {
        Span span = options.span();
        return new ReproducedReport(span.from(), span.to(), options.asKnownAt, then.compared(), then.different().size(),
                then.different().stream().map(d -> new ReproducedReport.Different(d.authorityCode(), d.indicator(), d.month(), d.versionNo(),
                        d.published(), d.computed())).toList());
    }

    /** How a report is written for people. */
    private interface Text {
        void write(Appendable out) throws IOException;
    }

    private void print(Console console, Object report, Text people) throws IOException {
        console.clear();
        if (json) {
            try (PrintStream out = ReadOptions.standardOutput()) {
                out.println(Json.of(report));
            }
        } else {
            StringBuilder text = new StringBuilder();
            people.write(text);
            console.say(text.toString());
        }
    }
}
