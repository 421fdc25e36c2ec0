package org.clawarehouse.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

import picocli.CommandLine.Option;

/** What a nightly run is told. */
final class NightlyOptions {

    @Option(names = "--inbox", paramLabel = "DIR", defaultValue = "${env:CLA_INBOX:-inbox}",
            description = "Folder with the extracts (CLA_INBOX; default: inbox). Its files are only read.")
    Path inbox;

    @Option(names = "--as-at", paramLabel = "DATE",
            description = "Extract date as 2021-07-01 (default: today). Months that end on or before it have figures.")
    LocalDate asAt;

    @Option(names = "--dry-run", description = "Checks and computes everything, says what would change, and changes nothing.")
    boolean dryRun;

    @Option(names = "--accept-delivery", paramLabel = "WHO", arity = "0..1", fallbackValue = "${sys:user.name}",
            description = "Takes a delivery in although it looks like the wrong one, and records who asked.")
    String deliveryAcceptedBy;

    @Option(names = "--accept-rejections", paramLabel = "WHO", arity = "0..1", fallbackValue = "${sys:user.name}",
            description = "Publishes although a file has more rejected rows than the tolerance, and records who asked.")
    String rejectionsAcceptedBy;

    static NightlyOptions of(Path inbox, LocalDate asAt) {
        NightlyOptions options = new NightlyOptions();
        options.inbox = inbox;
        options.asAt = asAt;
        return options;
    }

    LocalDate asAt(Clock clock) {
        return asAt == null ? LocalDate.now(clock) : asAt;
    }

    String acceptedBy() {
        return deliveryAcceptedBy == null ? rejectionsAcceptedBy : deliveryAcceptedBy;
    }
}
