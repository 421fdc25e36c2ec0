package org.clawarehouse.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What happens while a database that holds nothing gets its tables: a kill, or two that make them at once. */
final class MigrationFaults {

    private final FaultTrial trial;
    private final FaultScene scene;

    MigrationFaults(FaultTrial trial, FaultScene first) {
        this.trial = trial;
        this.scene = first.onFreshDatabase();
    }

    /** Killed at a random moment of the first command, and once more. */
    void killed(Random random) throws Exception {
        List<Integer> moments = random.ints(2, 300, (int) scene.calm().millis()).boxed().toList();
        trial.run("killed in migrations", "after " + moments + " ms", scene, (s, nights) -> {
            List<Ended> ended = new ArrayList<>();
            for (int moment : moments) {
                ChildProcess run = s.start(nights);
                ended.add(run.endsWithin(moment) ? run.end() : FaultTrial.killed(run, s));
            }
            return ended;
        });
    }

    /** So many at once on a database that holds nothing. */
    void together(int runs) throws Exception {
        trial.run("migrations at once", runs + " processes", scene, (s, nights) -> {
            List<ChildProcess> processes = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                processes.add(s.start(nights));
            }
            List<Ended> ended = new ArrayList<>();
            for (ChildProcess process : processes) {
                ended.add(FaultTrial.expect(process.end(), 0, 20));
            }
            return ended;
        });
    }
}
