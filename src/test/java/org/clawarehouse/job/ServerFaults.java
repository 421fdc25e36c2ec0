package org.clawarehouse.job;

import java.util.List;

import org.clawarehouse.server.FaultServer;

/** What happens to the server: it is killed, restarted, or loses one of its sessions to a SIGKILL, and recovers. */
final class ServerFaults {

    /** Something that ends every session of the server, which then stands again. */
    private interface Blow {
        void strike(FaultServer server, long session) throws Exception;
    }

    private final FaultTrial trial;

    ServerFaults(FaultTrial trial) {
        this.trial = trial;
    }

    /** The postmaster is killed while a run stands at its k-th write, and the server started again. */
    void killedAt(FaultScene scene, int k) throws Exception {
        struckAt("PostgreSQL killed and started again", scene, k, (server, session) -> {
            server.kill();
            server.startAgain();
        });
    }

    /** The server is stopped in fast mode and started again. */
    void restartedAt(FaultScene scene, int k) throws Exception {
        struckAt("PostgreSQL restarted", scene, k, (server, session) -> {
            server.stop();
            server.startAgain();
        });
    }

    /** The session that writes is killed: the server throws out all others and recovers by itself. */
    void sessionKilledAt(FaultScene scene, int k) throws Exception {
        struckAt("session killed, PostgreSQL recovers", scene, k, (server, session) -> FaultServer.killSession(session));
    }

    private void struckAt(String kind, FaultScene scene, int k, Blow blow) throws Exception {
        trial.run(kind, ProcessFaults.place(scene, k), scene, (s, nights) -> {
            FaultServer server = s.place().server();
            // A sequence of a copied database goes back to where the copy found it if the server dies before its next checkpoint.
            nights.ask("checkpoint").update();
            try (FaultPoint point = FaultPoint.waiting(nights, k)) {
                ChildProcess run = FaultTrial.at(point, s, nights);
                blow.strike(server, point.whoWaits());
                Ended ended = run.end();
                server.awaitUp();
                return List.of(FaultTrial.expect(ended, 30));
            }
        });
    }
}
