package org.clawarehouse.job;

import java.time.ZoneId;
import java.util.concurrent.Callable;

import org.clawarehouse.report.Json;
import org.clawarehouse.report.Status;
import org.clawarehouse.report.StatusReport;
import org.clawarehouse.report.StatusText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "status", description = "Shows deliveries and how fresh each source is, runs, and months with their versions.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private ReadOptions options;

    @Override
    public Integer call() throws Exception {
        return options.read((connection, out) -> {
            StatusReport report = Status.read(connection);
            if (options.json) {
                out.println(Json.of(report));
            } else {
                new StatusText(report, ReadOptions.ink(), ZoneId.systemDefault()).write(out);
            }
        });
    }
}
