package org.clawarehouse.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/** A table that can be read and not written, so that a run stops in the middle of the step that writes it. */
final class Barrier implements AutoCloseable {

    private final Connection connection;

    Barrier(DataSource database, String table) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in share mode");
        }
    }

    /** Returns when the process stands before the barrier. */
    void await(ChildProcess process) throws Exception {
        String waiting = "select count(*) from pg_stat_activity where application_name = 'cla-warehouse " + process.pid()
                + "' and wait_event_type = 'Lock' and state = 'active'";
        try (Statement statement = connection.createStatement()) {
            while (process.isAlive()) {
                try (var rows = statement.executeQuery(waiting)) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        return;
                    }
                }
                statement.execute("select pg_stat_clear_snapshot()");
            }
        }
        throw new IllegalStateException("it ended before it came to the barrier: " + process.end().err());
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
