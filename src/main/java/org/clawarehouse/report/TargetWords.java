package org.clawarehouse.report;

/** What a figure is to reach, in words that say by when. */
final class TargetWords {

    private TargetWords() {
    }

    /** Returns {@code target 15 %} or {@code path at 560, to 450 by 31 March 2024}; nothing where nothing is set. */
    static String of(Card card) {
        Figure now = card.current();
        Trajectory path = card.marks().trajectory();
        if (now.target() == null || !card.indicator().hasPolarity()) {
            return "";
        }
        return path.isInForce() ? "path at " + point(card.indicator(), now) + ", to "
                + Figures.target(card.indicator(), path.endValue()) + " by " + Figures.day(path.endDate())
                : "target " + Figures.target(card.indicator(), now.target());
    }

    private static String point(Indicator indicator, Figure now) {
        return Figures.withUnit(Figures.number(now.target(), Math.max(1, indicator.decimals())), indicator.unit());
    }
}
