package org.clawarehouse.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.clawarehouse.server.FaultServer;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A command on a warehouse in a known state, and what it comes to when nothing disturbs it.
 *
 * @param name     what is being done
 * @param place    where it is done
 * @param template the warehouse before, or null where there is none
 * @param words    the command
 * @param before   what readers see before, or null where there are none
 * @param calm     an undisturbed run
 */
record FaultScene(String name, Place place, PGSimpleDataSource template, List<String> words, List<String> before, Calm calm) {

    /**
     * Where commands are run.
     *
     * @param server  the server that holds the warehouses
     * @param program the program
     * @param folder  its working directory
     */
    record Place(FaultServer server, JavaProgram program, Path folder) {
    }

    /**
     * What an undisturbed run comes to.
     *
     * @param after   what readers see afterwards
     * @param golden  the tables of mart afterwards, by meaning
     * @param trace   the tables it writes, a statement each
     * @param bytes   how many bytes the server answers with
     * @param commits how many transactions it commits
     * @param millis  how long it takes
     */
    record Calm(List<String> after, Map<String, String> golden, List<String> trace, long bytes, long commits, long millis) {
    }

    /** Runs the command once on a copy of the warehouse, in a process of its own. */
    static FaultScene of(String name, Place place, PGSimpleDataSource template, List<String> words) throws Exception {
        FaultScene scene = new FaultScene(name, place, template, words, List.of(), null);
        Nights nights = scene.warehouse();
        List<String> before = FaultReaders.states(nights);
        try (CuttingProxy proxy = CuttingProxy.after(nights.database().getPortNumbers()[0], Long.MAX_VALUE); FaultPoint trace = FaultPoint.tracing(nights)) {
            long start = System.nanoTime();
            Ended ended = scene.start(nights, proxy).end();
            long millis = (System.nanoTime() - start) / 1_000_000;
            if (ended.exit() != 0) {
                throw new IllegalStateException(ended.err());
            }
            return new FaultScene(name, place, template, words, before, new Calm(FaultReaders.states(nights),
                    new TableStates(nights.database()).meaning(), FaultPoint.trace(nights), proxy.bytes(), proxy.commits(), millis));
        } finally {
            scene.drop(nights);
        }
    }

    /** Returns how many statements of an undisturbed run write into the warehouse. */
    int writes() {
        return calm.trace().size();
    }

    /** Returns which write is the first into a table. */
    int firstWriteTo(String table) {
        int index = calm.trace().indexOf(table);
        if (index < 0) {
            throw new IllegalArgumentException(name + " never writes " + table);
        }
        return index + 1;
    }

    /** Returns the same without readers, for a delivery that may be taken in as something else. */
    FaultScene unwatched() {
        return new FaultScene(name, place, template, words, null, calm);
    }

    /** Returns the same command on a database in which there is nothing yet. */
    FaultScene onFreshDatabase() {
        return new FaultScene("fresh database", place, null, words, null, calm);
    }

    /** Returns how many writes go into a table. */
    int writesTo(String table) {
        return Collections.frequency(calm.trace(), table);
    }

    /** Returns a warehouse in the state before. */
    Nights warehouse() {
        if (template == null) {
            return new Nights(place.server().createEmpty());
        }
        Nights nights = new Nights(place.server().copyOf(template));
        FaultPoint.install(nights);
        return nights;
    }

    void drop(Nights nights) {
        place.server().drop(nights.database());
    }

    ChildProcess start(Nights nights) throws Exception {
        return start(place.program(), nights.url(), words);
    }

    /** Starts it behind a wire that may break. */
    ChildProcess start(Nights nights, CuttingProxy proxy) throws Exception {
        return start(place.program(), nights.url().replaceFirst(":\\d+/", ":" + proxy.port() + "/"), words);
    }

    /** Starts a command; what it leaves for whoever watches lies in the working directory. */
    ChildProcess start(JavaProgram program, String url, List<String> command) throws Exception {
        List<String> line = new ArrayList<>(command);
        String watched = place.folder().resolve("watched-" + UUID.randomUUID()).toString();
        line.addAll(1, List.of("--database-url", url, "--health-file", watched + ".json", "--metrics-file", watched + ".prom"));
        return ChildProcess.start(program, place.folder(), line);
    }

    /** Types the command again, undisturbed. */
    Ended again(Nights nights) {
        return nights.command(words.toArray(new String[0]));
    }
}
