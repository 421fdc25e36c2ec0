package org.clawarehouse.report;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The head and the foot of the page: whose it is, how it stands against the targets, what moved most. */
final class HtmlHead {

    private HtmlHead() {
    }

    static String masthead(ScorecardData data) {
        return """
                <header class="masthead">
                <div><p class="who">%s</p>
                <h1>Corporate parenting scorecard</h1></div>
                <div class="when"><p class="month">%s</p>
                <p>thirteen months to %s</p>%s%s</div>
                </header>
                """.formatted(Html.text(data.authority().name()), Figures.month(data.month()),
                Figures.day(data.month().atEndOfMonth()), edition(data), data.authority().isSynthetic()
                        ? "\n<p class=\"synthetic\"><b>Synthetic data.</b> No real child is described.</p>" : "");
    }

    /** Said only where it makes a difference. */
    private static String edition(ScorecardData data) {
        return data.isRestated() || data.edition() == Edition.REPORTED ? "\n<p>" + data.edition().inWords(data.month()) + "</p>" : "";
    }

    static String strip(ScorecardData data) {
        List<Card> moved = WhatMoved.mostly(data);
        return """
                <section class="strip" aria-label="In short">
                <div class="tally"><h2>Against target</h2>
                %s</div>
                <div class="moved"><h2>What moved most since %s</h2>
                %s</div>
                </section>
                """.formatted(tally(data), Figures.month(data.month().minusYears(1)), moved.isEmpty()
                        ? "<p>Nothing moved by more than its usual month-to-month variation.</p>\n"
                        : moved.stream().map(HtmlHead::move).collect(Collectors.joining("", "<ul>\n", "</ul>\n")));
    }

    private static String tally(ScorecardData data) {
        Map<StatusWord, Long> counts = new EnumMap<>(StatusWord.class);
        data.everyCard().stream().filter(card -> !card.indicator().isVariant())
                .forEach(card -> counts.merge(StatusWord.of(card.current()), 1L, Long::sum));
        StringBuilder html = new StringBuilder("<ul>\n");
        counts.forEach((status, count) -> html.append("<li>%s<span>%s</span> <b>%s</b></li>\n".formatted(
                Shape.of(status), status.word(), count)));
        return html.append("</ul>\n").toString();
    }

    private static String move(Card card) {
        Indicator indicator = card.indicator();
        return """
                <li><b>%s</b> <span class="name">%s <span class="code">%s</span></span> \
                <span class="path">%s <span aria-hidden="true">→</span><span class="unseen">to</span> %s</span></li>
                """.formatted(Html.sentence(ChangeInWords.of(indicator, card.current().value(), card.yearAgo())),
                Html.text(indicator.title()), Html.text(indicator.code()),
                Figures.number(card.yearAgo(), indicator.decimals()), Figures.value(indicator, card.current().value()));
    }

    static String footer(ScorecardData data) {
        YearMonth first = data.firstMonth();
        return """
                <footer>
                <p>Figures are exact in the warehouse and rounded half up on this page; changes are computed before \
                rounding. “Highest” is the highest value stored since %s. The scale of each chart is its own; counts \
                start at zero. The filled dot is %s, the open dot the highest month\
                %s.</p>
                <p>Read from mart.rpt_scorecard; computed %s.</p>
                </footer>
                """.formatted(Figures.month(first), Figures.month(data.month()),
                data.isRestated() ? ", a diamond (◇) a month that was computed again since it was reported" : "",
                Figures.day(data.computedAt().atOffset(ZoneOffset.UTC).toLocalDate()));
    }
}
