package org.clawarehouse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.clawarehouse.server.EmbeddedServer;
import org.clawarehouse.sql.Migrations;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Fresh databases with all migrations applied, on one real PostgreSQL a test process: embedded by default,
 * a container with {@code -Dtest.database=testcontainers}.
 */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    /** Held for as long as the process lives: a channel that nobody holds is closed, and its lock with it. */
    private static FileChannel held;
    private static final Server SERVER = Server.start();

    private TestDatabase() {
    }

    /** Returns a database of its own for the caller. */
    public static DataSource create() {
        return SERVER.database(create("create database %s template template_warehouse"));
    }

    /** Returns a database of its own that holds nothing, as {@code create database} makes it. */
    public static PGSimpleDataSource createEmpty() {
        return SERVER.database(create("create database %s"));
    }

    /** Returns a copy of a database that nobody is connected to. */
    public static PGSimpleDataSource copyOf(PGSimpleDataSource template) {
        return SERVER.database(create("create database %s template " + template.getDatabaseName()));
    }

    /** Drops a database, whoever is connected to it. */
    public static void drop(PGSimpleDataSource database) {
        SERVER.execute("drop database " + database.getDatabaseName() + " with (force)");
    }

    private static String create(String command) {
        String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        SERVER.execute(command.formatted(name));
        return name;
    }

    private record Server(String url, String user, String password) {

        static Server start() {
            Server server = "testcontainers".equals(System.getProperty("test.database")) ? container() : embedded();
            server.execute("drop database if exists template_warehouse");
            server.execute("create database template_warehouse");
            Migrations.migrate(server.database("template_warehouse"));
            return server;
        }

        private static Server embedded() {
            EmbeddedServer server = EmbeddedServer.start(Path.of("target", "test-database-" + ownNumber()),
                    List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            Server result = new Server(server.jdbcUrl("%s"), server.user(), server.password());
            result.dropLeftovers();
            return result;
        }

        /** Returns the first number that no other process of the tests has: its lock is given back when this one ends. */
        private static int ownNumber() {
            try {
                for (int number = 1; ; number++) {
                    Path lock = Files.createDirectories(Path.of("target")).resolve("test-database-" + number + ".lock");
                    held = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    if (held.tryLock() != null) {
                        return number;
                    }
                    held.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The container lives as long as the tests; Testcontainers removes it. */
        @SuppressWarnings("resource")
        private static Server container() {
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:17-alpine");
            container.start();
            return new Server("jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/%s",
                    container.getUsername(), container.getPassword());
        }

        PGSimpleDataSource database(String name) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url.formatted(name));
            source.setUser(user);
            source.setPassword(password);
            return source;
        }

        void execute(String sql) {
            try (Connection connection = DriverManager.getConnection(url.formatted("postgres"), user, password);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private void dropLeftovers() {
            try (Connection connection = DriverManager.getConnection(url.formatted("postgres"), user, password);
                    Statement statement = connection.createStatement();
                    var rows = statement.executeQuery("select datname from pg_database where datname like 'test\\_%'")) {
                while (rows.next()) {
                    execute("drop database if exists " + rows.getString(1) + " with (force)");
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
