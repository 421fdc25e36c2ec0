package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class CardDeckTest {

    private final Map<String, Indicator> definitions = new HashMap<>();
    private final List<List<ScorecardRow>> series = new ArrayList<>();

    private void add(String code, String theme, int order, YearMonth... months) {
        definitions.put(code, new Indicator(code, code, theme, "", "", "", "count", "children", "none", 0, "", order));
        List<ScorecardRow> rows = new ArrayList<>();
        for (YearMonth month : months.length == 0 ? new YearMonth[] {Sample.JUNE} : months) {
            rows.add(new ScorecardRow(code, 1, Sample.plain(month, "1"), null, null, Sample.NOBODY, null, null, null, null,
                    Instant.EPOCH));
        }
        series.add(rows);
    }

    private List<Theme> themes() {
        return new CardDeck(Sample.JUNE, definitions, Map.of(), Map.of()).themes(series);
    }

    @Test
    void themesComeInTheOrderOfTheirFirstIndicator() {
        add("B1", "quality_and_impact", 20);
        add("A1", "numbers_and_trends", 10);
        add("A2", "numbers and trends", 30);
        assertThat(themes()).extracting(Theme::name).containsExactly("Numbers and trends", "Quality and impact");
        assertThat(themes().get(0).everyCard()).extracting(card -> card.indicator().code()).containsExactly("A1", "A2");
    }

    @Test
    void variantsStandUnderTheirParents() {
        add("CP2.rate", "x", 1);
        add("CP10A", "x", 2);
        add("CP9", "x", 2);
        add("CP2", "x", 2);
        List<Card> cards = themes().get(0).cards();
        assertThat(cards).extracting(card -> card.indicator().code()).containsExactly("CP2", "CP9", "CP10A");
        assertThat(cards.get(0).variants()).extracting(card -> card.indicator().code()).containsExactly("CP2.rate");
    }

    @Test
    void membersOfAFamilyWithoutAFigureOfItsOwnShareAHeading() {
        add("GENDER.F", "x", 1);
        add("GENDER.M", "x", 1);
        Theme theme = themes().get(0);
        assertThat(theme.cards()).singleElement().satisfies(card -> {
            assertThat(card.isFamily()).isTrue();
            assertThat(card.variants()).hasSize(2);
        });
        assertThat(theme.everyCard()).extracting(card -> card.indicator().code()).containsExactly("GENDER.F", "GENDER.M");
    }

    @Test
    void aMonthThatIsNotStoredIsAGap() {
        add("A1", "x", 1, Sample.JUNE.minusMonths(2), Sample.JUNE);
        Card card = themes().get(0).cards().get(0);
        assertThat(card.figures()).hasSize(13);
        assertThat(card.figures().subList(10, 13)).extracting(Figure::hasValue).containsExactly(true, false, true);
        assertThat(StatusWord.of(card.figures().get(11))).isEqualTo(StatusWord.NOT_COMPUTED);
    }
}
