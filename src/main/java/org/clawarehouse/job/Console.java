package org.clawarehouse.job;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What people see while a command works: on a terminal one line that changes, otherwise plain lines.
 * Everything goes to standard error; standard output is for results.
 */
final class Console {

    private static final Duration BETWEEN_PLAIN_LINES = Duration.ofSeconds(10);
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean terminal;
    private final Clock clock;
    private Instant lastPlainLine = Instant.EPOCH;

    Console(PrintStream out, boolean terminal, Clock clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Returns the console of this process. */
    static Console ofProcess() {
        String kind = System.getenv("TERM");
        return new Console(System.err, System.console() != null && kind != null && !kind.equals("dumb"), Clock.systemUTC());
    }

    boolean isTerminal() {
        return terminal;
    }

    /** Says something that stays. */
    void say(String text) {
        out.println((terminal ? CLEAR_LINE : "") + text);
    }

    /** Says what is being done now; on a terminal the next word replaces it. */
    void progress(String step, String detail) {
        if (terminal) {
            out.print(CLEAR_LINE + "  " + step + "  " + detail);
            out.flush();
        } else if (lastPlainLine.plus(BETWEEN_PLAIN_LINES).isBefore(clock.instant())) {
            lastPlainLine = clock.instant();
            out.println("  " + step + ": " + detail);
        }
    }

    /** Ends the line that changes. */
    void clear() {
        if (terminal) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }
}
