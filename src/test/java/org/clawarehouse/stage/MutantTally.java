package org.clawarehouse.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Takes mutants through the reading and counts: no row that the damage left alone may be lost. */
final class MutantTally {

    private final Path folder;
    private final List<String> failures = new ArrayList<>();
    private long tried;
    private long refused;
    private long read;
    private long untouched;
    private long lost;

    MutantTally(Path folder) {
        this.folder = folder;
    }

    /** Tries one; a failure names its seed and its file is kept in target/mutants. */
    void take(String kind, long seed, LongFunction<Mutant> make) throws IOException {
        Mutant mutant = make.apply(seed);
        Path file = folder.resolve(mutant.name());
        MutantReading.put(file, mutant.bytes());
        MutantReading reading = MutantReading.of(file, Mutant.CANARY);
        List<String> broken = new ArrayList<>(reading.broken());
        tried++;
        refused += reading.refused() ? 1 : 0;
        read += reading.accountedFor();
        if (!reading.refused() && mutant.text() != null) {
            rows(mutant, reading, broken);
        }
        if (!broken.isEmpty()) {
            failures.add(kind + " " + seed + ": " + broken);
            MutantReading.put(Path.of("target", "mutants", kind + "-" + seed + (kind.equals("csv") ? ".csv" : ".xlsx")), mutant.bytes());
        }
        Files.delete(file);
    }

    private void rows(Mutant mutant, MutantReading reading, List<String> broken) {
        List<String> physical = List.of(mutant.text().split("\r\n|(?=<row )|(?<=</row>)"));
        int head = physical.indexOf(mutant.head());
        if (head != 0 && !mutant.name().endsWith(".xlsx") || head < 0) {
            return;
        }
        mutant.rows().forEach((id, row) -> {
            if (physical.lastIndexOf(row) > head) {
                untouched++;
                if (!reading.children().contains(id)) {
                    lost++;
                    broken.add("lost " + id);
                }
            }
        });
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    long untouched() {
        return untouched;
    }

    String line(String kind) {
        return "%s: %,d mutants, %,d refused, %,d rows read, of %,d rows left alone %d lost, %d mutants failed"
                .formatted(kind, tried, refused, read, untouched, lost, failures.size());
    }
}
