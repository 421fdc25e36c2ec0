package org.clawarehouse.report;

import java.util.List;
import java.util.stream.Collectors;

/** What a chart shows, in words, for those who do not see it. */
final class ChartWords {

    private ChartWords() {
    }

    static String title(Card card) {
        return card.indicator().title() + " (" + card.indicator().code() + "), "
                + Figures.month(card.figures().get(0).month()) + " to " + Figures.month(card.current().month());
    }

    static String description(Card card) {
        List<Figure> known = card.figures().stream().filter(Figure::hasValue).toList();
        if (known.isEmpty()) {
            return "No value in these months.";
        }
        Figure first = known.get(0);
        Figure last = known.get(known.size() - 1);
        Figure lowest = known.stream().reduce((a, b) -> b.value().compareTo(a.value()) < 0 ? b : a).orElse(first);
        Figure highest = known.stream().reduce((a, b) -> b.value().compareTo(a.value()) > 0 ? b : a).orElse(first);
        return "From " + told(card, first) + " to " + told(card, last) + ". Lowest " + told(card, lowest)
                + ", highest " + told(card, highest) + "." + missing(card.figures().size() - known.size())
                + sentence(TargetWords.of(card)) + restated(card);
    }

    private static String restated(Card card) {
        String months = card.marks().restated().stream().map(one -> Figures.month(one.month())).collect(Collectors.joining(", "));
        return months.isEmpty() ? "" : " Restated: " + months + ".";
    }

    private static String sentence(String words) {
        return words.isEmpty() ? "" : " " + Html.sentence(words) + ".";
    }

    private static String told(Card card, Figure figure) {
        return Figures.value(card.indicator(), figure.value()) + " in " + Figures.month(figure.month());
    }

    private static String missing(int months) {
        return months == 0 ? "" : months == 1 ? " One month has no value." : " " + months + " months have no value.";
    }
}
