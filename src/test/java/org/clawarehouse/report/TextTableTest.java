package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void textsStandLeftAndNumbersRight() {
        assertThat(new TextTable().left("File").right("Rows").row("a.csv", 5).row("longer.csv", "1,234").text(Ink.PLAIN))
                .isEqualTo("""
                          File         Rows
                          a.csv           5
                          longer.csv  1,234
                        """);
    }

    @Test
    void aPathThatIsTooWideLosesItsMiddleAndATitleItsEnd() {
        String path = "reference/" + "x".repeat(200) + "/postcodes.csv";
        String line = new TextTable().left("File").right("Rows").row(path, 5).text(Ink.PLAIN).lines().toList().get(1);
        assertThat(line).hasSize(TextTable.WIDTH).startsWith("  reference/x").contains("…").contains("/postcodes.csv ").endsWith(" 5");
        String title = new TextTable().left("").row("Title " + "x".repeat(200)).text(Ink.PLAIN).strip();
        assertThat(title).startsWith("Title x").endsWith("x…");
    }

    @Test
    void controlCharactersNeverReachTheTerminal() {
        assertThat(new TextTable().left("File").row("a\u001b[31m\nb").text(Ink.PLAIN)).doesNotContain("\u001b").hasLineCount(2);
    }

    @Test
    void coloursAreForTerminalsOnly() {
        assertThat(new TextTable().left("File").row("a").text(Ink.of(false))).doesNotContain("\u001b");
        assertThat(new TextTable().left("File").row("a").text(Ink.of(true))).contains("\u001b[2m  File\u001b[0m");
    }

    @Test
    void aRowThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> new TextTable().left("File").row("a", "b")).hasMessage("2 cells for 1 columns");
    }

    @Test
    void linesBreakAtWordsAndLongWordsStayWhole() {
        assertThat(TextWrap.at(14, "  ", "one two three fourteenandmore")).isEqualTo("""
                  one two
                  three
                  fourteenandmore
                """);
    }
}
