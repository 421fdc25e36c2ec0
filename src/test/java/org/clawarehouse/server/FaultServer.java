package org.clawarehouse.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * A server of the program's own kind that may be killed: it keeps its port when it is started again, and what it has
 * committed is on the disk.
 */
public final class FaultServer implements AutoCloseable {

    private static final List<String> SETTINGS = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on", "max_connections=40");
    private static final long LONGEST_SECONDS = 60;

    private final Path home;
    private final Cluster cluster;
    private final int port;
    private final AtomicInteger number = new AtomicInteger();

    private FaultServer(Path home, Cluster cluster, int port) {
        this.home = home;
        this.cluster = cluster;
        this.port = port;
    }

    /** Makes and starts one in a directory of its own. */
    public static FaultServer start(Path home) throws IOException {
        Path place = Files.createDirectories(home).toAbsolutePath();
        FaultServer server = new FaultServer(place, Cluster.prepare(place, Binaries.unpack(place)), freePort());
        server.startAgain();
        return server;
    }

    /** Starts it again, after it was killed or stopped. */
    public void startAgain() throws IOException {
        cluster.start(Stream.concat(SETTINGS.stream(), Stream.of("port=" + port)).toList());
    }

    /** Kills the postmaster and returns when all its processes have ended. */
    public void kill() throws Exception {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> sessions = postmaster.children().toList();
        postmaster.destroyForcibly();
        postmaster.onExit().get(LONGEST_SECONDS, TimeUnit.SECONDS);
        for (ProcessHandle session : sessions) {
            session.onExit().get(LONGEST_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Stops it as {@code pg_ctl stop -m fast} does. */
    public void stop() throws IOException {
        cluster.stop();
    }

    /** Kills one session; the server then ends all others and recovers. */
    public static void killSession(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** Returns when it takes connections; one that did not come through a recovery for want of room is started again. */
    public void awaitUp() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (true) {
            if (!isAlive()) {
                startAgain();
            }
            try (Connection connection = database("postgres").getConnection()) {
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    /** Returns whether its postmaster lives. */
    public boolean isAlive() throws IOException {
        return Files.exists(pidFile()) && ProcessHandle.of(pid()).map(ProcessHandle::isAlive).orElse(false);
    }

    private ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(pid()).orElseThrow();
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
    }

    private Path pidFile() {
        return home.resolve("data/postmaster.pid");
    }

    /** Returns a new database without anything in it. */
    public PGSimpleDataSource createEmpty() {
        return create("");
    }

    /** Returns a copy of a database that nobody is connected to. */
    public PGSimpleDataSource copyOf(PGSimpleDataSource template) {
        return create(" template " + template.getDatabaseName());
    }

    private PGSimpleDataSource create(String how) {
        String name = "fault_" + number.incrementAndGet();
        execute("create database " + name + how);
        return database(name);
    }

    /** Drops a database, whoever is connected to it. */
    public void drop(PGSimpleDataSource database) {
        execute("drop database " + database.getDatabaseName() + " with (force)");
    }

    private void execute(String sql) {
        try (Connection connection = database("postgres").getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PGSimpleDataSource database(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/" + name);
        source.setUser("postgres");
        source.setPassword(cluster.password());
        return source;
    }

    /** Returns what it has logged. */
    public String log() throws IOException {
        return Files.readString(home.resolve("server.log"), StandardCharsets.ISO_8859_1);
    }

    /** Lets its write-ahead log lie elsewhere. */
    public void moveLog(Path to) throws IOException {
        stop();
        Path log = home.resolve("data/pg_wal");
        copy(log, to);
        Files.move(log, home.resolve("first-log"));
        Files.createSymbolicLink(log, to.toAbsolutePath());
        startAgain();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Returns whether its log has segments that it has not come to yet. */
    public boolean hasSegmentsAhead(String current) throws IOException {
        try (Stream<Path> segments = Files.list(home.resolve("data/pg_wal"))) {
            return segments.map(each -> each.getFileName().toString()).anyMatch(each -> each.matches("[0-9A-F]{24}") && each.compareTo(current) > 0);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        if (isAlive()) {
            stop();
        }
    }
}
