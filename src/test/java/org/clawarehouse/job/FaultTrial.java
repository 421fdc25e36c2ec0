package org.clawarehouse.job;

import java.util.ArrayList;
import java.util.List;

import org.clawarehouse.testing.TestDatabase;

/** Tries faults: each on a warehouse of its own, under the eyes of readers, followed by the same command undisturbed. */
final class FaultTrial {

    /** Something that goes wrong while a command runs. */
    interface Fault {
        /** Lets it happen and returns how the processes ended. */
        List<Ended> strike(FaultScene scene, Nights nights) throws Exception;
    }

    private final FaultScenes scenes;
    private final FaultTally tally;

    FaultTrial(FaultScenes scenes, FaultTally tally) {
        this.scenes = scenes;
        this.tally = tally;
    }

    FaultScenes scenes() {
        return scenes;
    }

    FaultTally tally() {
        return tally;
    }

    /** Tries one fault and takes note of it. */
    void run(String kind, String name, FaultScene scene, Fault fault) throws Exception {
        Nights nights = scene.warehouse();
        List<String> broken = new ArrayList<>();
        try {
            List<Ended> ended = new ArrayList<>();
            FaultReaders readers = new FaultReaders(nights, scene);
            try (readers) {
                ended.addAll(fault.strike(scene, nights));
                long start = System.nanoTime();
                Ended again = scene.again(nights);
                if (ended.stream().anyMatch(each -> each.exit() == 137)) {
                    tally.recovered((System.nanoTime() - start) / 1_000_000);
                }
                ended.add(again);
                if (again.exit() != 0) {
                    broken.add("the next one ended with " + again.exit() + ": " + again.err());
                }
            }
            broken.addAll(readers.halves());
            broken.addAll(FaultOracles.broken(nights, scene, ended));
            ended.stream().filter(each -> each.exit() == 137).forEach(each -> tally.kill(kind));
        } catch (Exception e) {
            broken.add(e.toString());
        }
        tally.take(kind, scene.name() + ", " + name, broken);
        TestDatabase.drop(nights.database());
    }

    /** Starts the command and lets it come to its k-th write; null where it ended before. */
    ChildProcess at(FaultPoint point, FaultScene scene, Nights nights) throws Exception {
        ChildProcess run = scene.start(nights, scenes.folder());
        return point.reachedBy(run) ? run : ended(run);
    }

    private static ChildProcess ended(ChildProcess run) throws Exception {
        Ended ended = run.end();
        throw new IllegalStateException("it never came to the point: exit " + ended.exit() + " " + ended.err());
    }

    /** Kills it: the process must die of SIGKILL, and the server must not. */
    static Ended killed(ChildProcess run, Nights nights) throws Exception {
        run.kill();
        Ended ended = run.end();
        if (ended.exit() != 137 || !nights.one("select 'alive'").equals("alive")) {
            throw new IllegalStateException("a kill that ended with " + ended.exit());
        }
        return ended;
    }
}
