package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlScorecardTest {

    @TempDir
    private Path folder;

    private final String html = new HtmlScorecard(Sample.data()).html();

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
    }

    @Test
    void thePageNeedsNothingElse() {
        assertThat(html).contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"")
                .contains("<html lang=\"en-GB\">").contains("@page { size: A4 landscape")
                .doesNotContainIgnoringCase("<script").doesNotContainIgnoringCase("http://").doesNotContainIgnoringCase("https://")
                .doesNotContain("@import").doesNotContain("<link").doesNotContain("<img").doesNotContainPattern("\\son\\w+=");
    }

    @Test
    void theBoardReadsValueOriginStatusAndChange() {
        assertThat(html).contains(">547</p>").contains("Down 2.1 % (12 fewer) on May 2021").contains("Down 19.0 % (128 fewer) on June 2020")
                .contains("20<span class=\"unit\"> %</span>").contains("109 of 547").contains("<span>Does not meet target</span>")
                .contains("Up 0.6 percentage points on May 2021").contains("Up 3.6 percentage points on June 2020")
                .contains("Lower is better; target 15 %.").contains("highest 702 in September 2020");
    }

    /** 108/559 = 19.3202, 109/547 = 19.9269 (+0.6067); 110/675 = 16.2963 (+3.6306). */
    @Test
    void changesComeFromExactValues() {
        assertThat(html).doesNotContain("Up 1.0 percentage points").doesNotContain("Up 4.0 percentage points");
    }

    @Test
    void othersAreNamedWithTheirDateAndOnlyWhereTheyExist() {
        assertThat(all("(At 31 March 2021: [^<]*)", html))
                .containsExactly("At 31 March 2021: North East 10 %, mean of 10 neighbours 12.6 %, England 17 %.");
    }

    @Test
    void whatIsMissingIsNamedWithItsReason() {
        assertThat(html).contains("<span>Not supplied</span>")
                .contains("It needs permanence plans and header; not supplied up to the end of the month.")
                .contains("What has no value this month, and why");
        assertThat(new HtmlScorecard(Sample.data(Sample.childrenInCare())).html()).doesNotContain("What has no value this month");
    }

    @Test
    void invitedOrNotMarkupStaysText() {
        Indicator hostile = Sample.indicator("X<1>", "<script>alert('1')</script> & \"more\"", "count", "children", "none", 0);
        String page = new HtmlScorecard(new ScorecardData(new Authority("E1", "</style><b onclick=x>\"", null), Sample.JUNE, Edition.KNOWN,
                List.of(new Theme("<i>", List.of(Sample.card(hostile, Sample.childrenInCare().figures())))),
                Sample.JUNE, java.time.Instant.EPOCH)).html();
        assertThat(page).doesNotContain("<script").doesNotContain("<i>").doesNotContain("<b onclick")
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;more&quot;").containsOnlyOnce("</style>");
    }

    @Test
    void syntheticDataAreCalledSyntheticAndOthersAreNot() {
        assertThat(html).contains("<b>Synthetic data.</b> No real child is described.");
        ScorecardData real = new ScorecardData(new Authority("E06000002", "Middlesbrough", null), Sample.JUNE, Edition.KNOWN,
                Sample.data().themes(), Sample.JUNE, java.time.Instant.EPOCH);
        assertThat(new HtmlScorecard(real).html()).doesNotContainIgnoringCase("synthetic data");
    }

    @Test
    void everyPictureIsNamedAndEveryNameExistsOnce() {
        List<String> ids = all("\\sid=\"([^\"]+)\"", html);
        assertThat(ids).doesNotHaveDuplicates();
        for (String names : all("aria-labelledby=\"([^\"]+)\"", html)) {
            assertThat(ids).contains(names.split(" "));
        }
        assertThat(all("(<svg(?![^>]*(role=\"img\"|aria-hidden))[^>]*>)", html)).isEmpty();
    }

    @Test
    void everyMonthOfEveryIndicatorStandsInTheTable() {
        String row = all("(<tr><th scope=\"row\">Number of children in care.*?</tr>)", html).get(0);
        assertThat(all("<td class=\"number\">([^<]*)</td>", row)).containsExactly("675", "692", "691", "702", "680", "653",
                "635", "617", "586", "570", "565", "559", "547");
        String gap = all("(<tr><th scope=\"row\">Children placed more than 20.*?</tr>)", html).get(0);
        assertThat(all("<td class=\"number\">([^<]*)</td>", gap)).hasSize(13).element(6).isEqualTo("–");
    }

    @Test
    void theSameFiguresGiveTheSameBytesAnywhere() throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Path file = folder.resolve(Sample.data().fileName("html"));
            new HtmlScorecard(Sample.data()).write(file);
            assertThat(file).hasFileName("scorecard-E06000002-2021-06.html");
            assertThat(Files.readString(file)).isEqualTo(html);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** The order of work: June stood at 547, was rerun, and stands at 545. */
    private static ScorecardData restated(Edition edition) {
        Card card = Sample.childrenInCare();
        Marks marks = new Marks(List.of(), Marks.NONE.trajectory(), List.of(
                new Restated(Sample.JUNE.minusMonths(1), Sample.number("560"), Sample.number("559"), java.time.LocalDate.of(2022, 2, 3)),
                new Restated(Sample.JUNE, Sample.number("549"), Sample.number("547"), java.time.LocalDate.of(2022, 2, 3))));
        Card marked = new Card(card.indicator(), 2, card.figures(), card.history(), card.previous(), card.yearAgo(), card.peak(),
                card.comparators(), marks, card.reasons(), List.of());
        return new ScorecardData(Sample.MIDDLESBROUGH, Sample.JUNE, edition, List.of(new Theme("Numbers and trends", List.of(marked))),
                Sample.JUNE, java.time.Instant.EPOCH);
    }

    @Test
    void aRestatedMonthHasADiamondOnTheLineAndANote() {
        String page = new HtmlScorecard(restated(Edition.KNOWN)).html();
        assertThat(page.split("class=\"restated\"", -1)).hasSize(3);
        assertThat(page).contains("◇ Restated: 549 → 547 on 3 February 2022", "<title>May 2021 restated: 560 → 559 on 3 February 2022</title>",
                "What was restated (◇)", "May 21: 560 → 559 on 3 February 2022; Jun 21: 549 → 547 on 3 February 2022.", "As known now",
                " Restated: May 2021, June 2021.");
        assertThat(new HtmlScorecard(Sample.data()).html()).doesNotContain("estated: ", "As known now", "◇");
    }

    @Test
    void asReportedThenSaysSoOnThePageAndInTheFileName() {
        ScorecardData then = restated(Edition.REPORTED);
        assertThat(new HtmlScorecard(then).html()).contains("As reported then: the versions in force when June 2021 was published");
        assertThat(then.fileName("html")).isEqualTo("scorecard-E06000002-2021-06-as-reported.html");
        assertThat(Sample.data().fileName("html")).isEqualTo("scorecard-E06000002-2021-06.html");
    }

    @Test
    void aChangeThatRoundingHidesIsShownWithMoreDecimals() {
        Restated fine = new Restated(Sample.JUNE, Sample.number("19.92"), Sample.number("20.11"), java.time.LocalDate.of(2022, 2, 3));
        assertThat(fine.inWords(Sample.percent())).isEqualTo("19.9 → 20.1 on 3 February 2022");
        // 3 of 537 and 3 of 535
        Restated finer = new Restated(Sample.JUNE, Sample.number("0.558659217877"), Sample.number("0.560747663551"), java.time.LocalDate.of(2022, 2, 3));
        assertThat(finer.inWords(Sample.percent())).isEqualTo("0.559 → 0.561 on 3 February 2022");
        Restated same = new Restated(Sample.JUNE, Sample.number("547"), Sample.number("547"), java.time.LocalDate.of(2022, 2, 3));
        assertThat(same.inWords(Sample.count())).isEqualTo("547, other cases behind it on 3 February 2022");
        Restated lost = new Restated(Sample.JUNE, Sample.number("547"), null, java.time.LocalDate.of(2022, 2, 3));
        assertThat(lost.inWords(Sample.count())).isEqualTo("547 → no value on 3 February 2022");
    }
}
