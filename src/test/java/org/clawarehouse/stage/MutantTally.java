package org.clawarehouse.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** Takes mutants through the reading and counts: no row that the damage left alone may be lost. */
final class MutantTally {

    private final String kind;
    private final LongFunction<Mutant> make;
    private final Path folder;
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong tried = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong unknown = new AtomicLong();
    private final AtomicLong judged = new AtomicLong();
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong leftAlone = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();

    MutantTally(String kind, LongFunction<Mutant> make, Path folder) {
        this.kind = kind;
        this.make = make;
        this.folder = folder;
    }

    /** Tries one, in a folder of its own; a failure names its seed and its file is kept in target/mutants. */
    void take(long seed) throws IOException {
        Mutant mutant = make.apply(seed);
        Path file = mutant.into(folder.resolve(kind + Thread.currentThread().getId()));
        MutantVerdict verdict = MutantVerdict.of(mutant, file);
        Files.delete(file);
        tried.incrementAndGet();
        refused.addAndGet(verdict.refused ? 1 : 0);
        unknown.addAndGet(verdict.unknown ? 1 : 0);
        judged.addAndGet(verdict.judged ? 1 : 0);
        read.addAndGet(verdict.lines);
        leftAlone.addAndGet(verdict.leftAlone);
        lost.addAndGet(verdict.lost);
        if (!verdict.broken.isEmpty()) {
            fail(seed, mutant, verdict);
        }
    }

    private void fail(long seed, Mutant mutant, MutantVerdict verdict) throws IOException {
        failures.add(kind + " " + seed + " (" + mutant.table().name() + "): " + verdict.broken);
        Path kept = Files.createDirectories(Path.of("target", "mutants"));
        Files.write(kept.resolve(mutant.table().name() + "-" + seed + "." + mutant.ending()), mutant.bytes());
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    long tried() {
        return tried.get();
    }

    long leftAlone() {
        return leftAlone.get();
    }

    /** The counts, each behind its name. */
    String line() {
        return "%-5s tried %,d, refused %,d, no table %,d, judged %,d; rows read %,d, rows left alone %,d, rows lost %,d; failures %,d".formatted(
                kind, tried.get(), refused.get(), unknown.get(), judged.get(), read.get(), leftAlone.get(), lost.get(), failures.size());
    }
}
