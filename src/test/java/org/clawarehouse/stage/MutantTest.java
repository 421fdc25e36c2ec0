package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files end as rows that are accounted for or as a refusal; {@link MutantSweep} tries many more. */
class MutantTest {

    @TempDir
    Path folder;

    private void everyOneIsSurvived(String kind, int mutants, LongFunction<Mutant> make) throws IOException {
        MutantTally tally = new MutantTally(folder);
        for (int seed = 0; seed < mutants; seed++) {
            tally.take(kind, seed, make);
        }
        assertThat(tally.failures()).isEmpty();
        assertThat(tally.untouched()).isGreaterThanOrEqualTo(mutants);
    }

    @Test
    void noRowThatTheDamageLeftAloneIsLostFromATextFile() throws IOException {
        everyOneIsSurvived("csv", 600, Mutant::text);
    }

    @Test
    void noRowThatTheDamageLeftAloneIsLostFromAWorkbook() throws IOException {
        everyOneIsSurvived("xlsx", 300, Mutant::workbook);
    }
}
