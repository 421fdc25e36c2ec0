package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole matrix: {@code ./mvnw test -Pfaults -Dtest=FaultSweep -Dseed=1 -Dkills=40}. The seed decides every moment that is
 * random; kills is how many times each scene is killed at random moments. With {@code -Dfault=…} only faults in whose
 * line that pattern is found are tried. Disks are filled on a tmpfs, which takes root or {@code unshare -Urm}.
 */
class FaultSweep {

    private static final long SEED = Long.getLong("seed", 1);
    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final String ONLY = System.getProperty("fault", "");

    @TempDir
    Path folder;

    @Test
    void everyFaultIsSurvived() throws Exception {
        System.out.println("seed " + SEED + ", kills " + KILLS);
        try (FaultScenes scenes = new FaultScenes(folder)) {
            FaultTally plan = new FaultTally(new PrintStream(PrintStream.nullOutputStream()), ONLY, 0);
            new FaultMatrix(scenes, new FaultTrial(plan), SEED, KILLS).all();
            FaultTally tally = new FaultTally(System.out, ONLY, plan.due());
            new FaultMatrix(scenes, new FaultTrial(tally), SEED, KILLS).all();
            tally.print();
            assertThat(tally.failures()).isEmpty();
        }
    }
}
