package org.clawarehouse.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a line is measured by: its target as a stepped, dashed line, or the straight path to one, and what others
 * published, each as a mark at the day it is about and no further.
 */
final class ChartReferences {

    private static final int LABEL_HEIGHT = 8;
    private static final int RIGHT = LineChart.LEFT + LineChart.PLOT_WIDTH + 7;
    private static final int BOTTOM = LineChart.TOP + LineChart.PLOT_HEIGHT;

    private final Card card;
    private final Scale scale;
    private final StringBuilder svg = new StringBuilder();

    private record Mark(String who, BigDecimal value, YearMonth month) {
    }

    ChartReferences(Card card, Scale scale) {
        this.card = card;
        this.scale = scale;
    }

    /** Returns every value the scale has to hold beside those of the line. */
    static Stream<BigDecimal> values(Card card) {
        return Stream.concat(card.figures().stream().map(figure -> target(card, figure)),
                marks(card).stream().map(Mark::value));
    }

    String svg() {
        if (card.marks().trajectory().isInForce()) {
            path();
        } else {
            target();
        }
        marks();
        return svg.toString();
    }

    private static BigDecimal target(Card card, Figure figure) {
        return card.indicator().hasPolarity() ? figure.target() : null;
    }

    private void target() {
        StringBuilder path = new StringBuilder();
        BigDecimal standing = null;
        for (int i = 0; i < CardDeck.MONTHS; i++) {
            BigDecimal target = target(card, card.figures().get(i));
            if (target != null) {
                path.append(standing == null ? "M" + LineChart.x(i) + " " + y(target)
                        : "H" + LineChart.x(i) + "V" + y(target));
            }
            standing = target;
        }
        draw(path.toString(), standing, "target", standing == null ? "" : Figures.target(standing));
    }

    private void path() {
        StringBuilder path = new StringBuilder();
        Trajectory trajectory = card.marks().trajectory();
        BigDecimal standing = null;
        for (int i = 0; i < CardDeck.MONTHS; i++) {
            BigDecimal point = trajectory.values().get(i);
            if (point != null) {
                path.append(standing == null ? "M" : "L").append(LineChart.x(i)).append(' ').append(y(point));
            }
            standing = point;
        }
        draw(path.toString(), standing, "to " + Figures.target(trajectory.endValue()),
                Figures.shortMonth(YearMonth.from(trajectory.endDate())));
    }

    private void draw(String path, BigDecimal standing, String first, String second) {
        if (!path.isEmpty()) {
            svg.append("<path class=\"target\" d=\"").append(path).append("\"/>");
        }
        if (standing != null) {
            svg.append("<text class=\"label\" x=\"%s\" y=\"%s\">%s<tspan x=\"%s\" dy=\"9\">%s</tspan></text>\n".formatted(
                    RIGHT, y(standing).subtract(BigDecimal.ONE).min(BigDecimal.valueOf(BOTTOM - 10L)), first, RIGHT, second));
        }
    }

    private static List<Mark> marks(Card card) {
        List<Mark> marks = new ArrayList<>();
        for (Comparators others : card.marks().published()) {
            YearMonth month = YearMonth.from(others.date());
            marks.add(new Mark("region", others.region(), month));
            marks.add(new Mark("neighbours", others.neighbours(), month));
            marks.add(new Mark("England", others.england(), month));
        }
        return marks.stream().filter(mark -> Objects.nonNull(mark.value())).toList();
    }

    /** Labels that would lie upon each other are moved apart, from the top down. */
    private void marks() {
        BigDecimal free = BigDecimal.ZERO;
        for (Mark mark : marks(card).stream().sorted(Comparator.comparing(Mark::value).reversed()).toList()) {
            int month = (int) card.figures().get(0).month().until(mark.month(), java.time.temporal.ChronoUnit.MONTHS);
            BigDecimal x = LineChart.x(month);
            BigDecimal label = y(mark.value()).add(BigDecimal.valueOf(3)).max(free);
            free = label.add(BigDecimal.valueOf(LABEL_HEIGHT));
            boolean left = month > CardDeck.MONTHS / 2;
            svg.append("<path class=\"other\" d=\"M%s %sh8\"/>".formatted(x.subtract(BigDecimal.valueOf(4)), y(mark.value())))
                    .append("<text class=\"other\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s %s</text>\n".formatted(
                            x.add(BigDecimal.valueOf(left ? -6 : 6)), label, left ? "end" : "start", mark.who(),
                            mark.month().getYear()));
        }
    }

    private BigDecimal y(BigDecimal value) {
        return LineChart.y(scale, value);
    }
}
