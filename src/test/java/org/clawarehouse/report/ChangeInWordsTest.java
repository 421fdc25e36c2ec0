package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clawarehouse.report.Sample.number;

import java.time.YearMonth;

import org.junit.jupiter.api.Test;

/** Each of these was once wrong in print. */
class ChangeInWordsTest {

    private static final YearMonth MAY = YearMonth.of(2021, 5);
    private static final YearMonth A_YEAR_AGO = YearMonth.of(2020, 6);
    private final Indicator gap = Sample.indicator("CP2", "Gap to the region", "gap", "per 10,000", "lower", 2);
    private final Indicator ratio = Sample.indicator("CP3", "Entering for each leaving", "ratio", "ratio", "lower", 2);
    private final Indicator weeks = Sample.indicator("CP6", "Weeks in care", "mean", "weeks", "lower", 2);

    /** "11 %, a 2 % decrease": from 13 to 11 is two percentage points. */
    @Test
    void aPercentageChangesByPercentagePoints() {
        assertThat(ChangeInWords.of(Sample.percent(), number("11"), number("13"))).isEqualTo("down 2.0 percentage points");
    }

    /** 547 on 559: 12 fewer, 12 / 559 = 2.147 %; on 675: 128 fewer, 18.96 %. */
    @Test
    void aCountChangesByPerCent() {
        assertThat(ChangeInWords.on(MAY, Sample.count(), number("547"), number("559")))
                .isEqualTo("down 2.1 % (12 fewer) on May 2021");
        assertThat(ChangeInWords.on(A_YEAR_AGO, Sample.count(), number("547"), number("675")))
                .isEqualTo("down 19.0 % (128 fewer) on June 2020");
    }

    /** "rapid reduction … an increase of 17 %": 617 to 512 is 17.0 % down; 16 to 25 adoptions are 56.25 % up. */
    @Test
    void theDirectionIsThatOfTheNumbers() {
        assertThat(ChangeInWords.of(Sample.count(), number("512"), number("617"))).isEqualTo("down 17.0 %");
        assertThat(ChangeInWords.of(Sample.count(), number("25"), number("16"))).isEqualTo("up 56.3 %");
    }

    /** 64.4 and 65.4 print as 64 and 65, a point apart; 64.6 and 65.4 print alike, and still differ. */
    @Test
    void aChangeIsNeverTakenFromRoundedValues() {
        assertThat(ChangeInWords.of(Sample.percent(), number("65.4"), number("64.4"))).isEqualTo("up 1.0 percentage points");
        assertThat(ChangeInWords.of(Sample.percent(), number("65.4"), number("64.6"))).isEqualTo("up 0.8 percentage points");
        assertThat(ChangeInWords.of(Sample.percent(), number("19.94"), number("20.06"))).isEqualTo("down 0.1 percentage points");
    }

    @Test
    void equalIsNoChangeAndAlmostEqualIsNot() {
        assertThat(ChangeInWords.of(Sample.percent(), number("20.0"), number("20.000"))).isEqualTo("no change");
        assertThat(ChangeInWords.of(Sample.percent(), number("20.01"), number("20")))
                .isEqualTo("up by less than 0.1 percentage points");
        assertThat(ChangeInWords.on(MAY, Sample.count(), number("547"), number("547"))).isEqualTo("no change on May 2021");
    }

    /** 6.25 goes up to 6.3, and 6.249 does not. */
    @Test
    void onlyTheWordsAreRoundedAndHalvesGoUp() {
        assertThat(ChangeInWords.of(Sample.percent(), number("16.25"), number("10"))).isEqualTo("up 6.3 percentage points");
        assertThat(ChangeInWords.of(Sample.percent(), number("16.249"), number("10"))).isEqualTo("up 6.2 percentage points");
    }

    /** The gap fell from 61.69 to 56.51: 5.18 per 10,000, neither a rate nor a percentage. */
    @Test
    void aGapChangesInItsOwnUnitAndIsNeverCalledARate() {
        String words = ChangeInWords.of(gap, number("56.51"), number("61.69"));
        assertThat(words).isEqualTo("down 5.18 per 10,000").doesNotContain("rate").doesNotContain("%");
        assertThat(DefinitionWords.of(gap)).contains("gap").doesNotContain("rate");
    }

    @Test
    void everythingElseChangesInItsOwnUnit() {
        assertThat(ChangeInWords.of(ratio, number("0.60"), number("3.20"))).isEqualTo("down 2.60");
        assertThat(ChangeInWords.of(weeks, number("361"), number("137.55"))).isEqualTo("up 223.45 weeks");
    }

    @Test
    void aCountThatWasNothingHasNoPercentage() {
        assertThat(ChangeInWords.on(MAY, Sample.count(), number("5"), number("0"))).isEqualTo("up from 0 (5 more) on May 2021");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(ChangeInWords.on(MAY, Sample.percent(), number("5"), null)).isEqualTo("no figure of May 2021 to compare with");
        assertThat(ChangeInWords.on(MAY, Sample.percent(), null, number("5"))).isEmpty();
    }

    @Test
    void theSameChangeAsANumberHasTheSameUnit() {
        assertThat(Change.of(Sample.count(), number("540"), number("600"))).isEqualByComparingTo("-10");
        assertThat(Change.of(Sample.percent(), number("11"), number("13"))).isEqualByComparingTo("-2");
        assertThat(Change.of(Sample.count(), number("5"), number("0"))).isNull();
        assertThat(XlsxStyles.changeFormat(Sample.percent())).startsWith("+#,##0.0\" percentage points\"");
        assertThat(XlsxStyles.changeFormat(Sample.count())).startsWith("+#,##0.0\" per cent\"");
        assertThat(XlsxStyles.changeFormat(gap)).startsWith("+#,##0.00\" per 10,000\"");
    }
}
