package org.clawarehouse.job;

import java.util.List;
import java.util.Random;

/** What happens to the database and on the way to it. */
final class DatabaseFaults {

    private final FaultTrial trial;

    DatabaseFaults(FaultTrial trial) {
        this.trial = trial;
    }

    /** The session that writes is terminated before its k-th write. */
    void backendTerminatedAt(FaultScene scene, int k) throws Exception {
        trial.run("backend terminated", k == 0 ? "in COMMIT" : "write " + k + " of " + scene.writes(), scene, (s, nights) -> {
            try (FaultPoint point = new FaultPoint(nights, k)) {
                ChildProcess run = trial.at(point, s, nights);
                point.terminateWhoWaits();
                return List.of(ProcessFaults.expect(run.end(), 30));
            }
        });
    }

    /** The connection is cut after a random number of bytes of the answers. */
    void cut(FaultScene scene, Random random, long bytes) throws Exception {
        long after = (long) (bytes * random.nextDouble());
        trial.run("connections cut", "after " + after + " bytes", scene, (s, nights) -> {
            try (CuttingProxy proxy = CuttingProxy.after(nights.database().getPortNumbers()[0], after)) {
                return List.of(ProcessFaults.expect(through(proxy, s, nights).end(), 0, 30));
            }
        });
    }

    /** The server commits, and the answer to the n-th COMMIT is lost with the connection. */
    void replyLost(FaultScene scene, int n) throws Exception {
        trial.run("COMMIT's reply lost", "COMMIT " + n, scene, (s, nights) -> {
            try (CuttingProxy proxy = CuttingProxy.swallowing(nights.database().getPortNumbers()[0], n)) {
                return List.of(ProcessFaults.expect(through(proxy, s, nights).end(), 0, 30));
            }
        });
    }

    /** Returns how many bytes and commits an undisturbed run takes. */
    CuttingProxy measured(FaultScene scene) throws Exception {
        Nights nights = scene.warehouse();
        CuttingProxy proxy = CuttingProxy.after(nights.database().getPortNumbers()[0], Long.MAX_VALUE);
        ProcessFaults.expect(through(proxy, scene, nights).end(), 0);
        proxy.close();
        return proxy;
    }

    private ChildProcess through(CuttingProxy proxy, FaultScene scene, Nights nights) throws Exception {
        List<String> words = new java.util.ArrayList<>(scene.words());
        words.addAll(1, List.of("--database-url", nights.url().replaceFirst(":\\d+/", ":" + proxy.port() + "/")));
        return ChildProcess.start(trial.scenes().folder(), words);
    }

    /** The server has no room left when the publish commits. */
    void commitRefused(FaultScene scene) throws Exception {
        trial.run("COMMIT refused", "disk full", scene, (s, nights) -> {
            try (FaultPoint point = new FaultPoint(nights, -2)) {
                return List.of(ProcessFaults.expect(s.start(nights, trial.scenes().folder()).end(), 31));
            }
        });
    }

    /** No room for what a statement has to lay aside. */
    void full(FaultScene scene) throws Exception {
        trial.run("no room for temporary files", "64 kB", scene, (s, nights) -> {
            String name = nights.database().getDatabaseName();
            nights.ask("alter database " + name + " set work_mem = '64kB'").update();
            nights.ask("alter database " + name + " set temp_file_limit = '64kB'").update();
            Ended ended = ProcessFaults.expect(s.start(nights, trial.scenes().folder()).end(), 31);
            nights.ask("alter database " + name + " reset all").update();
            return List.of(ended);
        });
    }
}
