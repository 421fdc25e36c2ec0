package org.clawarehouse.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Nights on a delivery at which something was done; the command after it is the same delivery as it should have been. */
final class FileFaults {

    private static final String AS_AT = "2021-08-20";

    /** Does something to the files of a delivery. */
    interface Damage {
        void to(SmallInbox inbox) throws Exception;
    }

    private final FaultTrial trial;
    private final FaultScene scene;

    /** Faults of the files that a night reads. */
    FileFaults(FaultTrial trial, FaultScene night) {
        this.trial = trial;
        this.scene = night;
    }

    FaultScene scene() {
        return scene;
    }

    /** Refused with one of these codes, told without a value, and mart as it was. */
    void refused(String kind, String name, Set<Integer> exits, Damage damage) throws Exception {
        refused(kind, name, AS_AT, exits, damage);
    }

    void refused(String kind, String name, String asAt, Set<Integer> exits, Damage damage) throws Exception {
        trial.run(kind, name, scene, (s, nights) -> {
            Ended ended = FaultTrial.expect(nights.nightly(damaged(damage), asAt), exits.toArray(new Integer[0]));
            if (!FaultReaders.states(nights).equals(s.before())) {
                throw new IllegalStateException("mart is not what it was");
            }
            return List.of(ended);
        });
    }

    /** What does not matter: the tables are the same. */
    void harmless(String kind, String name, Damage damage) throws Exception {
        trial.run(kind, name, scene, (s, nights) -> List.of(FaultTrial.expect(nights.nightly(damaged(damage), AS_AT), 0)));
    }

    /** What nobody can see in a file alone, or may see: whatever comes of it, the right delivery puts it right. */
    void putRight(String kind, String name, Damage damage) throws Exception {
        trial.run(kind, name, scene.unwatched(), (s, nights) -> List.of(FaultTrial.expect(nights.nightly(damaged(damage), AS_AT),
                0, 10, 11, 13, 14)));
    }

    /** What happens to a delivery while a night in a process of its own stands at a write. */
    void whileRead(String name, int k, Integer[] exits, Damage damage) throws Exception {
        trial.run("files changed while read", name, scene, (s, nights) -> {
            SmallInbox inbox = damaged(untouched -> { });
            try (FaultPoint point = FaultPoint.waiting(nights, k)) {
                ChildProcess run = s.start(s.place().program(), nights.url(), Ended.nightly(inbox.folder(), AS_AT));
                if (!point.reachedBy(run)) {
                    throw new IllegalStateException("it never came to the point: " + run.end().err());
                }
                damage.to(inbox);
                point.release();
                return List.of(FaultTrial.expect(run.end(), exits));
            }
        });
    }

    /** Something in an inbox that a process of its own, started in some way, must refuse without standing still. */
    void refusedBy(JavaProgram program, String kind, String name, Integer[] exits, Damage damage) throws Exception {
        trial.run(kind, name, scene, (s, nights) -> List.of(FaultTrial.expect(
                s.start(program, nights.url(), Ended.nightly(damaged(damage).folder(), AS_AT)).end(), exits)));
    }

    private SmallInbox damaged(Damage damage) throws Exception {
        SmallInbox inbox = copy(Path.of(scene.words().get(2)));
        damage.to(inbox);
        return inbox;
    }

    private SmallInbox copy(Path from) throws IOException {
        SmallInbox inbox = new SmallInbox(Files.createTempDirectory(scene.place().folder(), "inbox"));
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                inbox.put(from.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return inbox;
    }
}
