package org.clawarehouse.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A data directory and the commands that make, start and stop it. */
final class Cluster {

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "log_timezone=UTC",
            "shared_buffers=256MB", "work_mem=64MB", "maintenance_work_mem=256MB", "max_wal_size=4GB",
            "wal_level=minimal", "max_wal_senders=0", "jit=off",
            // A killed program's locks must not outlive it.
            "client_connection_check_interval=1s",
            // Statements and rows never reach the server's log.
            "log_error_verbosity=terse", "log_min_error_statement=panic", "log_statement=none");

    private final Path home;
    private final Path binaries;
    private final Path data;
    private final Account account;

    private Cluster(Path home, Path binaries, Account account) {
        this.home = home;
        this.binaries = binaries;
        this.data = home.resolve("data");
        this.account = account;
    }

    /** Returns the cluster of a home directory, made where absent. */
    static Cluster prepare(Path home, Path binaries) throws IOException {
        Cluster cluster = new Cluster(home, binaries, Account.forServer(home));
        if (!Files.isDirectory(cluster.data)) {
            cluster.initialise();
        }
        return cluster;
    }

    /** Starts the server unless it runs, and returns the port it listens on. */
    int start(List<String> settings) throws IOException {
        Optional<Integer> running = runningPort();
        if (running.isPresent()) {
            return running.get();
        }
        int port = freePort();
        StringBuilder options = new StringBuilder("-p " + port);
        Stream.concat(SETTINGS.stream(), settings.stream()).forEach(s -> options.append(" -c ").append(s));
        run("pg_ctl", "start", "-w", "-t", "120", "-D", data.toString(), "-l", home.resolve("server.log").toString(),
                "-o", options.toString());
        return port;
    }

    /** Stops the server; running statements are rolled back. */
    void stop() throws IOException {
        run("pg_ctl", "stop", "-w", "-m", "fast", "-D", data.toString());
    }

    String password() {
        try {
            return Files.readString(home.resolve("password")).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A directory half made by a killed start is made again: it gets its name only when it is whole. */
    private void initialise() throws IOException {
        Path unfinished = home.resolve("data-unfinished");
        deleteTree(unfinished);
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Path password = home.resolve("password");
        Files.deleteIfExists(password);
        Files.writeString(password, HexFormat.of().formatHex(secret), StandardCharsets.US_ASCII);
        account.own(password);
        run("initdb", "-D", unfinished.toString(), "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8",
                "--locale-provider=builtin", "--data-checksums", "-A", "scram-sha-256", "--pwfile=" + password);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** After a kill of the program the server lives on: postmaster.pid names its process and, on line 4, its port. */
    private Optional<Integer> runningPort() throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        boolean alive = lines.size() > 3
                && ProcessHandle.of(Long.parseLong(lines.get(0).strip())).map(ProcessHandle::isAlive).orElse(false);
        return alive && status() == 0 ? Optional.of(Integer.parseInt(lines.get(3).strip())) : Optional.empty();
    }

    private int status() throws IOException {
        return execute(List.of("pg_ctl", "status", "-D", data.toString()));
    }

    private void run(String... command) throws IOException {
        int exit = execute(List.of(command));
        if (exit != 0) {
            throw new IOException(command[0] + " ended with " + exit);
        }
    }

    private int execute(List<String> command) throws IOException {
        List<String> line = new ArrayList<>(account.prefix());
        line.add(binaries.resolve("bin").resolve(command.get(0)).toString());
        line.addAll(command.subList(1, command.size()));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("commands.log").toFile()));
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        try {
            return builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void deleteTree(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
