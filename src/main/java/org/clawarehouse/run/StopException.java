package org.clawarehouse.run;

import java.util.List;

/** Ends a run: nothing is published, the issues say why, and the exit code says whether to try again. */
public final class StopException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final transient List<Issue> issues;

    /** Stops with all the issues of a stage, which are shown together. */
    public StopException(ExitCode exitCode, List<Issue> issues) {
        super(issues.isEmpty() ? exitCode.meaning() : issues.get(0).message());
        this.exitCode = exitCode;
        this.issues = List.copyOf(issues);
    }

    /** Stops with one issue. */
    public StopException(ExitCode exitCode, Issue issue) {
        this(exitCode, List.of(issue));
    }

    /** Stops with one issue about the program, its configuration or the database. */
    public StopException(ExitCode exitCode, String found, String expected) {
        this(exitCode, new Issue(Severity.STOP, exitCode.name(), new Place(null, null, 0, null), found, expected));
    }

    /** Returns how the process ends. */
    public ExitCode exitCode() {
        return exitCode;
    }

    /** Returns everything that was found wrong. */
    public List<Issue> issues() {
        return issues;
    }
}
