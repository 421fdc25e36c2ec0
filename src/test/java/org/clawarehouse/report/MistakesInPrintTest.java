package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clawarehouse.report.Sample.JUNE;
import static org.clawarehouse.report.Sample.number;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.clawarehouse.sql.ProgramFiles;
import org.clawarehouse.sql.SqlFile;
import org.junit.jupiter.api.Test;

/**
 * Each of these was wrong, or contradicted itself, in the papers of a board (published-figures.md 5.4, numbered as
 * there). Given the same figures, what is written here comes out right. Where the figures themselves cannot stand
 * beside each other no wording helps: then the test shows that the page says what each was made from.
 */
class MistakesInPrintTest {

    private static final Authority MIDDLESBROUGH = Sample.MIDDLESBROUGH;
    private static final YearMonth DECEMBER = YearMonth.of(2021, 12);

    private static Indicator percent(String code, String title, String polarity, int decimals) {
        return Sample.indicator(code, title, "percent", "percent", polarity, decimals);
    }

    private static String share(int numerator, int denominator, int decimals) {
        return Figures.inFull(percent("X", "X", "none", decimals), Sample.share(JUNE, numerator, denominator));
    }

    private static String change(Indicator indicator, String now, String before) {
        return ChangeInWords.of(indicator, number(now), number(before));
    }

    private static String tile(Card card) {
        return new HtmlTile(card, MIDDLESBROUGH).html().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static Card with(Card card, Comparators others) {
        return new Card(card.indicator(), 1, card.figures(), card.history(), card.previous(), card.yearAgo(), card.peak(), others,
                Marks.NONE, Map.of(), List.of());
    }

    /** 1: "692 in July 2020, the highest" while the series holds 702 in September. */
    @Test
    void thePeakIsTheMaximumOfTheStoredSeries() {
        assertThat(tile(Sample.childrenInCare())).contains("highest 702 in September 2020").doesNotContain("692");
        assertThat(ChartWords.description(Sample.childrenInCare())).contains("highest 702 in September 2020");
    }

    /** 1: "23.5 % since August 2020": 702 less 165 is 537, and 702 was September; August's 691 would be 22.3 %. */
    @Test
    void aFallIsNamedWithTheMonthItIsMeasuredFrom() {
        assertThat(ChangeInWords.on(YearMonth.of(2020, 9), Sample.count(), number("537"), number("702")))
                .isEqualTo("down 23.5 % (165 fewer) on September 2020");
        assertThat(ChangeInWords.on(YearMonth.of(2020, 8), Sample.count(), number("537"), number("691")))
                .isEqualTo("down 22.3 % (154 fewer) on August 2020");
    }

    /** 1: "declining from August 2020" while September was higher still. */
    @Test
    void nothingIsSaidToDeclineThatRose() {
        assertThat(change(Sample.count(), "702", "691")).isEqualTo("up 1.6 %");
    }

    /** 2: "24 % below 692" and "2.1 % below May": 547 is 21.0 % below 692 and 2.1 % below 559. */
    @Test
    void relativeChangesComeFromExactCounts() {
        assertThat(change(Sample.count(), "547", "692")).isEqualTo("down 21.0 %");
        assertThat(change(Sample.count(), "547", "559")).isEqualTo("down 2.1 %");
        assertThat(change(Sample.count(), "547", "675")).isEqualTo("down 19.0 %");
    }

    /** 3: the gap of 56.51 was called the rate, and its fall "8.4 %": a gap falls by so many per 10,000. */
    @Test
    void aGapIsNeitherARateNorDoesItFallByPerCent() {
        Indicator gap = Sample.indicator("CP2", "Gap to the region per 10,000", "gap", "per 10,000", "lower", 2);
        assertThat(change(gap, "56.51", "61.69")).isEqualTo("down 5.18 per 10,000");
        String words = tile(Sample.card(gap, "61.69", null, null, null, null, null, null, null, null, null, null, "57.1", "56.51"))
                + DefinitionWords.of(gap);
        assertThat(words).doesNotContainIgnoringCase("rate ").doesNotContain("%");
    }

    /** 4: 21.7 %, 21.8 % and 9.3 % on one denominator: of 547 no number of children at all is 21.7 %. */
    @Test
    void everyPercentageIsThatOfAWholeNumberOfChildren() {
        assertThat(share(118, 547, 1)).isEqualTo("21.6 %, 118 of 547");
        assertThat(share(119, 547, 1)).isEqualTo("21.8 %, 119 of 547");
        assertThat(share(51, 547, 1)).isEqualTo("9.3 %, 51 of 547");
        assertThat(IntStream.rangeClosed(0, 547).mapToObj(n -> share(n, 547, 1))).noneMatch(text -> text.startsWith("21.7 %"));
    }

    /** 5: "January 2020", "Feb-20" and "Nov/Dec-2017" in a chart from June 2020 to June 2021. */
    @Test
    void everyMonthThatAChartNamesLiesInItsWindow() {
        Card card = Sample.farFromHome();
        List<String> window = new ArrayList<>(card.figures().stream().map(figure -> Figures.month(figure.month())).toList());
        String words = ChartWords.title(card) + ". " + ChartWords.description(card);
        List<String> named = Pattern.compile("[A-Z][a-z]+ \\d{4}").matcher(words).results().map(match -> match.group()).toList();
        assertThat(named).isNotEmpty().isSubsetOf(window);
        assertThat(ChangeInWords.on(JUNE.minusYears(1), card.indicator(), number("20"), number("17"))).endsWith("on June 2020");
    }

    /** 5: "rapid reduction … an increase of 17 %": 617 became 512. */
    @Test
    void aFallIsNeverAnIncrease() {
        assertThat(ChangeInWords.on(YearMonth.of(2021, 1), Sample.count(), number("512"), number("617")))
                .isEqualTo("down 17.0 % (105 fewer) on January 2021").doesNotContain("increase").doesNotContain("up");
        assertThat(change(Sample.count(), "512", "702")).isEqualTo("down 27.1 %");
    }

    /** 6: "15 %" in September 2020: 95 of 702 are 13.5 %, and the 99 placed with parents on any order 14.1 %. */
    @Test
    void aShareStandsBesideTheChildrenItIsMadeOf() {
        assertThat(share(95, 702, 1)).isEqualTo("13.5 %, 95 of 702");
        assertThat(share(99, 702, 1)).isEqualTo("14.1 %, 99 of 702");
        assertThat(share(105, 702, 1)).isEqualTo("15.0 %, 105 of 702");
    }

    /** "11 %, a 2 % decrease": from 13 % to 11 % are two percentage points. */
    @Test
    void aPercentageMovesByPercentagePoints() {
        assertThat(change(percent("CP9", "With parents", "lower", 0), "11", "13")).isEqualTo("down 2.0 percentage points");
    }

    /** 7: from 41.8 % to 28 % was called improving, under a target of 44.7 %. */
    @Test
    void aFallOfWhatShouldRiseIsWorse() {
        Indicator caseloads = percent("CP5", "Social workers with 15 to 20 cases", "higher", 2);
        assertThat(Verdict.of(caseloads, number("28").subtract(number("41.8")))).isEqualTo("Higher is better, so this is worse");
        assertThat(Verdict.of(percent("CP9", "With parents", "lower", 0), number("-2"))).isEqualTo("Lower is better, so this is better");
        assertThat(Verdict.of(percent("CP14", "Connected", "none", 0), number("-2"))).isEqualTo("Neither direction is better");
        assertThat(tile(Sample.card(caseloads, "41.8", "40", "39", "38", "37", "36", "35", "34", "33", "32", "31", "30", "28")))
                .contains("Higher is better").doesNotContainIgnoringCase("improv");
    }

    /** 8: members read "single placement" as a home of one's own, and the series of stability fell while those rose. */
    @Test
    void stabilityIsNotCalledSolo() {
        SqlFile file = indicators().stream().filter(one -> one.header("code").equals("CP17")).findFirst().orElseThrow();
        assertThat(file.header("title") + file.header("source")).doesNotContainIgnoringCase("solo");
        assertThat(file.header("title")).containsIgnoringCase("twelve months");
    }

    /** 9: "Number of challenges resolved", printed as a percentage. */
    @Test
    void whatIsCalledANumberIsACount() {
        for (SqlFile file : indicators()) {
            String title = file.header("title");
            assertThat(!file.header("kind").equals("percent") || !title.startsWith("Number of")).as(title).isTrue();
            assertThat(!file.header("kind").equals("count") || !Pattern.compile("(?i)percent|share of|rate of|%").matcher(title).find())
                    .as(title).isTrue();
        }
    }

    /** 10: 210 in one paper, 212 in the other: changes name the month and the difference, so the base can be seen. */
    @Test
    void aChangeGivesItsBaseAway() {
        assertThat(ChangeInWords.on(YearMonth.of(2020, 9), Sample.count(), number("112"), number("210")))
                .isEqualTo("down 46.7 % (98 fewer) on September 2020");
        assertThat(ChangeInWords.on(YearMonth.of(2020, 12), Sample.count(), number("114"), number("212")))
                .isEqualTo("down 46.2 % (98 fewer) on December 2020");
        assertThat(change(Sample.count(), "114", "112")).as("rising again is no reduction").isEqualTo("up 1.8 %");
    }

    /** 11: 51 by the share, 57 by finance, 72 to 77 later: the page says that own homes are told apart, and how. */
    @Test
    void whatDoesNotAddUpIsSaidNotTo() {
        Theme leadership = new Theme("Leadership", List.of(Sample.childrenInCare()));
        assertThat(leadership.note()).contains("L3 and L4 do not add up to the numerator of CP15");
        assertThat(new HtmlScorecard(new ScorecardData(MIDDLESBROUGH, JUNE, Edition.KNOWN, List.of(leadership), JUNE, java.time.Instant.EPOCH)).html())
                .contains("Leadership team: seven proxy indicators", "L3 and L4 do not add up to the numerator of CP15");
    }

    /** 12: 100 % of the month and 74 % since the beginning. */
    @Test
    void twoSharesOfDifferentWholesShowTheirWholes() {
        assertThat(share(43, 43, 0)).isEqualTo("100 %, 43 of 43");
        assertThat(share(37, 50, 0)).isEqualTo("74 %, 37 of 50");
    }

    /** 13: 47.6 printed as 47, 52.5 as 52. 10 of 21, 52 of 99, 21 of 37, 2 of 16. */
    @Test
    void halvesGoUpAndNothingIsCutOff() {
        assertThat(share(10, 21, 0)).startsWith("48 %");
        assertThat(share(52, 99, 0)).startsWith("53 %");
        assertThat(Figures.number(number("52.5"), 0)).isEqualTo("53");
        assertThat(share(21, 37, 0)).startsWith("57 %");
        assertThat(share(2, 16, 0)).startsWith("13 %");
        assertThat(change(Sample.count(), "47", "99")).isEqualTo("down 52.5 %");
    }

    /** 14: 7 % and 35 % at high risk, of assessed reports the one, of all missing children the other. */
    @Test
    void riskStandsBesideWhatItIsAShareOf() {
        assertThat(share(7, 100, 0)).endsWith("7 of 100");
        assertThat(share(105, 300, 0)).isEqualTo("35 %, 105 of 300");
    }

    /** 15: "below all benchmarks": others are named with their day, never as if they were of today. */
    @Test
    void aComparatorCarriesItsDay() {
        Card card = with(Sample.card(percent("STAB3", "Three or more placements", "lower", 1), "19.9", "19", "18", "17", "16", "15",
                "14", "13", "12", "11", "10", "9", "7.03"), new Comparators(number("9"), number("7.7"), 10, number("9"),
                LocalDate.of(2021, 3, 31), null));
        assertThat(ComparatorWords.of(card, MIDDLESBROUGH))
                .isEqualTo("At 31 March 2021: North East 9 %, mean of 10 neighbours 7.7 %, England 9 %.");
        assertThat(tile(card)).doesNotContain("benchmark").doesNotContain("below all");
    }

    /** 16 and 17: birthdays beside a month end, far away beside far away and outside the area. */
    @Test
    void anotherDefinitionIsSaidToBeAnother() {
        Card card = with(Sample.farFromHome(), new Comparators(null, null, null, number("13"), LocalDate.of(2021, 3, 31),
                "over 20 miles and outside the authority"));
        assertThat(ComparatorWords.of(card, MIDDLESBROUGH))
                .isEqualTo("At 31 March 2021: England 13 %. The published definition differs: over 20 miles and outside the authority.");
    }

    /** 18: 66.1 % of 512 is no number of children: a share with another whole shows it. */
    @Test
    void aShareOfAnotherWholeIsNotOneOfAllChildren() {
        assertThat(IntStream.rangeClosed(0, 512).mapToObj(n -> share(n, 512, 1))).noneMatch(text -> text.startsWith("66.1 %"));
        assertThat(share(240, 363, 1)).isEqualTo("66.1 %, 240 of 363");
    }

    /** 19: "0.6 for six months" while 103 entered and 125 left: 0.82. */
    @Test
    void aRatioShowsWhoEnteredAndWhoLeft() {
        Indicator ratio = Sample.indicator("CP3.rolling_6m", "Entering for each leaving", "ratio", "ratio", "lower", 2);
        assertThat(Figures.inFull(ratio, new Figure(DECEMBER, number("103"), number("125"),
                number("103").divide(number("125")), "OK", null, "NO_TARGET"))).isEqualTo("0.82, 103 to 125");
    }

    /** 20: 97 starters because of abuse in six months beside 0.6 entering for each leaving: both with their counts. */
    @Test
    void figuresThatCannotStandTogetherCanBeSeenNotTo() {
        assertThat(share(97, 103, 0)).isEqualTo("94 %, 97 of 103");
    }

    /** Average caseload of 19.6, later 16.7: fewer cases, said as cases, and judged by its own polarity. */
    @Test
    void aCaseloadFallsByCases() {
        Indicator caseload = Sample.indicator("CASELOAD.mean", "Average caseload", "mean", "cases", "lower", 1);
        assertThat(change(caseload, "16.7", "19.6")).isEqualTo("down 2.9 cases");
        assertThat(Verdict.of(caseload, number("-2.9"))).isEqualTo("Lower is better, so this is better");
    }

    /** A count is followed by no sign of a percentage, and a percentage never stands without one. */
    @Test
    void aCountIsNoPercentageAndAPercentageNoCount() {
        assertThat(Figures.value(Sample.count(), number("547"))).isEqualTo("547");
        assertThat(Figures.value(Sample.percent(), number("19.9"))).isEqualTo("20 %");
        assertThat(Change.unit(Sample.count())).isEqualTo(" per cent");
        assertThat(Change.unit(Sample.percent())).isEqualTo(" percentage points");
    }

    private static List<SqlFile> indicators() {
        return new ProgramFiles(Path.of("")).sql("sql/indicators");
    }

    /** Both ends are exact: 60 of 547 is 10.97 %, 88 of 675 is 13.04 %. The difference of the rounded ones would be 2.0. */
    @Test
    void noChangeIsTakenFromRoundedFigures() {
        BigDecimal now = Sample.share(JUNE, 60, 547).value();
        BigDecimal before = Sample.share(JUNE, 88, 675).value();
        assertThat(ChangeInWords.of(percent("CP9", "With parents", "lower", 0), now, before)).isEqualTo("down 2.1 percentage points");
    }
}
