package org.clawarehouse.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** The thirteen months of a variant as a word-sized line without axes. */
final class Sparkline {

    private static final int HEIGHT = 14;
    private static final int SPACING = 5;

    private Sparkline() {
    }

    /** Returns the picture; its title and description say in words what it shows. */
    static String of(Card card) {
        List<BigDecimal> values = card.figures().stream().map(Figure::value).filter(Objects::nonNull).toList();
        Scale scale = Scale.of(values, card.indicator());
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < CardDeck.MONTHS; i++) {
            BigDecimal value = card.figures().get(i).value();
            if (value != null) {
                path.append(drawing ? "L" : "M").append(3 + i * SPACING).append(' ').append(y(scale, value));
            }
            drawing = value != null;
        }
        String id = "spark-" + Html.id(card.indicator().code());
        return """
                <svg class="spark" viewBox="0 0 66 20" role="img" aria-labelledby="%s-t %s-d">\
                <title id="%s-t">%s</title><desc id="%s-d">%s</desc>\
                <path class="line" d="%s"/>%s</svg>""".formatted(id, id, id,
                Html.text(ChartWords.title(card)), id, Html.text(ChartWords.description(card)), path,
                lastDot(scale, card.current()));
    }

    private static String lastDot(Scale scale, Figure figure) {
        return figure.hasValue() ? "<circle class=\"dot\" cx=\"%s\" cy=\"%s\" r=\"2\"/>".formatted(
                3 + (CardDeck.MONTHS - 1) * SPACING, y(scale, figure.value())) : "";
    }

    private static BigDecimal y(Scale scale, BigDecimal value) {
        return scale.fromTop(value, HEIGHT).add(BigDecimal.valueOf(3));
    }
}
