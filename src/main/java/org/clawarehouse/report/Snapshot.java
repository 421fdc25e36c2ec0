package org.clawarehouse.report;

import java.sql.Connection;
import java.sql.SQLException;

/** Several statements that see one state of the warehouse, whatever a nightly run publishes between them. */
final class Snapshot {

    /** Something read from a connection. */
    @FunctionalInterface
    interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    private Snapshot() {
    }

    /** Reads in one repeatable-read transaction; inside a transaction of the caller's, in that one. */
    static <T> T read(Connection connection, Reading<T> reading) throws SQLException {
        if (!connection.getAutoCommit()) {
            return reading.from(connection);
        }
        int isolation = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            return reading.from(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(isolation);
        }
    }
}
