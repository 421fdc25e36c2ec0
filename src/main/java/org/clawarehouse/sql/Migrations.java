package org.clawarehouse.sql;

import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables of the warehouse, brought to this program's version by Flyway; the history stands in schema run. */
public final class Migrations {

    /** A later version's tables are not ours to write into. */
    private static final String[] NONE = {};

    /** Whoever waits for a reader keeps every later one waiting: a migration that cannot have its table soon is tried again later. */
    private static final class GivesWay extends BaseCallback {
        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE;
        }

        @Override
        public void handle(Event event, Context context) {
            try (Statement statement = context.getConnection().createStatement()) {
                statement.execute("set local lock_timeout = '5s'");
            } catch (SQLException e) {
                throw new FlywayException(e);
            }
        }
    }

    private Migrations() {
    }

    /**
     * Applies what is missing. Two programs that start together wait for one another.
     *
     * @throws StopException with exit 32 when the database belongs to a later version or a migration fails
     * @throws SqlFailure    where the server went away or the user may not see the schema
     */
    public static void migrate(DataSource database) {
        FluentConfiguration configuration = Flyway.configure().dataSource(database).locations("classpath:sql/migrations")
                .defaultSchema("run").ignoreMigrationPatterns(NONE).callbacks(new GivesWay());
        try {
            configuration.load().migrate();
        } catch (FlywayException e) {
            stopBeforeSchema(e);
            throw new StopException(ExitCode.SCHEMA_VERSION,
                    "a database whose schema this version cannot bring up to date (" + e.getClass().getSimpleName() + ")",
                    "an empty database, or one written by this version or an earlier one");
        }
    }

    /** A server that went away, or a user who may not look, says nothing about the schema. */
    private static void stopBeforeSchema(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isBeforeSchema(sql.getSQLState() == null ? "" : sql.getSQLState())) {
                throw new SqlFailure(sql);
            }
        }
    }

    private static boolean isBeforeSchema(String state) {
        return SqlFailure.isOfServer(state) || state.startsWith("53") || state.equals("42501");
    }
}
