package org.clawarehouse.job;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.clawarehouse.extract.Contracts;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.server.EmbeddedServer;
import org.clawarehouse.sql.Migrations;
import org.clawarehouse.sql.ProgramFiles;
import org.clawarehouse.sql.Session;
import org.clawarehouse.sql.SqlFailure;
import org.clawarehouse.sql.SqlFile;
import org.clawarehouse.sql.ViewBuild;
import org.clawarehouse.stage.StageSchema;
import org.clawarehouse.stage.SupplyView;

/** The warehouse's database: the one named by address, else the embedded one of the home directory. */
final class Warehouse implements AutoCloseable {

    private static final int OLDEST_VERSION = 17;
    private static final long PREPARING = 7_100_904L;

    private final HikariDataSource dataSource;
    private final Optional<EmbeddedServer> server;

    private Warehouse(HikariDataSource dataSource, Optional<EmbeddedServer> server) {
        this.dataSource = dataSource;
        this.server = server;
    }

    /**
     * Connects, and brings tables and views to this program's version.
     *
     * @throws StopException with exit 30 where there is no connection, 33 where the server refuses this one, 32 where the schema cannot be brought up to date
     */
    static Warehouse open(DatabaseOptions options, ProgramFiles files) {
        Warehouse warehouse = options.url().isPresent() ? external(options) : embedded(options.home());
        try {
            warehouse.checkVersion();
            Migrations.migrate(warehouse.dataSource);
            warehouse.prepare(files);
            return warehouse;
        } catch (RuntimeException e) {
            warehouse.close();
            throw e;
        }
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** Does something on a connection of its own, in one transaction. */
    <T> T inTransaction(Function<Session, T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            T result = work.apply(new Session(connection));
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Gives up the connections that stand by: after a failure of the server they may be dead without knowing it. */
    void forgetConnections() {
        dataSource.getHikariPoolMXBean().softEvictConnections();
    }

    /** Cancels whatever statement of this process is running; called from a signal. */
    void cancel() {
        inTransaction(session -> session.query("""
                select pg_cancel_backend(pid) from pg_stat_activity
                where application_name = current_setting('application_name')
                and pid <> pg_backend_pid() and state = 'active'""", row -> row.getBoolean(1)));
    }

    @Override
    public void close() {
        dataSource.close();
        server.ifPresent(EmbeddedServer::close);
    }

    private static Warehouse embedded(Path home) {
        EmbeddedServer server = EmbeddedServer.start(home, List.of());
        try {
            server.createDatabase("warehouse");
            return new Warehouse(pool(server.jdbcUrl("warehouse"), server.user(), server.password()), Optional.of(server));
        } catch (SQLException e) {
            server.close();
            throw new SqlFailure(e);
        }
    }

    private static Warehouse external(DatabaseOptions options) {
        return new Warehouse(pool(options.url().orElseThrow(), options.user(), options.password()), Optional.empty());
    }

    private static HikariDataSource pool(String url, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(6);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(10_000);
        pool.setInitializationFailTimeout(-1);
        // Days are days: the zone of a machine may lack some (Samoa's 30 December 2011).
        pool.setConnectionInitSql("set time zone 'UTC'");
        // A stop request cancels the statements of this process and no others.
        pool.addDataSourceProperty("ApplicationName", "cla-warehouse " + ProcessHandle.current().pid());
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }

    private void checkVersion() {
        try (Connection connection = dataSource.getConnection()) {
            if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST_VERSION) {
                throw new StopException(ExitCode.SCHEMA_VERSION, "a PostgreSQL older than 17", "PostgreSQL 17 or newer");
            }
        } catch (SQLException e) {
            throw unconnected(e.getSQLState() == null ? "none" : e.getSQLState());
        }
    }

    /** A server that refuses the user (28) or knows no such database (3D) will do so again. */
    private static StopException unconnected(String state) {
        boolean refused = state.startsWith("28") || state.startsWith("3D");
        return new StopException(refused ? ExitCode.CONFIGURATION : ExitCode.DATABASE_UNREACHABLE,
                (refused ? "a server that refuses this user, password or database" : "no connection to the database") + " (SQLSTATE " + state + ")",
                "a server that answers at CLA_DATABASE_URL, with a valid user and password");
    }

    /** One program at a time: what another has just made is there for the next to see. */
    private void prepare(ProgramFiles files) {
        inTransaction(session -> {
            session.execute("select pg_advisory_xact_lock(?)", PREPARING);
            // Whoever waits for a reader keeps every later one waiting.
            session.execute("set local lock_timeout = '5s'");
            prepareStage(session, files.sqlIn("sql/standins"));
            ViewBuild.apply(session, "mart", "mart", files.sqlIn("sql/marts").stream()
                    .filter(f -> f.name().startsWith("rpt_")).toList());
            ViewBuild.apply(session, "identity", "mart, identity", files.sql("sql/marts/identity"));
            return null;
        });
    }

    private static void prepareStage(Session session, List<SqlFile> standIns) {
        try {
            Contracts contracts = Contracts.load();
            StageSchema.prepare(session.connection(), contracts, standIns);
            SupplyView.prepare(session, contracts, standIns);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
