package org.clawarehouse.job;

import java.time.LocalDate;
import java.time.YearMonth;

import org.clawarehouse.measure.Span;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import picocli.CommandLine.Option;

/** What a rerun is told. */
final class RerunOptions {

    private static final int LONGEST_REASON = 300;

    @Option(names = "--month", paramLabel = "MONTH", required = true, description = "Month to compute again, as 2021-06.")
    YearMonth month;

    @Option(names = "--to", paramLabel = "MONTH", description = "Last month of a span that begins with --month (default: that month alone).")
    YearMonth to;

    @Option(names = "--reason", paramLabel = "TEXT",
            description = "Why, in at most 300 characters. It is kept with each new version and read by everybody: no names, no identifiers.")
    String reason;

    @Option(names = "--as-known-at", paramLabel = "DATE", description = "Computes from what was staged on that day, stores nothing, "
            + "and compares with the version in force then.")
    LocalDate asKnownAt;

    Span span() {
        YearMonth last = to == null ? month : to;
        if (last.isBefore(month)) {
            throw new StopException(ExitCode.USAGE, "--to " + last + " before --month " + month, "the later month last");
        }
        return new Span(month, last);
    }

    /** Returns the reason; only a rerun that stores nothing needs none. */
    String reason() {
        if (asKnownAt == null && (reason == null || reason.isBlank())) {
            throw new StopException(ExitCode.USAGE, "no --reason", "why the months are computed again, for whoever reads the new figures");
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new StopException(ExitCode.USAGE, "a --reason of " + reason.length() + " characters", "at most " + LONGEST_REASON);
        }
        return reason;
    }
}
