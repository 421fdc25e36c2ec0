package org.clawarehouse.job;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What people see while a command works: on a terminal one line that changes, otherwise plain lines. Programs that
 * keep logs get one JSON object a line instead. Everything goes to standard error; standard output is for results.
 */
final class Console {

    private static final Duration BETWEEN_PLAIN_LINES = Duration.ofSeconds(10);
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean terminal;
    private final Clock clock;
    private final String commandInJson;
    private String step;
    private Instant lastPlainLine = Instant.EPOCH;

    Console(PrintStream out, boolean terminal, Clock clock) {
        this(out, terminal, clock, null);
    }

    Console(PrintStream out, boolean terminal, Clock clock, String commandInJson) {
        this.out = out;
        this.terminal = terminal && commandInJson == null;
        this.clock = clock;
        this.commandInJson = commandInJson;
    }

    /** Returns the console of this process. */
    static Console ofProcess() {
        LogLayout.follow(null);
        String kind = System.getenv("TERM");
        return new Console(System.err, System.console() != null && kind != null && !kind.equals("dumb"), Clock.systemUTC());
    }

    /** Returns the console of this process for a command that logs as JSON. */
    static Console ofProcess(String commandInJson) {
        LogLayout.follow(commandInJson);
        return new Console(System.err, false, Clock.systemUTC(), commandInJson);
    }

    boolean isTerminal() {
        return terminal;
    }

    /** Says something that stays. */
    void say(String text) {
        tell("INFO", text);
    }

    /** Says something that somebody should look at, though the command goes on. */
    void warn(String text) {
        tell("WARN", text);
    }

    /** Says what stopped the command. */
    void complain(String text) {
        tell("ERROR", text);
    }

    /** Says what is being done now; on a terminal the next word replaces it. */
    void progress(String step, String detail) {
        if (terminal) {
            out.print(CLEAR_LINE + "  " + step + "  " + detail);
            out.flush();
        } else if (isDue(step)) {
            lastPlainLine = clock.instant();
            this.step = step;
            tell("INFO", commandInJson == null ? "  " + step + ": " + detail : detail.isBlank() ? "started" : detail);
        }
    }

    /** Ends the line that changes. */
    void clear() {
        step = null;
        if (terminal) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }

    /** A log names every step; people are spared what follows within seconds. */
    private boolean isDue(String next) {
        return commandInJson != null && !next.equals(step) || lastPlainLine.plus(BETWEEN_PLAIN_LINES).isBefore(clock.instant());
    }

    private void tell(String level, String text) {
        if (commandInJson == null) {
            out.println((terminal ? CLEAR_LINE : "") + text);
        } else {
            text.lines().filter(line -> !line.isBlank()).forEach(line -> out.println(
                    new LogLine(clock.instant(), level, commandInJson, step, line.strip()).json()));
        }
    }
}
