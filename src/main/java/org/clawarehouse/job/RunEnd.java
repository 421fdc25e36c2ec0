package org.clawarehouse.job;

import java.time.Instant;
import java.util.Optional;

import org.clawarehouse.run.ExitCode;

/**
 * How a run ended.
 *
 * @param command   command that was given
 * @param exit      how its process ends
 * @param startedAt when it began
 * @param endedAt   when it ended
 * @param facts     what the warehouse knows of it; empty where the database did not answer
 */
record RunEnd(String command, ExitCode exit, Instant startedAt, Instant endedAt, Optional<RunFacts> facts) {

    String status() {
        return RunLog.status(exit);
    }
}
