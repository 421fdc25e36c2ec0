package org.clawarehouse.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What others publish for the same measure, in a sentence that says of when it is. */
final class ComparatorWords {

    private ComparatorWords() {
    }

    /** Returns {@code At 31 March 2021: North East 10 %, England 17 %.}, or nothing; a different definition is said to be. */
    static String of(Card card, Authority authority) {
        Comparators others = card.comparators();
        if (others.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        add(parts, authority.region() == null ? "region" : authority.region(), card, others.region());
        add(parts, "mean of " + others.neighboursCount() + " neighbours", card, others.neighbours());
        add(parts, "England", card, others.england());
        String note = others.note() == null ? "" : others.note().strip();
        return "At " + Figures.day(others.date()) + ": " + String.join(", ", parts) + "."
                + (note.isEmpty() ? "" : " The published definition differs: " + note + (note.endsWith(".") ? "" : "."));
    }

    private static void add(List<String> parts, String who, Card card, BigDecimal value) {
        if (value != null) {
            parts.add(who + " " + Figures.published(card.indicator(), value));
        }
    }
}
