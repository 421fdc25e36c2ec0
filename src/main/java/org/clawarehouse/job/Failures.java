package org.clawarehouse.job;

import java.sql.SQLException;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.SqlFailure;
import org.springframework.dao.OptimisticLockingFailureException;

/** What an exception means for whoever started the program. */
final class Failures {

    private Failures() {
    }

    /** Returns the stop that an exception or error amounts to; its message never holds a value of the data. */
    static StopException explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StopException stop) {
                return stop;
            }
            if (cause instanceof OptimisticLockingFailureException) {
                return new StopException(ExitCode.LOCKED, "this run's execution recovered by another that has taken over",
                        "no other run; try again when it has ended");
            }
            if (cause instanceof OutOfMemoryError || cause.getCause() instanceof OutOfMemoryError) {
                return new StopException(ExitCode.DEFECT, "a process that ran out of memory",
                        "a larger heap (java -Xmx512m -jar …); then run again, nothing was half-published");
            }
            if (cause instanceof SqlFailure sql) {
                return ofServer(sql);
            }
            if (cause instanceof SQLException sql) {
                return ofServer(new SqlFailure(sql));
            }
        }
        return defect(failure);
    }

    private static StopException ofServer(SqlFailure failure) {
        String state = failure.state();
        if (state.equals("53200")) {
            return new StopException(ExitCode.STORAGE_FULL, "no memory left for the database (SQLSTATE " + state + ")",
                    "a server with more; then run again, nothing was half-published");
        }
        if (state.startsWith("53") && !state.equals("53300")) {
            return new StopException(ExitCode.STORAGE_FULL, "no room left for the database (SQLSTATE " + state + ")",
                    "free space; then run again, nothing was half-published");
        }
        if (state.equals("42501")) {
            return new StopException(ExitCode.CONFIGURATION, "a database user without the right to do this (" + failure.told() + ")",
                    "a user that owns the warehouse's schemas");
        }
        if (state.equals("2BP01")) {
            return new StopException(ExitCode.SCHEMA_VERSION, "views of others that read one which this version makes anew (" + failure.told() + ")",
                    "those views dropped, and made again when this version has started once");
        }
        if (state.equals("55P03")) {
            return new StopException(ExitCode.DATABASE_UNREACHABLE, "a table or view that another session holds (SQLSTATE " + state + ")",
                    "an end of that session (pg_stat_activity); then run again, nothing was half-published");
        }
        if (state.startsWith("XX00") && !failure.told().isEmpty()) {
            return new StopException(ExitCode.DEFECT, "a database whose files are damaged (" + failure.told() + ")",
                    "the last backup restored on a sound disk (src/docs/operations/backup.md); nothing was half-published");
        }
        if (SqlFailure.isOfServer(state)) {
            return new StopException(ExitCode.DATABASE_UNREACHABLE, "a database that went away or refused (SQLSTATE "
                    + (state.isEmpty() ? "none" : state) + ")", "a server that answers; then run again, nothing was half-published");
        }
        return defect(failure);
    }

    private static StopException defect(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        StackTraceElement place = cause.getStackTrace().length == 0 ? null : ours(cause);
        return new StopException(ExitCode.DEFECT, "a defect of this program: " + cause.getClass().getSimpleName()
                + (cause instanceof SqlFailure ? " " + cause.getMessage() : "")
                + (place == null ? "" : " at " + place),
                "a report of it to the people who keep the program");
    }

    private static StackTraceElement ours(Throwable cause) {
        for (StackTraceElement element : cause.getStackTrace()) {
            if (element.getClassName().startsWith("org.clawarehouse")) {
                return element;
            }
        }
        return cause.getStackTrace()[0];
    }
}
