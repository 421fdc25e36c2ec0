package org.clawarehouse.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.postgresql.util.PSQLException;

/**
 * Runs statements and files on one connection, inside the caller's transaction.
 *
 * @param connection the connection
 */
public record Session(Connection connection) {

    /** How a row becomes a value. */
    public interface Row<T> {
        /** Returns the value of the current row. */
        T read(ResultSet row) throws SQLException;
    }

    /** Runs a statement and returns how many rows it touched. */
    public int execute(String sql, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.execute() ? 0 : statement.getUpdateCount();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Runs a query and returns its rows. */
    public <T> List<T> query(String sql, Row<T> row, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            List<T> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(row.read(rows));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Runs a statement made of a file; an error names the file and the line in it. */
    public int execute(SqlFile file, String before, String after) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            return statement.execute(before + file.text() + after) ? 0 : statement.getUpdateCount();
        } catch (PSQLException e) {
            throw failure(file, before, e);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Sets the schemas in which unqualified names are looked up, until the transaction ends. */
    public void searchPath(String schemas) {
        execute("set local search_path = " + schemas);
    }

    private static RuntimeException failure(SqlFile file, String before, PSQLException e) {
        boolean definition = e.getSQLState() != null && (e.getSQLState().startsWith("42") || e.getSQLState().startsWith("22")
                || e.getSQLState().startsWith("21") || e.getSQLState().startsWith("23"));
        if (!definition || e.getServerErrorMessage() == null) {
            return new SqlFailure(e);
        }
        int position = e.getServerErrorMessage().getPosition() - before.length();
        long line = position <= 0 ? 0 : file.text().substring(0, Math.min(position, file.text().length())).lines().count();
        return SqlFile.broken(file.path(), (line == 0 ? "" : "line " + line + " ") + "a statement that PostgreSQL refuses: "
                + withoutValues(e.getServerErrorMessage().getMessage()), "a SELECT that runs in psql");
    }

    /** A failed cast prints the value it failed on: what stands between double quotes after a colon goes. */
    private static String withoutValues(String message) {
        return message == null ? "no reason given" : message.replaceAll(": \".*\"", ": (value withheld)");
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
