package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One fault of every kind, in about a minute; {@link FaultSweep} is the whole of it. */
class FaultSample {

    @TempDir
    static Path folder;

    private static FaultScenes scenes;

    private final FaultTally tally = new FaultTally(new PrintStream(PrintStream.nullOutputStream()), 1);
    private final FaultTrial trial = new FaultTrial(scenes, tally);
    private final ProcessFaults process = new ProcessFaults(trial);
    private final DatabaseFaults database = new DatabaseFaults(trial);

    @BeforeAll
    static void undisturbed() throws Exception {
        scenes = new FaultScenes(folder);
    }

    @AfterEach
    void everyFaultWasSurvived() {
        assertThat(tally.failures()).isEmpty();
        assertThat(FaultReaders.reads()).isPositive();
    }

    @Test
    void aRerunKilledInTheMiddleAndAgainWhileTheNextRecovers() throws Exception {
        FaultScene rerun = scenes.scene("rerun");
        process.killedDuringRecovery(rerun, rerun.writes() * 3 / 4, 2);
    }

    @Test
    void aNightKilledInTheCommitOfWhatItPublishes() throws Exception {
        process.killedAt(scenes.scene("next night"), 0);
    }

    @Test
    void aFrozenNightThatWakesAfterAnotherHasPublished() throws Exception {
        FaultScene night = scenes.scene("next night");
        process.frozen(night, night.writes() - 8);
    }

    @Test
    void aNightWhoseSessionIsTerminatedInCommit() throws Exception {
        database.backendTerminatedAt(scenes.scene("next night"), 0);
    }

    @Test
    void aNightThatNeverHearsOfItsLastCommit() throws Exception {
        FaultScene night = scenes.scene("next night");
        database.replyLost(night, (int) database.measured(night).commits() - 3);
    }

    @Test
    void aNightWhoseCommitIsRefused() throws Exception {
        database.commitRefused(scenes.scene("next night"));
    }

    @Test
    void filesThatAreMisnamedAndDeliveredTwice() throws Exception {
        new FileFaults(trial).harmless();
    }

    @Test
    void twoAtOnce() throws Exception {
        process.together(scenes.scene("first night"), 2);
    }
}
