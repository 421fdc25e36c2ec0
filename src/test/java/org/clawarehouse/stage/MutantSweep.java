package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many mutants: {@code ./mvnw test -Pfaults -Dtest=MutantSweep -Dseed=1 -Dmutants=100000}, and a tenth as many workbooks. Files
 * that fail are kept in target/mutants.
 */
class MutantSweep {

    private final long seed = Long.getLong("seed", 1);
    private final long mutants = Long.getLong("mutants", 10_000);

    @TempDir
    Path folder;

    private void sweep(String kind, long count, LongFunction<Mutant> make) throws IOException {
        MutantTally tally = new MutantTally(folder);
        for (long i = 0; i < count; i++) {
            tally.take(kind, seed * 1_000_000 + i, make);
            if ((i + 1) % Math.max(1, count / 20) == 0) {
                System.out.println("[" + "#".repeat((int) (i * 20 / count)) + "] " + tally.line(kind));
            }
        }
        System.out.println("seed " + seed + ", " + tally.line(kind));
        assertThat(tally.failures()).isEmpty();
    }

    @Test
    void textFiles() throws IOException {
        sweep("csv", mutants, Mutant::text);
    }

    @Test
    void workbooks() throws IOException {
        sweep("xlsx", mutants / 10, Mutant::workbook);
    }
}
