package org.clawarehouse.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What happens to the process: it is killed, asked to stop, frozen, or not alone. */
final class ProcessFaults {

    private final FaultTrial trial;

    ProcessFaults(FaultTrial trial) {
        this.trial = trial;
    }

    /** Killed before its k-th write, or in the COMMIT of what it publishes. */
    void killedAt(FaultScene scene, int k) throws Exception {
        trial.run("killed at a write", place(scene, k), scene, (s, nights) -> List.of(killAt(s, nights, k)));
    }

    /** Killed at each boundary of its steps, and where its books are opened and closed: before every write into one of their tables. */
    void killedAtEachWriteTo(FaultScene scene, String table) throws Exception {
        for (int k = 1; k <= scene.writesTo(table); k++) {
            int nth = k;
            trial.run("killed at a boundary", "write " + nth + " of " + scene.writesTo(table) + " into " + table, scene, (s, nights) -> {
                try (FaultPoint point = FaultPoint.waiting(nights, table, nth)) {
                    return List.of(FaultTrial.killed(FaultTrial.at(point, s, nights), s));
                }
            });
        }
    }

    /** Killed again and again, the second time while the next run recovers from the first. */
    void killedDuringRecovery(FaultScene scene, int k, int... then) throws Exception {
        trial.run("killed during recovery", place(scene, k) + ", then at " + Arrays.toString(then), scene, (s, nights) -> {
            List<Ended> ended = new ArrayList<>(List.of(killAt(s, nights, k)));
            for (int next : then) {
                ended.add(killAt(s, nights, next));
            }
            return ended;
        });
    }

    /** Says where in a run a write is. */
    static String place(FaultScene scene, int k) {
        return switch (k) {
            case FaultPoint.IN_COMMIT -> "in the COMMIT of what is published";
            case FaultPoint.IN_COPY -> "in COPY";
            default -> "write " + k + " of " + scene.writes() + " (" + scene.calm().trace().get(k - 1) + ")";
        };
    }

    private static Ended killAt(FaultScene scene, Nights nights, int k) throws Exception {
        try (FaultPoint point = FaultPoint.waiting(nights, k)) {
            return FaultTrial.killed(FaultTrial.at(point, scene, nights), scene);
        }
    }

    /** Killed so many times at random moments of its life. */
    void killedAtRandom(FaultScene scene, Random random, int times) throws Exception {
        List<Integer> moments = random.ints(times, 0, (int) scene.calm().millis()).boxed().toList();
        trial.run("killed at random", "after " + moments + " ms", scene, (s, nights) -> {
            List<Ended> ended = new ArrayList<>();
            for (int moment : moments) {
                ChildProcess run = s.start(nights);
                ended.add(run.endsWithin(moment) ? run.end() : FaultTrial.killed(run, s));
            }
            return ended;
        });
    }

    /** Too little memory: it is done all the same, or ends with the code of a defect. */
    void withMemory(FaultScene scene, int megabytes) throws Exception {
        trial.run("too little memory", megabytes + " MB", scene, (s, nights) -> List.of(FaultTrial.expect(
                s.start(s.place().program().with("-Xmx" + megabytes + "m"), nights.url(), s.words()).end(), 0, 70)));
    }

    /** Asked to stop at a random moment by SIGTERM: it is done, or ends with the code of the signal. */
    void terminated(FaultScene scene, Random random) throws Exception {
        int moment = random.nextInt((int) scene.calm().millis());
        trial.run("SIGTERM", "after " + moment + " ms", scene, (s, nights) -> {
            ChildProcess run = s.start(nights);
            run.endsWithin(moment);
            run.terminate();
            return List.of(FaultTrial.expect(run.end(), 0, 143));
        });
    }

    /** Asked to stop at a random moment by SIGINT. */
    void interrupted(FaultScene scene, Random random) throws Exception {
        int moment = random.nextInt((int) scene.calm().millis());
        trial.run("SIGINT", "after " + moment + " ms", scene, (s, nights) -> {
            ChildProcess run = s.start(s.place().program().by("env", "--default-signal=INT"), nights.url(), s.words());
            run.endsWithin(moment);
            run.interrupt();
            return List.of(FaultTrial.expect(run.end(), 0, 130));
        });
    }

    /** So many at once: at least one is done, the others are told that it holds the lock, or find everything done. */
    void together(FaultScene scene, int runs) throws Exception {
        List<List<String>> commands = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            commands.add(scene.words());
        }
        atOnce(runs + " runs at once", scene, commands);
    }

    /** Nights and reruns at once; the rerun is one of a month in which nothing was corrected. */
    void ofTwoKinds(FaultScene night) throws Exception {
        List<String> rerun = List.of("rerun", "--month", "2020-06", "--reason", "Nothing was corrected");
        atOnce("nights and reruns at once", night, List.of(night.words(), rerun));
        atOnce("nights and reruns at once", night, List.of(rerun, night.words(), rerun, night.words()));
    }

    private void atOnce(String kind, FaultScene scene, List<List<String>> commands) throws Exception {
        trial.run(kind, commands.size() + " processes", scene, (s, nights) -> {
            List<ChildProcess> processes = new ArrayList<>();
            for (List<String> words : commands) {
                processes.add(s.start(s.place().program(), nights.url(), words));
            }
            List<Ended> ended = new ArrayList<>();
            for (ChildProcess process : processes) {
                ended.add(FaultTrial.expect(process.end(), 0, 20));
            }
            if (ended.stream().noneMatch(each -> each.exit() == 0)) {
                throw new IllegalStateException("none of them ran");
            }
            return ended;
        });
    }

    /** Frozen before its k-th write, its lock taken away; another publishes, it wakes up, and publishes nothing. */
    void frozen(FaultScene scene, int k) throws Exception {
        trial.run("frozen, woken after another", place(scene, k), scene, (s, nights) -> {
            try (FaultPoint point = FaultPoint.waiting(nights, k)) {
                ChildProcess run = FaultTrial.at(point, s, nights);
                run.freeze();
                nights.all("select pg_terminate_backend(pid, 5000) from pg_locks where locktype = 'advisory' and objid = 7100903");
                point.release();
                Ended other = FaultTrial.expect(s.again(nights), 0);
                long published = figures(nights);
                run.thaw();
                Ended woken = FaultTrial.expect(run.end(), 20, 30);
                if (figures(nights) != published) {
                    throw new IllegalStateException("it published all the same");
                }
                return List.of(other, woken);
            }
        });
    }

    private static long figures(Nights nights) {
        return Long.parseLong(nights.one("select sum(('x' || left(md5(xmin::text || ctid::text), 8))::bit(32)::bigint) from mart.fact_indicator"));
    }
}
