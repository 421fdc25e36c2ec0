package org.clawarehouse.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;

/**
 * A PostgreSQL of our own, unpacked from the program's jar and kept in a home directory between runs.
 *
 * <p>The server is a process beside the JVM: a killed program leaves it running, and the next start attaches to it.
 * Every user keeps one connection open while it needs the server; whoever closes last stops it.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final String USER = "postgres";
    private static final int LOOKS = 10;
    private static final int PAUSE_MILLIS = 50;

    private final Path home;
    private final Cluster cluster;
    private final Connection presence;
    private final int port;

    private EmbeddedServer(Path home, Cluster cluster, int port) throws SQLException {
        this.home = home;
        this.cluster = cluster;
        this.port = port;
        this.presence = connect();
    }

    /**
     * Starts the server of a home directory, or attaches to it when it runs.
     *
     * @param home     directory that holds binaries, data and log; made where absent
     * @param settings server settings, as {@code name=value}, beside the program's own
     * @return the running server
     * @throws StopException with exit 30 when it cannot be started
     */
    public static EmbeddedServer start(Path home, List<String> settings) {
        try {
            Files.createDirectories(home);
            try (RandomAccessFile file = new RandomAccessFile(home.resolve("start.lock").toFile(), "rw");
                    FileLock lock = file.getChannel().lock()) {
                Cluster cluster = Cluster.prepare(home.toAbsolutePath(), Binaries.unpack(home.toAbsolutePath()));
                return new EmbeddedServer(home, cluster, cluster.start(settings));
            }
        } catch (IOException | SQLException e) {
            throw new StopException(ExitCode.DATABASE_UNREACHABLE,
                    "the embedded PostgreSQL does not start (" + e.getClass().getSimpleName() + ")",
                    "a directory that can be written; the reason stands in commands.log and server.log of " + home);
        }
    }

    /** Returns the JDBC address of a database of this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Returns the user that owns everything. */
    public String user() {
        return USER;
    }

    /** Returns the random password made when the data directory was made; it is kept in the home directory. */
    public String password() {
        return cluster.password();
    }

    /** Makes a database where there is none of this name. */
    public void createDatabase(String name) throws SQLException {
        try (Statement statement = presence.createStatement();
                ResultSet rows = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
            if (!rows.next()) {
                statement.execute("create database " + name);
            }
        }
    }

    /** Lets go of the server, and stops it when nobody else is connected. */
    @Override
    public void close() {
        try (RandomAccessFile file = new RandomAccessFile(home.resolve("start.lock").toFile(), "rw");
                FileLock lock = file.getChannel().lock()) {
            boolean last = isLast();
            presence.close();
            if (last) {
                cluster.stop();
            }
        } catch (IOException | SQLException e) {
            // The server stays up; the next start attaches to it.
            System.getLogger(EmbeddedServer.class.getName()).log(System.Logger.Level.DEBUG, "left running", e);
        }
    }

    /** A connection that was just closed is seen for a moment longer; those of this program's own pools do not count. */
    private boolean isLast() throws SQLException {
        for (int i = 0; i < LOOKS; i++) {
            if (others() == 0) {
                return true;
            }
            pause();
        }
        return false;
    }

    private int others() throws SQLException {
        try (Statement statement = presence.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select count(*) from pg_stat_activity
                        where backend_type = 'client backend' and pid <> pg_backend_pid()
                        and application_name <> 'cla-warehouse %d'""".formatted(ProcessHandle.current().pid()))) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl("postgres") + "?ApplicationName=cla-warehouse-presence&tcpKeepAlive=true", USER, password());
    }
}
