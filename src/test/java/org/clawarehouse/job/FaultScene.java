package org.clawarehouse.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.clawarehouse.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A command on a warehouse in a known state, and what it comes to when nothing disturbs it.
 *
 * @param name     what is being done
 * @param template the warehouse before
 * @param words    the command
 * @param before   what readers see before, as one hash and table by table
 * @param after    what they see afterwards
 * @param golden   the tables of mart afterwards, by meaning
 * @param writes   how many statements of an undisturbed run write into the warehouse
 * @param millis   how long an undisturbed run took
 */
record FaultScene(String name, PGSimpleDataSource template, List<String> words, Published before, Published after,
                  Map<String, String> golden, int writes, long millis) {

    /**
     * A state of mart as readers see it.
     *
     * @param atOnce  by one statement
     * @param inTurn  table by table
     */
    record Published(String atOnce, List<String> inTurn) {

        static Published of(Nights nights) {
            TableStates states = new TableStates(nights.database());
            return new Published(nights.one(states.meaningAtOnce()), states.meaningInTurn().stream().map(nights::one).toList());
        }
    }

    /** Runs the command once on a copy of the warehouse, in a process of its own. */
    static FaultScene of(String name, PGSimpleDataSource template, List<String> words, java.nio.file.Path folder) throws Exception {
        Nights nights = new Nights(TestDatabase.copyOf(template));
        FaultPoint.install(nights);
        Published before = Published.of(nights);
        long start = System.nanoTime();
        Ended ended = start(nights, words, folder).end();
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (ended.exit() != 0) {
            throw new IllegalStateException(ended.err());
        }
        int writes = FaultPoint.count(nights);
        FaultScene scene = new FaultScene(name, template, words, before, Published.of(nights),
                new TableStates(nights.database()).meaning(), writes, millis);
        TestDatabase.drop(nights.database());
        return scene;
    }

    /** Returns a warehouse in the state before. */
    Nights warehouse() {
        Nights nights = new Nights(TestDatabase.copyOf(template));
        FaultPoint.install(nights);
        return nights;
    }

    ChildProcess start(Nights nights, java.nio.file.Path folder) throws Exception {
        return start(nights, words, folder);
    }

    private static ChildProcess start(Nights nights, List<String> words, java.nio.file.Path folder) throws Exception {
        List<String> line = new ArrayList<>(words);
        line.addAll(1, List.of("--database-url", nights.url()));
        return ChildProcess.start(folder, line);
    }

    /** Types the command again, undisturbed. */
    Ended again(Nights nights) {
        return nights.command(words.toArray(new String[0]));
    }
}
