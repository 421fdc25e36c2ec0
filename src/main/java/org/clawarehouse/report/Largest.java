package org.clawarehouse.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The changes that a board would notice first: its own indicators before variants and members of families, values that look different in
 * print before those that do not, and among these the largest beside what they were.
 */
final class Largest {

    private static final BigDecimal WITHOUT_BOUND = new BigDecimal("1e30");
    private static final Comparator<Restatement> ORDER = Comparator.comparing((Restatement figure) -> figure.indicator().indexOf('.') >= 0)
            .thenComparing(figure -> !figure.showsInPrint()).thenComparing(Comparator.comparing(Largest::size).reversed())
            .thenComparing(Restatement::month, Comparator.reverseOrder()).thenComparing(Restatement::indicator);

    private Largest() {
    }

    /** Returns so many at most, each of another indicator. */
    static List<Restatement> of(List<Restatement> figures, int atMost) {
        Map<String, Restatement> first = new LinkedHashMap<>();
        figures.stream().sorted(ORDER).forEach(figure -> first.putIfAbsent(figure.indicator(), figure));
        return first.values().stream().limit(atMost).toList();
    }

    /** The change beside the old value; one from or to no value, or from 0, is larger than any other. */
    private static BigDecimal size(Restatement figure) {
        BigDecimal before = figure.before().value();
        BigDecimal after = figure.after().value();
        if (before == null || after == null) {
            return before == after ? BigDecimal.ZERO : WITHOUT_BOUND;
        }
        BigDecimal change = after.subtract(before).abs();
        return before.signum() == 0 ? change.signum() == 0 ? BigDecimal.ZERO : WITHOUT_BOUND
                : change.divide(before.abs(), MathContext.DECIMAL64);
    }
}
