package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many mutants: {@code ./mvnw test -Pfaults -Dtest=MutantSweep -Dseed=1 -Dmutants=100000}, and a tenth as many workbooks. Files
 * that fail are kept in target/mutants. A seed and a place in the sweep make the same mutant on any number of processors.
 */
class MutantSweep {

    private final long seed = Long.getLong("seed", 1);
    private final long mutants = Long.getLong("mutants", 10_000);

    @TempDir
    Path folder;

    private MutantTally sweep(String kind, long count, LongFunction<Mutant> make) {
        MutantTally tally = new MutantTally(kind, make, folder);
        LongStream.range(0, count).parallel().forEach(i -> {
            try {
                tally.take(seed * 1_000_000 + i);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            long tried = tally.tried();
            if (tried % Math.max(1, count / 100) == 0) {
                String bar = "#".repeat((int) (tried * 40 / count));
                System.out.printf("\r%-5s [%-40s] %3d %%, failures %d", kind, bar, tried * 100 / count, tally.failures().size());
            }
        });
        System.out.println();
        return tally;
    }

    @Test
    void everyMutantIsSurvived() {
        long start = System.nanoTime();
        List<MutantTally> tallies = List.of(sweep("csv", mutants, Mutant::text), sweep("xlsx", mutants / 10, Mutant::workbook));
        tallies.forEach(tally -> System.out.println(tally.line()));
        System.out.printf("seed %d, %.0f s%n", seed, (System.nanoTime() - start) / 1e9);
        assertThat(tallies.stream().flatMap(tally -> tally.failures().stream()).flatMap(Stream::of)).isEmpty();
    }
}
