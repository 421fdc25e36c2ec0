package org.clawarehouse.job;

import java.util.ArrayList;
import java.util.List;

/** Tries faults: each on a warehouse of its own, under the eyes of readers, followed by the same command undisturbed. */
final class FaultTrial {

    /** Something that goes wrong while a command runs. */
    interface Fault {
        /** Lets it happen and returns how the processes ended. */
        List<Ended> strike(FaultScene scene, Nights nights) throws Exception;
    }

    private final FaultTally tally;

    FaultTrial(FaultTally tally) {
        this.tally = tally;
    }

    /** Tries one fault and takes note of it. */
    void run(String kind, String name, FaultScene scene, Fault fault) throws Exception {
        if (!tally.isDue(kind, scene.name() + ", " + name)) {
            return;
        }
        Nights nights = scene.warehouse();
        List<String> broken = new ArrayList<>();
        List<Ended> ended = new ArrayList<>();
        FaultReaders readers = new FaultReaders(nights, scene);
        try (readers) {
            ended.addAll(fault.strike(scene, nights));
            long start = System.nanoTime();
            Ended again = scene.again(nights);
            if (ended.stream().anyMatch(each -> each.exit() == 137)) {
                tally.recovered((System.nanoTime() - start) / 1_000_000);
            }
            ended.add(expect(again, 0));
        } catch (Exception e) {
            broken.add(e.toString());
        }
        broken.addAll(readers.broken());
        broken.addAll(FaultOracles.broken(nights, scene, ended));
        ended.stream().filter(each -> each.exit() == 137).forEach(each -> tally.kill(kind));
        tally.take(kind, scene.name() + ", " + name, broken);
        scene.drop(nights);
    }

    /** Starts the command and lets it come to the point. */
    static ChildProcess at(FaultPoint point, FaultScene scene, Nights nights) throws Exception {
        ChildProcess run = scene.start(nights);
        if (!point.reachedBy(run)) {
            Ended ended = run.end();
            throw new IllegalStateException("it never came to the point: exit " + ended.exit() + " " + ended.err());
        }
        return run;
    }

    /** Kills it: the process must die of SIGKILL, and the server must not. */
    static Ended killed(ChildProcess run, FaultScene scene) throws Exception {
        run.kill();
        Ended ended = run.end();
        if (ended.exit() != 137 || !scene.place().server().isAlive()) {
            throw new IllegalStateException("a kill that ended with " + ended.exit());
        }
        return ended;
    }

    /** Returns how a process ended where that is one of the ways in which it may. */
    static Ended expect(Ended ended, Integer... exits) {
        if (!List.of(exits).contains(ended.exit())) {
            throw new IllegalStateException("exit " + ended.exit() + " where " + List.of(exits) + " is due: " + ended.err());
        }
        return ended;
    }
}
