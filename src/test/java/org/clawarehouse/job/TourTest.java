package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourTest {

    @TempDir
    Path folder;

    private List<Tour.Step> steps() throws IOException {
        Path readme = Files.writeString(folder.resolve("README.md"), """
                ## Before
                ```
                $ cla demo
                ```
                ## The week
                ```sh
                cla() { java; }
                ```
                ```
                $ cla rerun --reason "Two words"
                  3 of … figures
                  …

                  CP1  537
                $ cla status
                ```
                """);
        return Tour.read(readme, "The week");
    }

    @Test
    void aStepIsACommandAndTheLinesOfItsAnswer() throws IOException {
        assertThat(steps()).containsExactly(new Tour.Step("rerun --reason \"Two words\"", List.of("  3 of … figures", "  CP1  537")),
                new Tour.Step("status", List.of()));
        assertThat(steps().get(0).words()).containsExactly("rerun", "--reason", "Two words");
    }

    @Test
    void aLineThatIsNotThereOrNotInItsPlaceIsMissing() throws IOException {
        Tour.Step step = steps().get(0);
        assertThat(step.missingFrom("a\n  3 of 126 figures changed\n  CP1  537  535\n")).isEmpty();
        assertThat(step.missingFrom("  CP1  537\n  3 of 126 figures\n")).containsExactly("  CP1  537");
        assertThat(step.missingFrom("  3 of 126\n")).hasSize(2);
    }
}
