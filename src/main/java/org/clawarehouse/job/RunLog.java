package org.clawarehouse.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;

/** What runs leave behind in {@code run.run}: a row each, which says how it ended. */
final class RunLog {

    private final Warehouse warehouse;
    private final Clock clock;

    RunLog(Warehouse warehouse, Clock clock) {
        this.warehouse = warehouse;
        this.clock = clock;
    }

    /**
     * Closes the books of a run that was killed, or has lost its lock, and ends the sessions it left behind: they may hold
     * rows for as long as the server does not notice. Only the holder of the writer lock may call it.
     */
    void closeKilledRuns() {
        warehouse.inTransaction(session -> {
            session.query("""
                    select pg_terminate_backend(pid, 10000) from pg_stat_activity
                    where datname = current_database() and usename = current_user and application_name <> current_setting('application_name')
                    and application_name in (select 'cla-warehouse ' || split_part(process, ' ', 1) from run.run where status = 'RUNNING')""",
                    row -> row.getBoolean(1));
            return session.execute(
                    "update run.run set status = 'FAILED', message = 'killed; found by a later run', ended_at = ? where status = 'RUNNING'",
                    now());
        });
    }

    /**
     * Makes sure, until the transaction ends, that nobody has closed these books: whoever would waits for the transaction.
     *
     * @throws StopException with exit 20 where another run has taken over
     */
    static void checkOpen(Session session, int runNo) {
        if (!isOpen(session, runNo)) {
            throw new StopException(ExitCode.LOCKED, "this run's books closed by another that has taken over",
                    "no other run; try again when it has ended");
        }
    }

    /** Opens the books and returns the run's number. */
    int open(String command, LocalDate asAt, String definitions) {
        return warehouse.inTransaction(session -> openIn(session, command, asAt, definitions, clock));
    }

    /** Opens the books inside a transaction, which a run that is only tried rolls back. */
    static int openIn(Session session, String command, LocalDate asAt, String definitions, Clock clock) {
        return session.query("""
                insert into run.run (command, as_at_date, status, started_at, process, program, definitions)
                values (?, ?, 'RUNNING', ?, ?, ?, ?) returning run_no""", row -> row.getInt(1),
                command, asAt, OffsetDateTime.now(clock), process(), Version.of(), definitions).get(0);
    }

    /** Closes the books of a run that is done. */
    void done(int runNo, long rowsChanged) {
        close(runNo, ExitCode.DONE, null, rowsChanged);
    }

    /** Closes the books of a run that is not, and returns what ended it. After a failure of the server no old connection is of use. */
    StopException fail(int runNo, Throwable failure) {
        StopException stop = StopRequest.explain(failure);
        if (stop.exitCode() == ExitCode.DATABASE_UNREACHABLE) {
            warehouse.forgetConnections();
        }
        // Whoever takes over closes these books first: while they are open, its state is another by a reply that was lost.
        if (stop.exitCode() == ExitCode.LOCKED && warehouse.inTransaction(session -> isOpen(session, runNo))) {
            stop = new StopException(ExitCode.DATABASE_UNREACHABLE, "a database that has kept what it never said it had",
                    "a server whose answers arrive; then run again, nothing was half-published");
        }
        close(runNo, stop.exitCode(), stop.getMessage(), 0);
        return stop;
    }

    /** Nobody closes books that were found open until the transaction ends. */
    private static boolean isOpen(Session session, int runNo) {
        return !session.query("select 1 from run.run where run_no = ? and status = 'RUNNING' for share", row -> 1, runNo).isEmpty();
    }

    private void close(int runNo, ExitCode exit, String message, long rowsChanged) {
        warehouse.inTransaction(session -> session.execute(
                "update run.run set status = ?, exit_code = ?, message = ?, ended_at = ?, rows_changed = ? where run_no = ?",
                status(exit), (short) exit.code(), cut(message), now(), rowsChanged, runNo));
    }

    /** Returns the word for how a run ended. */
    static String status(ExitCode exit) {
        return switch (exit) {
            case DONE -> "DONE";
            case INTERRUPTED, TERMINATED -> "STOPPED";
            default -> "FAILED";
        };
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static String cut(String message) {
        return message == null || message.length() <= 1000 ? message : message.substring(0, 1000);
    }

    /** Returns the process number and the host name. */
    static String process() {
        try {
            return ProcessHandle.current().pid() + " on " + InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return ProcessHandle.current().pid() + " on this host";
        }
    }
}
