package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;

import org.clawarehouse.extract.HostileWorkbooks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One fault of every kind, in about two minutes; {@link FaultSweep} is the whole of it. */
class FaultSample {

    @TempDir
    static Path folder;

    private static FaultScenes scenes;

    private final FaultTally tally = new FaultTally(new PrintStream(PrintStream.nullOutputStream()), "", 1);
    private final FaultTrial trial = new FaultTrial(tally);
    private final ProcessFaults process = new ProcessFaults(trial);
    private final DatabaseFaults database = new DatabaseFaults(trial);
    private final ServerFaults server = new ServerFaults(trial);
    private final FaultScene first = scenes.scene(FaultScenes.FIRST);
    private final FaultScene next = scenes.scene(FaultScenes.NEXT);
    private final FaultScene rerun = scenes.scene(FaultScenes.RERUN);

    @BeforeAll
    static void undisturbed() throws Exception {
        scenes = new FaultScenes(folder);
    }

    @AfterAll
    static void stopTheServer() throws IOException {
        scenes.close();
    }

    @AfterEach
    void everyFaultWasSurvived() {
        assertThat(tally.failures()).isEmpty();
        assertThat(FaultReaders.reads()).isPositive();
    }

    @Test
    void aRerunKilledInTheMiddleAndAgainWhileTheNextRecovers() throws Exception {
        process.killedDuringRecovery(rerun, rerun.writes() * 3 / 4, 2);
    }

    @Test
    void aNightKilledInTheCommitOfWhatItPublishes() throws Exception {
        process.killedAt(next, FaultPoint.IN_COMMIT);
    }

    @Test
    void aFrozenNightThatWakesAfterAnotherHasPublished() throws Exception {
        process.frozen(next, next.writes() - 8);
    }

    @Test
    void aNightThatNeverHearsOfItsLastCommit() throws Exception {
        database.replyLost(next, (int) next.calm().commits() - 3);
    }

    @Test
    void aRerunWhoseCommitIsRefused() throws Exception {
        database.refusedAt(rerun, FaultPoint.IN_COMMIT, "53100");
    }

    @Test
    void aDatabaseThatMayOnlyBeRead() throws Exception {
        database.readOnly(rerun);
    }

    @Test
    void aServerKilledInTheMiddleOfACopy() throws Exception {
        server.killedAt(first, FaultPoint.IN_COPY);
    }

    @Test
    void aSessionKilledWhileItPublishes() throws Exception {
        server.sessionKilledAt(rerun, rerun.firstWriteTo("mart.fact_indicator"));
    }

    @Test
    void aWorkbookThatMeansHarm() throws Exception {
        new FileFaults(trial, next).refused("hostile workbooks", "a zip bomb", Set.of(14),
                inbox -> inbox.put("finance/ledger.xlsx", HostileWorkbooks.hostile().get("a zip bomb")));
    }

    @Test
    void nightsAndRerunsAtOnce() throws Exception {
        process.ofTwoKinds(next);
    }
}
