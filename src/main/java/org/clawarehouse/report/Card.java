package org.clawarehouse.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Everything the scorecard says about one indicator.
 *
 * @param indicator   what it is
 * @param versionNo   version of the month's figure
 * @param figures     the thirteen months, oldest first; none for a family that has no figure of its own
 * @param history     up to 37 monthly values, oldest first, {@code null} where there is none
 * @param previous    value of the month before
 * @param yearAgo     value of the same month a year ago
 * @param peak        highest stored value, or {@code null}
 * @param comparators what others publish
 * @param marks       what its chart shows beside the line
 * @param reasons     how many subjects were counted, not counted or left out, by reason
 * @param variants    its variants, in their order
 */
public record Card(Indicator indicator, int versionNo, List<Figure> figures, List<BigDecimal> history,
        BigDecimal previous, BigDecimal yearAgo, Peak peak, Comparators comparators, Marks marks,
        Map<String, Long> reasons, List<Card> variants) {

    Card withVariants(List<Card> members) {
        return new Card(indicator, versionNo, figures, history, previous, yearAgo, peak, comparators, marks,
                reasons, members);
    }

    /** Returns a card that is only a heading over the members of a family. */
    static Card ofFamily(Indicator family, List<Card> members) {
        return new Card(family, 0, List.of(), List.of(), null, null, null,
                Comparators.NONE, Marks.NONE, Map.of(), members);
    }

    boolean isFamily() {
        return figures.isEmpty();
    }

    /** Returns the figure of the month the scorecard is about. */
    public Figure current() {
        return figures.get(figures.size() - 1);
    }

    /** Returns whether any of the thirteen months has a value. */
    boolean hasAnyValue() {
        return figures.stream().anyMatch(Figure::hasValue);
    }
}
