package org.clawarehouse.sql;

import java.sql.SQLException;

/** A statement that failed; the message holds PostgreSQL's state, and its text only where that cannot quote rows. */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String state;

    /** Wraps the driver's exception without keeping its text; of its causes only memory that ran out, which quotes nothing. */
    public SqlFailure(SQLException cause) {
        super("the database refused a statement (SQLSTATE " + cause.getSQLState() + ")" + definition(cause),
                cause.getCause() instanceof OutOfMemoryError memory ? memory : null);
        this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
        setStackTrace(cause.getStackTrace());
    }

    /** Returns the five characters of PostgreSQL's error code, or "". */
    public String state() {
        return state;
    }

    /**
     * Returns whether a state speaks of the server and not of the statement: gone, shutting down, full of sessions, read-only,
     * or refusing to wait or to go on. The driver always gives a state; "" is the pool's, whose connections have died.
     */
    public static boolean isOfServer(String state) {
        return state.isEmpty() || state.startsWith("08") || state.startsWith("57") || state.startsWith("40")
                || state.equals("53300") || state.equals("25006") || state.equals("55P03");
    }

    /** Class 42 is about names and syntax, never about rows: its text may be shown. */
    private static String definition(SQLException cause) {
        boolean shown = cause.getSQLState() != null && cause.getSQLState().startsWith("42");
        return shown ? ": " + cause.getMessage().lines().findFirst().orElse("") : "";
    }
}
