package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clawarehouse.report.Sample.number;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class FiguresTest {

    /** 10 of 21 is 47.6 and was once printed as 47; 47.5 and 52.5 go up; 2.675 exactly is 2.68, as a double it would not be. */
    @Test
    void halvesGoUp() {
        assertThat(Figures.number(number("47.619047619048"), 0)).isEqualTo("48");
        assertThat(Figures.number(number("52.5"), 0)).isEqualTo("53");
        assertThat(Figures.number(number("46.5"), 0)).isEqualTo("47");
        assertThat(Figures.number(number("2.675"), 2)).isEqualTo("2.68");
        assertThat(Figures.number(number("-2.5"), 0)).isEqualTo("\u22123");
    }

    @Test
    void whatRoundsToNothingHasNoSign() {
        assertThat(Figures.number(number("-0.04"), 1)).isEqualTo("0.0");
    }

    @Test
    void thousandsAreSeparatedInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : new Locale[] {Locale.GERMANY, Locale.forLanguageTag("ar-EG"), Locale.forLanguageTag("hi-IN-u-nu-deva")}) {
                Locale.setDefault(locale);
                assertThat(Figures.number(number("1234567.891"), 1)).isEqualTo("1,234,567.9");
                assertThat(Figures.shortMonth(YearMonth.of(2020, 9))).isEqualTo("Sep 20");
                assertThat(Figures.day(LocalDate.of(2021, 6, 30))).isEqualTo("30 June 2021");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aValueCarriesItsUnit() {
        assertThat(value("percent", "percent", "10.9689", 0)).isEqualTo("11 %");
        assertThat(value("count", "children", "547", 0)).isEqualTo("547");
        assertThat(value("ratio", "ratio", "0.6", 2)).isEqualTo("0.60");
        assertThat(value("gap", "per 10,000", "56.5113", 2)).isEqualTo("56.51 per 10,000");
        assertThat(value("mean", "weeks", "1", 0)).isEqualTo("1 week");
        assertThat(value("count", "pounds", "-1234.5", 0)).isEqualTo("\u2212£1,235");
    }

    private static String value(String kind, String unit, String value, int decimals) {
        return Figures.value(Sample.indicator("X1", "x", kind, unit, "none", decimals), number(value));
    }

    @Test
    void whatAValueWasMadeFromStandsBesideIt() {
        assertThat(Figures.inFull(Sample.percent(), Sample.share(Sample.JUNE, 60, 547))).isEqualTo("11 %, 60 of 547");
        assertThat(made("ratio", "18", "30")).isEqualTo("18 to 30");
        assertThat(made("mean", "3692", "26")).isEqualTo("mean of 26");
        assertThat(made("median", null, "26")).isEqualTo("median of 26");
        assertThat(made("percent", "17.50", "60.25")).isEqualTo("17.5 of 60.25");
        assertThat(made("count", "547", null)).isEmpty();
        assertThat(made("published", null, null)).isEmpty();
    }

    private static String made(String kind, String numerator, String denominator) {
        return Figures.madeFrom(Sample.indicator("X1", "x", kind, "", "none", 0), new Figure(Sample.JUNE,
                numerator == null ? null : number(numerator), denominator == null ? null : number(denominator),
                number("1"), "OK", null, "NO_TARGET"));
    }
}
