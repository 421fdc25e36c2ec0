package org.clawarehouse.report;

import java.math.BigDecimal;
import java.util.List;

/** Says of an average that it is one of very few. */
final class SmallNumbers {

    private static final BigDecimal ENOUGH = BigDecimal.valueOf(3);

    private SmallNumbers() {
    }

    /** Returns {@code An average of 2 alone: one more would change it much. }, or nothing where there are three or more. */
    static String of(Card card) {
        Figure now = card.current();
        boolean few = List.of("mean", "median").contains(card.indicator().kind()) && now.hasValue()
                && now.denominator() != null && now.denominator().compareTo(ENOUGH) < 0;
        return few ? "An average of " + Figures.plain(now.denominator()) + " alone: one more would change it much. " : "";
    }
}
