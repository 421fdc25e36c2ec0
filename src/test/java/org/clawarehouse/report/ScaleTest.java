package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clawarehouse.report.Sample.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class ScaleTest {

    private static Scale of(Indicator indicator, String... values) {
        return Scale.of(Stream.of(values).map(BigDecimal::new).toList(), indicator);
    }

    @Test
    void aCountStartsAtZero() {
        Scale scale = of(Sample.count(), "547", "702");
        assertThat(scale.low()).isEqualByComparingTo("0");
        assertThat(scale.ticks()).usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("0"), number("200"), number("400"), number("600"));
    }

    @Test
    void aPercentageHasItsOwnScaleWithinItsLimits() {
        assertThat(of(Sample.percent(), "16", "20").low()).isBetween(number("15"), number("16"));
        assertThat(of(Sample.percent(), "0.2", "1").low()).isEqualByComparingTo("0");
        assertThat(of(Sample.percent(), "96", "100").high()).isEqualByComparingTo("100");
    }

    @Test
    void aFlatLineIsNotMagnified() {
        Scale scale = of(Sample.percent(), "50.01", "50.02");
        assertThat(scale.high().subtract(scale.low())).isGreaterThan(number("2"));
    }

    @Test
    void noScaleHasMoreThanFourTicksOrNone() {
        Indicator ratio = Sample.indicator("CP3", "x", "ratio", "ratio", "none", 2);
        for (List<String> ends : List.of(List.of("0", "0"), List.of("-5.2", "3"), List.of("0.001", "0.002"), List.of("99999", "1000000"))) {
            assertThat(of(ratio, ends.get(0), ends.get(1)).ticks()).as(ends.toString()).hasSizeBetween(1, 4);
        }
    }

    @Test
    void theTopOfThePlotIsTheHighestValue() {
        Scale scale = new Scale(number("0"), number("100"), number("50"));
        assertThat(scale.fromTop(number("100"), 70)).isEqualByComparingTo("0");
        assertThat(scale.fromTop(number("0"), 70)).isEqualByComparingTo("70");
        assertThat(scale.fromTop(number("25"), 70)).isEqualByComparingTo("52.5");
    }
}
