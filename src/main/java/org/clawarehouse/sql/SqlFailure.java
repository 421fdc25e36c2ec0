package org.clawarehouse.sql;

import java.sql.SQLException;
import java.util.Set;

import org.postgresql.util.PSQLException;

/** A statement that failed; the message holds PostgreSQL's state, and its text only where that cannot quote rows. */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String state;
    private final String told;

    /** Wraps the driver's exception without keeping its text; of its causes only memory that ran out, which quotes nothing. */
    public SqlFailure(SQLException cause) {
        this(cause, definition(cause));
    }

    private SqlFailure(SQLException cause, String told) {
        super("the database refused a statement (SQLSTATE " + cause.getSQLState() + ")" + (told.isEmpty() ? "" : ": " + told),
                cause.getCause() instanceof OutOfMemoryError memory ? memory : null);
        this.told = told;
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

    /** Names and syntax (42), what reads what (2BP01) and pages that are damaged (XX001, XX002) are told of without rows. */
    private static String definition(SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        boolean shown = state.startsWith("42") || Set.of("2BP01", "XX001", "XX002").contains(state);
        return shown ? cause.getMessage().lines().findFirst().orElse("").replaceFirst("^ERROR: ", "") + readers(cause, state) : "";
    }

    private static String readers(SQLException cause, String state) {
        boolean named = state.equals("2BP01") && cause instanceof PSQLException server && server.getServerErrorMessage() != null
                && server.getServerErrorMessage().getDetail() != null;
        return named ? ": " + ((PSQLException) cause).getServerErrorMessage().getDetail().replace("\n", "; ") : "";
    }

    /** Returns PostgreSQL's own words, where they cannot quote rows, else "". */
    public String told() {
        return told;
    }
}
