package org.clawarehouse.job;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;

import org.clawarehouse.publish.Verification;
import org.clawarehouse.report.Json;
import org.clawarehouse.report.Status;
import org.clawarehouse.report.StatusReport;
import org.clawarehouse.report.StatusText;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "status", description = "Shows whether the last night ended well, how old the data are, and closed months"
        + " that no longer agree with them; then deliveries, sources, runs, months and versions.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private ReadOptions options;

    @Option(names = "--verify", description = "Computes the hash of every version of every figure again from the rows of schema mart;"
            + " ends with 15 and names those that do not come to it. For a database that was restored.")
    private boolean verify;

    @Override
    public Integer call() throws Exception {
        return verify ? options.read(this::verify) : status();
    }

    private void verify(Connection connection, PrintStream out) throws SQLException {
        Verification verification = Verification.of(new Session(connection));
        if (!verification.faults().isEmpty()) {
            throw new StopException(ExitCode.NOT_RECONCILED, verification.issues());
        }
        out.println(options.json ? Json.of(verification) : "Versions of figures verified: " + verification.versions()
                + "; each comes to the hash it was published with.");
    }

    private int status() throws SQLException, IOException {
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
