package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files end as rows that are accounted for or as a refusal; {@link MutantSweep} tries many more. */
class MutantTest {

    private static final Path KEPT = Path.of("src", "test", "resources", "mutants");

    @TempDir
    Path folder;

    private void everyOneIsSurvived(String kind, int mutants, LongFunction<Mutant> make) throws IOException {
        MutantTally tally = new MutantTally(kind, make, folder);
        for (int seed = 0; seed < mutants; seed++) {
            tally.take(seed);
        }
        assertThat(tally.failures()).isEmpty();
        assertThat(tally.leftAlone()).isGreaterThanOrEqualTo(5L * mutants);
    }

    @Test
    void noRowThatTheDamageLeftAloneIsLostFromATextFile() throws IOException {
        everyOneIsSurvived("csv", 600, Mutant::text);
    }

    @Test
    void noRowThatTheDamageLeftAloneIsLostFromAWorkbook() throws IOException {
        everyOneIsSurvived("xlsx", 300, Mutant::workbook);
    }

    static List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.filter(file -> !file.toString().endsWith(".md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void whatOnceFailedIsSurvived(Path kept) throws IOException {
        String name = kept.getFileName().toString();
        MutantTable table = MutantTable.of(name.substring(0, name.indexOf('-')));
        Mutant mutant = new Mutant(table, name.substring(name.indexOf('.') + 1), Files.readAllBytes(kept), false);
        assertThat(MutantVerdict.of(mutant, mutant.into(folder)).broken).isEmpty();
    }
}
