package org.clawarehouse.job;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;

import org.clawarehouse.extract.Contracts;
import org.clawarehouse.extract.Inspection;
import org.clawarehouse.extract.Limits;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.stage.CellInspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "inspect", description = "Says what table each file would be taken for and why, how its columns would be read,"
        + " and its first faults. Needs no database.", footer = {"", "Example:", "  inspect inbox/ssda903/*.csv"})
final class InspectCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files.")
    private List<Path> files;

    @Option(names = "--as-at", paramLabel = "DATE", description = "Extract date as 2021-07-01 (default: today).")
    private LocalDate asAt;

    @Override
    public Integer call() throws IOException {
        Contracts contracts = Contracts.load();
        LocalDate date = asAt == null ? LocalDate.now() : asAt;
        int exit = ExitCode.DONE.code();
        try (PrintStream out = ReadOptions.standardOutput()) {
            for (Path file : files) {
                Inspection inspection = Inspection.of(file, contracts, Limits.standard(),
                        extract -> new CellInspection(extract, contracts, date));
                out.println(inspection.text());
                exit = Math.max(exit, inspection.exitCode().code());
            }
        }
        return exit;
    }
}
