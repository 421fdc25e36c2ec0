package org.clawarehouse.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What happens to the process: it is killed, asked to stop, frozen, or not alone. */
final class ProcessFaults {

    private final FaultTrial trial;

    ProcessFaults(FaultTrial trial) {
        this.trial = trial;
    }

    /** Killed before its k-th write; k = 0 is inside the COMMIT of what it publishes. */
    void killedAt(FaultScene scene, int k) throws Exception {
        trial.run("killed at a write", "write " + k + " of " + scene.writes(), scene, (s, nights) -> List.of(killAt(s, nights, k)));
    }

    /** Killed again and again, the second time while the next run recovers from the first. */
    void killedDuringRecovery(FaultScene scene, int k, int... then) throws Exception {
        trial.run("killed during recovery", "writes " + k + ", " + List.of(then.length, then[0]), scene, (s, nights) -> {
            List<Ended> ended = new ArrayList<>(List.of(killAt(s, nights, k)));
            for (int next : then) {
                ended.add(killAt(s, nights, next));
            }
            return ended;
        });
    }

    private Ended killAt(FaultScene scene, Nights nights, int k) throws Exception {
        try (FaultPoint point = new FaultPoint(nights, k)) {
            return FaultTrial.killed(trial.at(point, scene, nights), nights);
        }
    }

    /** Killed so many times at random moments of its life. */
    void killedAtRandom(FaultScene scene, Random random, int times) throws Exception {
        List<Integer> moments = random.ints(times, 0, (int) scene.millis()).boxed().toList();
        trial.run("killed at random, " + times + " in a row", "after " + moments + " ms", scene, (s, nights) -> {
            List<Ended> ended = new ArrayList<>();
            for (int moment : moments) {
                ChildProcess run = s.start(nights, trial.scenes().folder());
                ended.add(run.endsWithin(moment) ? run.end() : FaultTrial.killed(run, nights));
            }
            return ended;
        });
    }

    /** Asked to stop at a random moment; before it is done it must end with 143. */
    void askedToStop(FaultScene scene, Random random) throws Exception {
        int moment = random.nextInt((int) scene.millis());
        trial.run("SIGTERM at random", "after " + moment + " ms", scene, (s, nights) -> {
            ChildProcess run = s.start(nights, trial.scenes().folder());
            run.endsWithin(moment);
            run.terminate();
            return List.of(expect(run.end(), 0, 143));
        });
    }

    /** So many at once: one is done, the others are told that it holds the lock, or find everything done. */
    void together(FaultScene scene, int runs) throws Exception {
        trial.run(runs + " runs at once", runs + " processes", scene, (s, nights) -> {
            List<ChildProcess> processes = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                processes.add(s.start(nights, trial.scenes().folder()));
            }
            List<Ended> ended = new ArrayList<>();
            for (ChildProcess process : processes) {
                ended.add(expect(process.end(), 0, 20));
            }
            if (ended.stream().noneMatch(each -> each.exit() == 0)) {
                throw new IllegalStateException("none of them ran");
            }
            return ended;
        });
    }

    /** Frozen before its k-th write, its lock taken away; another publishes, it wakes up, and publishes nothing. */
    void frozen(FaultScene scene, int k) throws Exception {
        trial.run("frozen, woken after another", k == 0 ? "in COMMIT" : "write " + k + " of " + scene.writes(), scene, (s, nights) -> {
            ChildProcess run;
            try (FaultPoint point = new FaultPoint(nights, k)) {
                run = trial.at(point, s, nights);
                run.freeze();
                nights.all("select pg_terminate_backend(pid, 5000) from pg_locks where locktype = 'advisory' and objid = 7100903");
                if (k == 0) {
                    point.disarm();
                } else {
                    point.close();
                }
                Ended other = s.again(nights);
                long published = figures(nights);
                run.thaw();
                Ended woken = expect(run.end(), 20, 30);
                if (figures(nights) != published) {
                    throw new IllegalStateException("it published all the same");
                }
                return List.of(expect(other, 0), woken);
            }
        });
    }

    private static long figures(Nights nights) {
        return Long.parseLong(nights.one("select sum(('x' || left(md5(xmin::text || ctid::text), 8))::bit(32)::bigint) from mart.fact_indicator"));
    }

    static Ended expect(Ended ended, Integer... exits) {
        if (!List.of(exits).contains(ended.exit())) {
            throw new IllegalStateException("exit " + ended.exit() + " where " + List.of(exits) + " is due: " + ended.err());
        }
        return ended;
    }
}
