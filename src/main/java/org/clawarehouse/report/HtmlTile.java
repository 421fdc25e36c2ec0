package org.clawarehouse.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** One indicator on the page, with its variants below it. */
final class HtmlTile {

    private final Card card;
    private final Authority authority;
    private final Indicator indicator;

    HtmlTile(Card card, Authority authority) {
        this.card = card;
        this.authority = authority;
        this.indicator = card.indicator();
    }

    /** Returns the tile as an article with a heading of the third level. */
    String html() {
        String id = "tile-" + Html.id(indicator.code());
        return """
                <article class="tile" aria-labelledby="%s">
                <h3 id="%s">%s <span class="code">%s</span></h3>
                %s%s</article>
                """.formatted(id, id, Html.text(indicator.title()), Html.text(indicator.code()),
                card.isFamily() ? "" : body(), variants());
    }

    private String body() {
        return """
                <div class="face"><div class="reading">
                <p class="value">%s</p>
                <p class="made-from">%s</p>
                <p class="status">%s</p>
                </div>
                %s</div>
                <p class="change">%s</p>
                <p class="facts">%s</p>
                """.formatted(value(card.current()), Html.text(madeFrom()), status(StatusWord.of(card.current())),
                LineChart.of(card), Html.text(changes()), Html.text(facts()));
    }

    private String value(Figure figure) {
        if (!figure.hasValue()) {
            return "<span class=\"none\">–</span>";
        }
        String number = Figures.number(figure.value(), indicator.decimals());
        String whole = Figures.withUnit(number, indicator.unit());
        int at = whole.indexOf(' ');
        return at < 0 ? Html.text(whole)
                : Html.text(whole.substring(0, at)) + " <span class=\"unit\">" + Html.text(whole.substring(at + 1)) + "</span>";
    }

    private String madeFrom() {
        String words = Figures.madeFrom(indicator, card.current());
        return words.isEmpty() && indicator.isCount() && card.current().hasValue() ? indicator.unit() : words;
    }

    /** Returns a shape and its word. */
    static String status(StatusWord status) {
        return Shape.of(status) + "<span>" + status.word() + "</span>";
    }

    private String changes() {
        Figure now = card.current();
        if (!now.hasValue()) {
            return NotSupplied.why(card) + ".";
        }
        YearMonth month = now.month();
        return Html.sentence(ChangeInWords.on(month.minusMonths(1), indicator, now.value(), card.previous())) + "; "
                + ChangeInWords.on(month.minusYears(1), indicator, now.value(), card.yearAgo()) + ".";
    }

    private String facts() {
        List<String> facts = new ArrayList<>();
        facts.add(indicator.polarityInWords());
        if (StatusWord.of(card.current()).isJudged()) {
            facts.add("target " + Figures.target(indicator, card.current().target()));
        }
        if (card.peak() != null) {
            facts.add("highest " + Figures.value(indicator, card.peak().value()) + " in "
                    + Figures.month(card.peak().month()));
        }
        return String.join("; ", facts) + "." + ComparatorWords.of(card, authority);
    }

    private String variants() {
        if (card.variants().isEmpty()) {
            return "";
        }
        StringBuilder rows = new StringBuilder("<ul class=\"variants\">\n");
        for (Card variant : card.variants()) {
            rows.append(variant(variant));
        }
        return rows.append("</ul>\n").toString();
    }

    private String variant(Card variant) {
        String madeFrom = Figures.madeFrom(variant.indicator(), variant.current());
        String others = ComparatorWords.of(variant, authority);
        return """
                <li><span class="name">%s <span class="code">%s</span>%s</span><span class="small-value">%s%s</span>%s</li>
                """.formatted(Html.text(variant.indicator().title()), Html.text(variant.indicator().code()),
                others.isEmpty() ? "" : "<span class=\"others\">" + Html.text(others.strip()) + "</span>",
                Html.text(Figures.value(variant.indicator(), variant.current())),
                madeFrom.isEmpty() ? "" : "<span class=\"made-from\">" + Html.text(madeFrom) + "</span>",
                Sparkline.of(variant));
    }
}
