package org.clawarehouse.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** A wire to the server that breaks: after so many bytes of answers, or where the answer to a COMMIT should come. */
final class CuttingProxy implements AutoCloseable {

    /** The tag of a CommandComplete message, with the zero behind it. */
    private static final byte[] COMMIT = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final int target;
    private final long lastByte;
    private final long lastCommit;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong commits = new AtomicLong();
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();

    private CuttingProxy(int target, long lastByte, long lastCommit) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        this.lastByte = lastByte;
        this.lastCommit = lastCommit;
        new Thread(this::accept, "proxy").start();
    }

    /** Breaks once, all connections together, after so many bytes from the server. */
    static CuttingProxy after(int target, long bytes) throws IOException {
        return new CuttingProxy(target, bytes, Long.MAX_VALUE);
    }

    /** Breaks once, where the answer to the n-th COMMIT of all connections should come. */
    static CuttingProxy swallowing(int target, long commit) throws IOException {
        return new CuttingProxy(target, Long.MAX_VALUE, commit);
    }

    int port() {
        return server.getLocalPort();
    }

    long bytes() {
        return bytes.get();
    }

    long commits() {
        return commits.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(client);
                sockets.add(database);
                new Thread(() -> pass(client, database, false), "to the server").start();
                new Thread(() -> pass(database, client, true), "to the client").start();
            } catch (IOException e) {
                cut();
            }
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[16_384];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (answers && breaks(buffer, count)) {
                    cut();
                    return;
                }
                out.write(buffer, 0, count);
            }
        } catch (IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean breaks(byte[] buffer, int count) {
        long before = bytes.getAndAdd(count);
        long commitsBefore = commits.get();
        long now = commits.addAndGet(commitsIn(buffer, count));
        return before <= lastByte && lastByte < before + count || commitsBefore < lastCommit && lastCommit <= now;
    }

    private static int commitsIn(byte[] buffer, int count) {
        int found = 0;
        for (int i = 0; i + COMMIT.length <= count; i++) {
            int same = 0;
            while (same < COMMIT.length && buffer[i + same] == COMMIT[same]) {
                same++;
            }
            found += same == COMMIT.length ? 1 : 0;
        }
        return found;
    }

    private void cut() {
        for (Socket socket = sockets.poll(); socket != null; socket = sockets.poll()) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}
