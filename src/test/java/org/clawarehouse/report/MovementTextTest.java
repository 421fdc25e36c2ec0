package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clawarehouse.report.Sample.JUNE;
import static org.clawarehouse.report.Sample.number;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

import org.clawarehouse.report.Movement.Flow;
import org.junit.jupiter.api.Test;

class MovementTextTest {

    private static final Indicator EXTERNAL = Sample.indicator("CP16", "Children in external residential placements", "percent",
            "percent", "lower", 1);
    private static final Flow NOBODY = flow(0, 0, 0, 0, 0, 0);

    private static Flow flow(int started, int became, int in, int out, int ceased, int no) {
        return new Flow(count(started), count(became), count(in), count(out), count(ceased), count(no));
    }

    private static BigDecimal count(int number) {
        return BigDecimal.valueOf(number);
    }

    /** The change is that of the two figures; the numerator's part is its change over the earlier denominator. */
    private static Movement movement(Indicator indicator, Figure before, Figure now, Flow numerator, Flow denominator) {
        BigDecimal change = now.value().subtract(before.value());
        BigDecimal effect = now.numerator().subtract(before.numerator()).multiply(count(100))
                .divide(before.denominator(), 12, java.math.RoundingMode.HALF_UP);
        return new Movement(indicator, before, now, numerator, denominator, change, effect, change.subtract(effect), true,
                List.of(new Movement.Child("1001", "MOVED_IN", BigDecimal.ONE, "NOT_IN_NUMERATOR", "COUNTED"),
                        new Movement.Child("1002", "STARTED_CARE", BigDecimal.ZERO, null, "NOT_IN_NUMERATOR")));
    }

    /** 51 of 675 is 7.556 %, 51 of 547 is 9.324 %: 1.768 points, all of them by the denominator. */
    @Test
    void aNumberThatStoodStillCanBeALargerShare() {
        assertThat(MovementWords.of(movement(EXTERNAL, Sample.share(JUNE.minusYears(1), 51, 675), Sample.share(JUNE, 51, 547),
                flow(9, 0, 6, 2, 13, 0), flow(105, 0, 0, 0, 233, 0)))).containsExactly(
                "Children in external residential placements: remained at 51 while children looked after fell from 675 to 547.",
                "Came into the numerator: 9 on starting care, 6 from within the denominator; went out of it: 13 on leaving care, "
                        + "2 but stayed in the denominator.",
                "7.6 % became 9.3 %, up 1.8 percentage points: unchanged by the numerator, up 1.8 percentage points by the "
                        + "denominator. Lower is better, so this is worse.");
    }

    /** 62 of 675 is 9.185 %: 0.138 up is 1.630 down and 1.768 up, which add up with two decimals but not with one. */
    @Test
    void thePartsAreShownWithAsManyDecimalsAsTheyNeedToAddUp() {
        assertThat(MovementWords.of(movement(EXTERNAL, Sample.share(JUNE.minusYears(1), 62, 675), Sample.share(JUNE, 51, 547),
                flow(4, 0, 1, 2, 14, 0), NOBODY)).get(2)).startsWith("9.2 % became 9.3 %, up 0.14 percentage points: "
                        + "down 1.63 percentage points by the numerator, up 1.77 percentage points by the denominator.");
    }

    @Test
    void nobodyMovingIsSaidAndWithoutAPolarityNothingIsJudged() {
        Indicator context = Sample.indicator("CP14", "Children with connected carers", "percent", "percent", "none", 1);
        assertThat(MovementWords.of(movement(context, Sample.share(JUNE.minusYears(1), 5, 50), Sample.share(JUNE, 5, 50), NOBODY, NOBODY)))
                .containsExactly("Children with connected carers: remained at 5 while children looked after remained at 50.",
                        "Nobody came into the numerator; nobody went out of it.",
                        "10.0 % became 10.0 %, unchanged: unchanged by the numerator, unchanged by the denominator. "
                                + "Neither direction is better.");
    }

    @Test
    void theSumOfBothPartsAndTheChildrenStandBelowTheStory() throws IOException {
        StringBuilder out = new StringBuilder();
        new MovementText(movement(EXTERNAL, Sample.share(JUNE.minusYears(1), 4, 10), Sample.share(JUNE, 5, 12),
                flow(1, 1, 2, 1, 1, 1), flow(2, 3, 0, 0, 2, 1)), Ink.PLAIN).write(out);
        assertThat(out.toString()).contains("""

                                              Numerator  Denominator
                  June 2020                           4           10
                  started care                       +1           +2
                  became eligible                    +1           +3
                  moved into the numerator           +2            0
                  moved out of the numerator         −1            0
                  left care                          −1           −2
                  no longer eligible                 −1           −1
                  June 2021                           5           12

                  Child  What happened  Numerator  Was                   Is
                  1001   moved in              +1  not in the numerator  counted
                  1002   started care           0                        not in the numerator
                """);
    }
}
