package org.clawarehouse.job;

import java.util.concurrent.Callable;

import org.clawarehouse.report.IssueReport;
import org.clawarehouse.report.Issues;
import org.clawarehouse.report.IssuesText;
import org.clawarehouse.report.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "issues", description = "Lists rejected rows and warnings, grouped, worst first.", footer = {
        "", "Without --delivery: those of the latest run that looked into files, whether or not it was taken in."})
final class IssuesCommand implements Callable<Integer> {

    @Mixin
    private ReadOptions options;

    @Option(names = "--delivery", paramLabel = "N", description = "Number of a delivery; status lists them.")
    private Integer delivery;

    @Override
    public Integer call() throws Exception {
        return options.read((connection, out) -> {
            IssueReport report = Issues.read(connection, delivery);
            if (options.json) {
                out.println(Json.of(report));
            } else {
                new IssuesText(report, ReadOptions.ink()).write(out);
            }
        });
    }
}
