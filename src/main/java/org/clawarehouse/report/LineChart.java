package org.clawarehouse.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The thirteen months of one indicator as an inline SVG picture, with what it is to be measured by. */
final class LineChart {

    private static final int WIDTH = 224;
    private static final int HEIGHT = 88;
    static final int LEFT = 27;
    static final int TOP = 5;
    static final int PLOT_WIDTH = 156;
    static final int PLOT_HEIGHT = 64;
    private static final BigDecimal SPACING = BigDecimal.valueOf(PLOT_WIDTH / (CardDeck.MONTHS - 1));

    private final Card card;
    private final Scale scale;
    private final StringBuilder svg = new StringBuilder();

    private LineChart(Card card) {
        this.card = card;
        this.scale = Scale.of(shown(card), card.indicator());
    }

    /** Returns the picture; its title and description say in words what it shows. */
    static String of(Card card) {
        return new LineChart(card).draw();
    }

    private static List<BigDecimal> shown(Card card) {
        return Stream.concat(card.figures().stream().map(Figure::value), ChartReferences.values(card))
                .filter(Objects::nonNull).toList();
    }

    private String draw() {
        String id = "chart-" + Html.id(card.indicator().code());
        svg.append("""
                <svg class="chart" viewBox="0 0 %s %s" role="img" aria-labelledby="%s-t %s-d">
                <title id="%s-t">%s</title><desc id="%s-d">%s</desc>
                """.formatted(WIDTH, HEIGHT, id, id, id, Html.text(ChartWords.title(card)), id,
                Html.text(ChartWords.description(card))));
        gridlines();
        axis();
        svg.append(new ChartReferences(card, scale).svg());
        line();
        dots();
        diamonds();
        return svg.append("</svg>\n").toString();
    }

    private void gridlines() {
        for (BigDecimal tick : scale.ticks()) {
            BigDecimal y = y(tick);
            svg.append("<path class=\"grid\" d=\"M%s %sH%s\"/>".formatted(LEFT, y, LEFT + PLOT_WIDTH))
                    .append("<text class=\"tick\" x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>\n".formatted(LEFT - 5,
                            y.add(BigDecimal.valueOf(3)), Figures.number(tick, scale.decimals())));
        }
    }

    private void axis() {
        svg.append("<path class=\"axis\" d=\"M%s %sH%s\"/>\n".formatted(LEFT, TOP + PLOT_HEIGHT, LEFT + PLOT_WIDTH));
        for (int i = 0; i < CardDeck.MONTHS; i += 6) {
            YearMonth month = card.figures().get(i).month();
            svg.append("<path class=\"mark\" d=\"M%s %sv3\"/>".formatted(x(i), TOP + PLOT_HEIGHT))
                    .append("<text class=\"tick\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>\n".formatted(x(i),
                            HEIGHT - 6, Figures.shortMonth(month)));
        }
    }

    private void line() {
        List<String> strokes = new ArrayList<>();
        boolean drawing = false;
        for (int i = 0; i < CardDeck.MONTHS; i++) {
            BigDecimal value = card.figures().get(i).value();
            if (value != null) {
                strokes.add((drawing ? "L" : "M") + x(i) + " " + y(value));
            }
            drawing = value != null;
        }
        svg.append("<path class=\"line\" d=\"").append(String.join("", strokes)).append("\"/>\n");
    }

    private void dots() {
        for (int i = 0; i < CardDeck.MONTHS; i++) {
            Figure figure = card.figures().get(i);
            if (figure.hasValue() && (i == CardDeck.MONTHS - 1 || isPeak(figure) || isAlone(i))) {
                svg.append("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"2.8\"/>\n".formatted(
                        i < CardDeck.MONTHS - 1 && isPeak(figure) ? "peak" : "dot", x(i), y(figure.value())));
            }
        }
    }

    /** A month whose figure has more than one version. */
    private void diamonds() {
        for (Restated restated : card.marks().restated()) {
            for (int i = 0; i < CardDeck.MONTHS; i++) {
                Figure figure = card.figures().get(i);
                if (figure.month().equals(restated.month()) && figure.hasValue()) {
                    svg.append("<path class=\"restated\" d=\"M%s %sm0-4.6 4.6 4.6-4.6 4.6-4.6-4.6z\"><title>%s restated: %s</title></path>\n"
                            .formatted(x(i), y(figure.value()), Figures.month(figure.month()), Html.text(restated.inWords(card.indicator()))));
                }
            }
        }
    }

    private boolean isPeak(Figure figure) {
        return card.peak() != null && card.peak().month().equals(figure.month());
    }

    private boolean isAlone(int i) {
        return !card.figures().get(Math.max(0, i - 1)).hasValue()
                && !card.figures().get(Math.min(CardDeck.MONTHS - 1, i + 1)).hasValue();
    }

    static BigDecimal x(int month) {
        return SPACING.multiply(BigDecimal.valueOf(month)).add(BigDecimal.valueOf(LEFT));
    }

    private BigDecimal y(BigDecimal value) {
        return y(scale, value);
    }

    static BigDecimal y(Scale scale, BigDecimal value) {
        return scale.fromTop(value, PLOT_HEIGHT).add(BigDecimal.valueOf(TOP));
    }
}
