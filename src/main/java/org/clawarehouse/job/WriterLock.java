package org.clawarehouse.job;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;
import org.clawarehouse.sql.SqlFailure;

/**
 * The right to write, held by one run at a time: a session-level advisory lock on a connection of its own.
 * The server gives it back when the program dies.
 */
final class WriterLock implements AutoCloseable {

    private static final long KEY = 7_100_903L;
    private static final int SECONDS_TO_ANSWER = 10;

    private final Connection connection;

    private WriterLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the lock.
     *
     * @throws StopException with exit 20, naming the run that holds it
     */
    static WriterLock take(DataSource dataSource) {
        try {
            Connection connection = dataSource.getConnection();
            Session session = new Session(connection);
            session.execute("set client_connection_check_interval = '1s'");
            if (!session.query("select pg_try_advisory_lock(?)", row -> row.getBoolean(1), KEY).get(0)) {
                String holder = holder(session);
                connection.close();
                throw new StopException(ExitCode.LOCKED, "the writer lock held by " + holder, "no other run; try again when it has ended");
            }
            return new WriterLock(connection);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /**
     * Makes sure that the lock's connection still stands: without it another run may be writing.
     *
     * @throws StopException with exit 30 where it is gone
     */
    void check() {
        try {
            if (connection.isValid(SECONDS_TO_ANSWER)) {
                return;
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
        throw new StopException(ExitCode.DATABASE_UNREACHABLE, "the connection that held the writer lock gone",
                "a server that keeps it; then run again, nothing was half-published");
    }

    @Override
    public void close() {
        try (connection) {
            new Session(connection).execute("select pg_advisory_unlock(?)", KEY);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static String holder(Session session) {
        return session.query("""
                select 'run ' || run_no || ' (' || command || ', process ' || process
                    || ', since ' || to_char(started_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC)'
                from run.run where status = 'RUNNING' order by run_no desc limit 1""",
                row -> row.getString(1)).stream().findFirst().orElse("a run that stores nothing, or is just starting");
    }
}
