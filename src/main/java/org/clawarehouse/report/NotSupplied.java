package org.clawarehouse.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Why a figure has no value, in words. */
final class NotSupplied {

    private NotSupplied() {
    }

    /** Returns a sentence without its full stop. */
    static String why(Card card) {
        Figure figure = card.current();
        return switch (StatusWord.of(figure)) {
            case NOT_SUPPLIED -> needs(card.indicator());
            case NO_DENOMINATOR -> "There is nothing to divide by in this month"
                    + (figure.numerator() == null ? "" : " (" + Figures.plain(figure.numerator()) + " of 0)");
            default -> "Not computed for this month";
        };
    }

    private static String needs(Indicator indicator) {
        String needs = indicator.needs() == null ? "" : indicator.needs().strip();
        return needs.isEmpty() ? "A table it needs had no row up to the end of the month"
                : "It needs " + Arrays.stream(needs.split(",")).map(NotSupplied::inWords).collect(Collectors.joining(", "))
                .replaceAll(", ([^,]*)$", " and $1") + "; not supplied up to the end of the month";
    }

    private static String inWords(String need) {
        return (need.contains(" or ") ? "either " : "") + need.strip().replace('_', ' ');
    }
}
