package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clawarehouse.extract.Contracts;
import org.junit.jupiter.api.Test;

class CodeCellsTest {

    private static final Contracts CONTRACTS = Contracts.load(Path.of("jobs", "extracts"));

    private static Code read(String table, int year, String column, String cell) {
        return new CodeCells(CONTRACTS.forTable(table, year).column(column)).read(cell);
    }

    @Test
    void letterCaseAndBlanksDoNotMatter() {
        assertThat(read("episodes", 2022, "place", "u4")).isEqualTo(new Code("U4", Code.Standing.KNOWN));
        assertThat(read("episodes", 2022, "place_provider", " pr 1\u00a0")).isEqualTo(new Code("PR1", Code.Standing.KNOWN));
        assertThat(read("episodes", 2024, "place", "k3")).isEqualTo(new Code("K3", Code.Standing.KNOWN));
        assertThat(read("episodes", 2022, "place", "h5a")).isEqualTo(new Code("H5A", Code.Standing.LEGACY));
    }

    @Test
    void theOldNumbersOfSexMapToLettersInAnyYear() {
        assertThat(read("header", 2018, "sex", "1")).isEqualTo(new Code("M", Code.Standing.KNOWN));
        assertThat(read("header", 2022, "sex", "2.0")).isEqualTo(new Code("F", Code.Standing.KNOWN));
        assertThat(read("header", 2025, "sex", "2").text()).isEqualTo("F");
        assertThat(read("header", 2018, "sex", "f")).isEqualTo(new Code("F", Code.Standing.KNOWN));
    }

    @Test
    void aReasonThatLostItsLetterIsFoundAgain() {
        assertThat(read("episodes", 2022, "rec", "45")).isEqualTo(new Code("E45", Code.Standing.CLIPPED));
        assertThat(read("episodes", 2022, "rec", "4a")).isEqualTo(new Code("E4A", Code.Standing.CLIPPED));
        assertThat(read("episodes", 2022, "rec", "43")).isEqualTo(new Code("E43", Code.Standing.LEGACY));
    }

    @Test
    void anUnknownCodeStaysAsDelivered() {
        assertThat(read("episodes", 2022, "ls", "interim order s38")).isEqualTo(new Code("interim order s38", Code.Standing.UNKNOWN));
        assertThat(read("episodes", 2022, "ls", "x".repeat(60))).isEqualTo(new Code("x".repeat(40), Code.Standing.UNKNOWN));
    }
}
