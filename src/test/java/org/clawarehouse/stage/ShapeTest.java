package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {

    @ParameterizedTest
    @CsvSource({"30/06/2021,99/99/9999", "O'Brien-Smith,A'AAAAA-AAAAA", "Zoë,AAA", "£1.50,A9.99", "TS1 1AA,AA9 9AA", "'',blank", "王小明,AAA", "12\u200b3\u202e,99?9?",
            "0123456789012345678901234567890123456789012345,9999999999999999999999999999999999999999"})
    void aShapeShowsNoLetterAndNoDigit(String value, String shape) {
        assertThat(Shape.of(value)).isEqualTo(shape);
    }
}
