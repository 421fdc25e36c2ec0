package org.clawarehouse.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The figures of a month for a terminal: one line each, variants left out. */
public final class Headlines {

    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    private Headlines() {
    }

    /** Returns the indicators that have a value, in the order of the scorecard. */
    public static List<RunSummary.Headline> of(ScorecardData data) {
        return data.everyCard().stream()
                .filter(card -> !card.indicator().isVariant() && card.current().hasValue())
                .map(Headlines::headline).toList();
    }

    private static RunSummary.Headline headline(Card card) {
        Indicator indicator = card.indicator();
        Figure now = card.current();
        StatusWord status = StatusWord.of(now);
        String shown = Figures.number(now.value(), indicator.decimals()) + (indicator.isPercent() ? " %" : "");
        return new RunSummary.Headline(indicator.code(), indicator.title(), now.value(), shown,
                line(card.figures().stream().map(Figure::value).toList()),
                card.yearAgo() == null ? "" : narrow(ChangeInWords.of(indicator, now.value(), card.yearAgo())),
                status.isJudged() ? status.shape() + " " + status.word() : "");
    }

    /** A line of a terminal has a hundred columns. */
    private static String narrow(String change) {
        return change.replace("percentage points", "pp").replace("by less than", "under").replace(" per 10,000", "");
    }

    /** Returns the values as blocks between their lowest and highest; a dot for a month without one. */
    static String line(List<BigDecimal> values) {
        BigDecimal low = values.stream().filter(Objects::nonNull).reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        BigDecimal high = values.stream().filter(Objects::nonNull).reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
        return values.stream().map(value -> block(value, low, high.subtract(low))).collect(Collectors.joining());
    }

    private static String block(BigDecimal value, BigDecimal low, BigDecimal range) {
        if (value == null) {
            return "·";
        }
        int steps = BLOCKS.length() - 1;
        int step = range.signum() == 0 ? steps / 2
                : value.subtract(low).multiply(BigDecimal.valueOf(steps)).divide(range, 0, RoundingMode.HALF_UP)
                        .intValue();
        return BLOCKS.substring(step, step + 1);
    }
}
