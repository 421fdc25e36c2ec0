package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class WhatMovedTest {

    /** Every month moves by one, so the mean movement is 1 and noise explains up to 1.773 × √12 = 6.14 in a year. */
    private static Card moving(String code, int ups) {
        int[] value = {100};
        String[] values = IntStream.rangeClosed(0, 12).mapToObj(i -> {
            value[0] += i == 0 ? 0 : i <= ups ? 1 : -1;
            return String.valueOf(value[0]);
        }).toArray(String[]::new);
        return Sample.card(Sample.indicator(code, code, "count", "children", "none", 0), values);
    }

    /** 9 ups and 3 downs make 6, which noise explains; 10 and 2 make 8, which it does not. */
    @Test
    void onlyAChangeBeyondTheUsualMovementCounts() {
        assertThat(WhatMoved.mostly(Sample.data(moving("A1", 9)))).isEmpty();
        assertThat(WhatMoved.mostly(Sample.data(moving("A1", 10)))).extracting(card -> card.indicator().code())
                .containsExactly("A1");
    }

    @Test
    void theClearestMoveComesFirstAndVariantsStayWithTheirParents() {
        assertThat(WhatMoved.mostly(Sample.data(moving("A1", 10), moving("A2", 12), moving("A3.variant", 12), moving("A4", 0))))
                .extracting(card -> card.indicator().code()).containsExactly("A2", "A4", "A1");
    }

    @Test
    void noMoreThanFiveAreNamed() {
        assertThat(WhatMoved.mostly(Sample.data(moving("A1", 12), moving("A2", 12), moving("A3", 12), moving("A4", 12),
                moving("A5", 12), moving("A6", 12)))).hasSize(5);
    }

    @Test
    void aFlatSeriesOrAShortOneHasNotMoved() {
        Indicator indicator = Sample.count();
        assertThat(WhatMoved.strength(Sample.card(indicator, IntStream.range(0, 13).mapToObj(i -> "5").toArray(String[]::new))))
                .isEqualByComparingTo("0");
        assertThat(WhatMoved.strength(Sample.card(indicator, "1", null, null, null, null, null, null, null, null, null, null,
                "2", "90"))).isEqualByComparingTo("0");
    }
}
