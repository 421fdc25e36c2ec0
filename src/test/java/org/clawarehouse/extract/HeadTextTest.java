package org.clawarehouse.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeadTextTest {

    private final HeadText text = new HeadText("finance/ledger.xlsx");

    private int cells(String cell) {
        text.beginSheet();
        int cells = 0;
        while (text.hasRoom()) {
            text.kept(cell);
            cells++;
        }
        return cells;
    }

    /** Sixty rows of forty headings are 2,400 cells. */
    @Test
    void aSheetHasRoomForWideTablesAndEndsWithoutAFault() {
        assertThat(cells("Contribution from social care")).isBetween(20_000, 40_000);
        assertThat(cells("x".repeat(100_000))).isBetween(20_000, 50_000);
    }

    @Test
    void sheetsWithoutEndAreRefused() {
        for (int sheet = 0; sheet < 31; sheet++) {
            cells("Contribution from social care");
        }
        assertThatThrownBy(() -> {
            cells("Contribution from social care");
            cells("Contribution from social care");
        }).hasMessageContaining("first rows");
    }
}
