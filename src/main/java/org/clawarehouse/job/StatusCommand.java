package org.clawarehouse.job;

import java.time.Clock;
import java.util.concurrent.Callable;

import org.clawarehouse.report.Json;
import org.clawarehouse.report.Status;
import org.clawarehouse.report.StatusReport;
import org.clawarehouse.report.StatusText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "status", description = "Shows whether the last night ended well, how old the data are, and closed months"
        + " that no longer agree with them; then deliveries, sources, runs, months and versions.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private ReadOptions options;

    @Override
    public Integer call() throws Exception {
        return options.read((connection, out) -> {
            StatusReport report = Status.read(connection, options.authority());
            if (options.json) {
                out.println(Json.of(report));
            } else {
                new StatusText(report, ReadOptions.ink(), Clock.systemDefaultZone()).write(out);
            }
        });
    }
}
