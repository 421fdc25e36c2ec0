package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole matrix: {@code ./mvnw test -Pfaults -Dseed=1 -Dkills=40}. The seed decides every moment that is random; kills is
 * how many times each scene is killed at random moments.
 */
class FaultSweep {

    private static final int KINDS = 28;

    private final Random random = new Random(Long.getLong("seed", 1));
    private final int kills = Integer.getInteger("kills", 20);

    @TempDir
    Path folder;

    @Test
    void everyFaultIsSurvived() throws Exception {
        FaultScenes scenes = new FaultScenes(folder);
        FaultTally tally = new FaultTally(System.out, 3 * (kills * 2 + KINDS) + 4);
        FaultTrial trial = new FaultTrial(scenes, tally);
        System.out.println("seed " + Long.getLong("seed", 1) + ", kills " + kills);
        for (FaultScene scene : scenes.all()) {
            ProcessFaults process = new ProcessFaults(trial);
            boundaries(process, scene);
            for (int i = 0; i < kills; i++) {
                process.killedAt(scene, 1 + random.nextInt(scene.writes() - 1));
                process.killedAtRandom(scene, random, 1 + i % 3);
            }
            database(new DatabaseFaults(trial), scene);
        }
        FileFaults files = new FileFaults(trial);
        files.all();
        files.harmless();
        tally.print();
        assertThat(tally.failures()).isEmpty();
    }

    private void boundaries(ProcessFaults process, FaultScene scene) throws Exception {
        process.killedAt(scene, 0);
        process.killedDuringRecovery(scene, scene.writes() / 2, 1, 2, 3, 4);
        process.frozen(scene, 1 + random.nextInt(scene.writes() - 1));
        process.frozen(scene, scene.writes() - 10);
        process.together(scene, 2);
        process.together(scene, 4);
        for (int i = 0; i < 3; i++) {
            process.askedToStop(scene, random);
        }
    }

    private void database(DatabaseFaults database, FaultScene scene) throws Exception {
        CuttingProxy undisturbed = database.measured(scene);
        for (int i = 0; i < 4; i++) {
            database.backendTerminatedAt(scene, i == 0 ? 0 : 1 + random.nextInt(scene.writes() - 1));
            database.cut(scene, random, undisturbed.bytes());
        }
        for (int n = 1; n <= undisturbed.commits(); n += 3) {
            database.replyLost(scene, n);
        }
        database.full(scene);
        database.commitRefused(scene);
    }
}
