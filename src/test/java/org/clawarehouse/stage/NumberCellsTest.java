package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCellsTest {

    private final NumberCells text = new NumberCells(false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1234.5|1234.5", "1,234.50|1234.5", "1,234,567|1234567", "£1,234.50|1234.5", "£ 99|99", "-£99|-99", "£-99|-99",
            "(1,234.00)|-1234", "(£12.30)|-12.3", "12.00-|-12", "£12.00-|-12", "-7|-7", "+7|7", "0|0", "0.00|0", "-0|0", ".5|0.5", "5.|5", "00012|12",
            "1.5E3|1500", "1e-2|0.01", "1.0E+2|100", "123456789012345678.91|123456789012345678.91"})
    void everyUsualSpellingIsThatNumber(String cell, BigDecimal number) {
        assertThat(text.read(cell)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,23", "1,2345", "12,34.5", ",123", "1234,567", "1.234,50", "1 234", "12%", "twelve", "-", "()", "£", "(-12)", "-12-", "--12",
            "-£-12", "1.2.3", "1,234.5,6", "1E", "E5", "1E1000", "1E999999999", "0x10", "NaN", "Infinity", "1e5f", "١٢", "***",
            "1234567890123456789012345678901", "12345678901234567890123456789012345678901234567890"})
    void whatIsNoNumberIsNotMadeOne(String cell) {
        assertThat(text.read(cell)).isNull();
    }

    @Test
    void aWorkbooksBinaryFractionIsTheNumberThatWasTyped() {
        assertThat(new NumberCells(true).read("1234.5600000000001")).isEqualTo(new BigDecimal("1234.56"));
        assertThat(text.read("1234.5600000000001")).isEqualTo(new BigDecimal("1234.5600000000001"));
    }
}
