package org.clawarehouse.job;

import java.time.YearMonth;
import java.util.concurrent.Callable;

import org.clawarehouse.report.Compare;
import org.clawarehouse.report.CompareText;
import org.clawarehouse.report.Comparison;
import org.clawarehouse.report.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "compare", description = "Shows what changed between two versions of a month, through which children, and the source rows behind it.",
        footer = {"", "It shows identifiers of children: for analysts alone.", "",
            "Examples:", "  compare --month 2021-06", "  compare --month 2021-06 --from-version 1 --to-version 3"})
final class CompareCommand implements Callable<Integer> {

    @Mixin
    private ReadOptions options;

    @Option(names = "--month", paramLabel = "MONTH", required = true, description = "Month, as 2021-06.")
    private YearMonth month;

    @Option(names = "--from-version", paramLabel = "N", description = "Version before (default: the one before --to-version).")
    private Integer fromVersion;

    @Option(names = "--to-version", paramLabel = "N", description = "Version after (default: the one in force).")
    private Integer toVersion;

    @Override
    public Integer call() throws Exception {
        return options.read((connection, out) -> {
            Comparison comparison = Compare.read(connection, options.authority(), month, fromVersion, toVersion);
            if (options.json) {
                out.println(Json.of(comparison));
            } else {
                new CompareText(comparison, ReadOptions.ink()).write(out);
            }
        });
    }
}
