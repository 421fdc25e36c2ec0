package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdCellsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"0012345,0012345", "'0012345,0012345", "ab1,AB1", "SC123456,SC123456", "1E5,1E5", "E5,E5", "12E+5,12E+5", "1.5,1.5",
            "***,***", "zzz,ZZZ", "1E+,1E+", "1.E+5X,1.E+5X"})
    void identifiersAreTextInCapitals(String cell, String id) {
        assertThat(IdCells.read(cell)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.23457E+11", "1.23457e+11", "1E+11", "1.2E11", "9.9E-05", "12345678901234567890123456789012345678901"})
    void scientificNotationAndWhatIsTooLongIsNoIdentifier(String cell) {
        assertThat(IdCells.read(cell)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12\u200b34", "\u202e1234", "1234\u202c", "12\u2066\u206934", "12\u00ad34", "12\ufeff34", "'\u200b1234", "\u200e1234 ",
            "12\udb40\udc4134"})
    void whatCannotBeSeenMakesNoOtherIdentifier(String cell) {
        assertThat(IdCells.read(cell)).isEqualTo("1234");
    }

    @Test
    void anIdentifierOfWhichNothingCanBeSeenIsBlank() {
        assertThat(IdCells.read("\u202a\u202c")).isEmpty();
    }
}
