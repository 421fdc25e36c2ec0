package org.clawarehouse.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cards made by hand for June 2021. */
final class Sample {

    static final YearMonth JUNE = YearMonth.of(2021, 6);
    static final Authority MIDDLESBROUGH = new Authority("E06000002", "Middlesbrough (synthetic)", "North East");
    static final Comparators NOBODY = Comparators.NONE;

    private Sample() {
    }

    static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    static Indicator indicator(String code, String title, String kind, String unit, String polarity, int decimals) {
        return new Indicator(code, title, "numbers_and_trends", "Why " + code, "Definition of " + code,
                "as at month end", kind, unit, polarity, decimals, "", 10);
    }

    static Indicator count() {
        return indicator("CP1", "Number of children in care", "count", "children", "lower", 0);
    }

    static Indicator percent() {
        return indicator("CP12", "Children placed more than 20 miles from home", "percent", "percent", "lower", 0);
    }

    /** Returns a figure of a percentage that is computed from its parts, against a target of 15. */
    static Figure share(YearMonth month, int numerator, int denominator) {
        return new Figure(month, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator),
                BigDecimal.valueOf(100L * numerator).divide(BigDecimal.valueOf(denominator), 12, java.math.RoundingMode.HALF_UP),
                "OK", number("15"), "NOT_MET");
    }

    static Figure plain(YearMonth month, String value) {
        return new Figure(month, number(value), null, number(value), "OK", null, "NO_TARGET");
    }

    /** Returns a card of thirteen months; {@code null} is a month without a value. */
    static Card card(Indicator indicator, String... values) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            YearMonth month = JUNE.minusMonths(values.length - 1L - i);
            figures.add(values[i] == null ? Figure.absent(month) : plain(month, values[i]));
        }
        return card(indicator, figures);
    }

    static Card card(Indicator indicator, List<Figure> figures) {
        List<BigDecimal> history = new ArrayList<>();
        figures.forEach(figure -> history.add(figure.value()));
        return new Card(indicator, 1, figures, history, figures.get(figures.size() - 2).value(), figures.get(0).value(),
                null, NOBODY, Marks.NONE, Map.of(), List.of());
    }

    /** Returns children in care from June 2020 to June 2021, highest in September 2020. */
    static Card childrenInCare() {
        Card card = card(count(), "675", "692", "691", "702", "680", "653", "635", "617", "586", "570", "565", "559", "547");
        return new Card(card.indicator(), 1, card.figures(), card.history(), card.previous(), card.yearAgo(),
                new Peak(number("702"), YearMonth.of(2020, 9)), NOBODY, Marks.NONE, Map.of("COUNTED", 547L), List.of());
    }

    /** Returns 109 of 547 in June 2021 after 108 of 559 in May and 110 of 675 a year ago, with no figure for December. */
    static Card farFromHome() {
        List<Figure> figures = new ArrayList<>();
        figures.add(share(JUNE.minusMonths(12), 110, 675));
        for (int back = 11; back > 1; back--) {
            figures.add(back == 6 ? new Figure(JUNE.minusMonths(6), null, null, null, "NOT_SUPPLIED", number("15"), "NO_VALUE")
                    : share(JUNE.minusMonths(back), 100 + back, 600));
        }
        figures.add(share(JUNE.minusMonths(1), 108, 559));
        figures.add(share(JUNE, 109, 547));
        Card card = card(percent(), figures);
        return new Card(card.indicator(), 1, figures, card.history(), card.previous(), card.yearAgo(), null,
                new Comparators(number("10"), number("12.6"), 10, number("17"), LocalDate.of(2021, 3, 31), null), Marks.NONE, Map.of(), List.of());
    }

    /** Returns an indicator whose table never came. */
    static Card notSupplied() {
        Indicator indicator = new Indicator("CP7", "Children with a permanence plan", "permanency", "", "", "as at month end",
                "percent", "percent", "higher", 0, "permanence_plans, header", 70);
        List<Figure> figures = new ArrayList<>();
        for (int back = 12; back >= 0; back--) {
            figures.add(new Figure(JUNE.minusMonths(back), null, null, null, "NOT_SUPPLIED", null, "NO_TARGET"));
        }
        return card(indicator, figures);
    }

    static ScorecardData data(Card... cards) {
        return new ScorecardData(MIDDLESBROUGH, JUNE, Edition.KNOWN, List.of(new Theme("Numbers and trends", List.of(cards))),
                YearMonth.of(2018, 7), Instant.parse("2022-01-01T02:00:11Z"));
    }

    static ScorecardData data() {
        return data(childrenInCare(), farFromHome(), notSupplied());
    }
}
