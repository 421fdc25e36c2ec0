package org.clawarehouse.job;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the database does to a run while its server stands, and what happens on the way to it. */
final class DatabaseFaults {

    /** States with which a server refuses a statement, and how a run ends then. */
    static final Map<String, Integer> REFUSALS = Map.of("53100", 31, "57014", 30, "40001", 30, "40P01", 30, "XX000", 70);

    private final FaultTrial trial;

    DatabaseFaults(FaultTrial trial) {
        this.trial = trial;
    }

    /** The session that writes is terminated before its k-th write. */
    void sessionTerminatedAt(FaultScene scene, int k) throws Exception {
        trial.run("session terminated", ProcessFaults.place(scene, k), scene, (s, nights) -> {
            try (FaultPoint point = FaultPoint.waiting(nights, k)) {
                ChildProcess run = FaultTrial.at(point, s, nights);
                point.terminateWhoWaits();
                return List.of(FaultTrial.expect(run.end(), 30));
            }
        });
    }

    /** The k-th write is refused, once. */
    void refusedAt(FaultScene scene, int k, String state) throws Exception {
        trial.run("refused with " + state, ProcessFaults.place(scene, k), scene, (s, nights) -> {
            try (FaultPoint point = FaultPoint.refusing(nights, k, state)) {
                return List.of(FaultTrial.expect(s.start(nights).end(), REFUSALS.get(state)));
            }
        });
    }

    /** The k-th write and all that follow are refused, those that close the books among them. */
    void refusedFrom(FaultScene scene, int k, String state) throws Exception {
        trial.run("refused from then on with " + state, ProcessFaults.place(scene, k), scene, (s, nights) -> {
            try (FaultPoint point = FaultPoint.refusingFrom(nights, k, state)) {
                return List.of(FaultTrial.expect(s.start(nights).end(), REFUSALS.get(state)));
            }
        });
    }

    /** The connection is cut after a random number of bytes of the answers. */
    void cut(FaultScene scene, Random random) throws Exception {
        long after = (long) (scene.calm().bytes() * random.nextDouble());
        trial.run("connections cut", "after " + after + " bytes", scene, (s, nights) -> {
            try (CuttingProxy proxy = CuttingProxy.after(nights.database().getPortNumbers()[0], after)) {
                return List.of(FaultTrial.expect(s.start(nights, proxy).end(), 0, 30));
            }
        });
    }

    /** The server commits, and the answer to the n-th COMMIT is lost with the connection. */
    void replyLost(FaultScene scene, int n) throws Exception {
        trial.run("COMMIT's reply lost", "COMMIT " + n + " of " + scene.calm().commits(), scene, (s, nights) -> {
            try (CuttingProxy proxy = CuttingProxy.swallowing(nights.database().getPortNumbers()[0], n)) {
                return List.of(FaultTrial.expect(s.start(nights, proxy).end(), 0, 30));
            }
        });
    }

    /** No room for what a statement has to lay aside. */
    void noTemporaryFiles(FaultScene scene) throws Exception {
        set("no room for temporary files", scene, 31, "work_mem = '64kB'", "temp_file_limit = '64kB'");
    }

    /** A database that may only be read, such as a standby. */
    void readOnly(FaultScene scene) throws Exception {
        set("read-only database", scene, 30, "default_transaction_read_only = on");
    }

    private void set(String kind, FaultScene scene, int exit, String... settings) throws Exception {
        trial.run(kind, String.join(", ", settings), scene, (s, nights) -> {
            String database = "alter database " + nights.database().getDatabaseName();
            for (String setting : settings) {
                nights.ask(database + " set " + setting).update();
            }
            Ended ended = s.start(nights).end();
            nights.ask("begin read write; " + database + " reset all; commit").update();
            return List.of(FaultTrial.expect(ended, exit));
        });
    }

    /** A table that somebody else holds for longer than the run waits; readers wait as long as they like. */
    void lockTimeout(FaultScene scene, String table) throws Exception {
        trial.run("lock timeout", table, scene, (s, nights) -> {
            try (Barrier barrier = new Barrier(nights.database(), table)) {
                return List.of(FaultTrial.expect(s.start(s.place().program(), nights.url() + "&options=-c%20lock_timeout%3D100ms", s.words()).end(), 30));
            }
        });
    }

    /** Others hold all connections that the server gives but a few. */
    void noConnections(FaultScene scene, int left) throws Exception {
        trial.run("too many connections", left + " left", scene, (s, nights) -> {
            Deque<Connection> others = all(nights);
            try {
                for (int i = 0; i < left; i++) {
                    others.pop().close();
                }
                return List.of(FaultTrial.expect(s.start(nights).end(), left == 0 ? new Integer[] {30} : new Integer[] {0, 30}));
            } finally {
                for (Connection other : others) {
                    other.close();
                }
            }
        });
    }

    private static Deque<Connection> all(Nights nights) throws SQLException {
        Deque<Connection> connections = new ArrayDeque<>();
        try {
            while (true) {
                connections.push(nights.database().getConnection());
            }
        } catch (SQLException e) {
            if (!"53300".equals(e.getSQLState())) {
                throw e;
            }
            return connections;
        }
    }

    /** Nobody answers at the address. */
    void closedPort(FaultScene scene) throws Exception {
        trial.run("closed port", "from the start", scene, (s, nights) -> {
            String url = nights.url().replaceFirst(":\\d+/", ":" + unusedPort() + "/");
            return List.of(FaultTrial.expect(s.start(s.place().program(), url, s.words()).end(), 30));
        });
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
