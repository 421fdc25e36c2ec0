package org.clawarehouse.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                <h3 id="%s">%s%s</h3>
                %s%s</article>
                """.formatted(id, id, Html.text(indicator.title()), code(indicator),
                body(), variants());
    }

    private static String code(Indicator indicator) {
        return indicator.title().equals(indicator.code()) ? ""
                : " <span class=\"code\">" + Html.text(indicator.code()) + "</span>";
    }

    private String body() {
        if (!card.hasAnyValue()) {
            return "<div><p class=\"status\">%s</p>\n%s<p class=\"facts\">%s</p>\n</div>\n".formatted(
                    status(StatusWord.of(card.current())), changes(), Html.text(facts()));
        }
        return """
                <div class="face"><div class="reading">
                <p class="value">%s</p>%s
                <p class="status">%s</p>
                </div>
                %s</div>
                <div>%s%s<p class="facts">%s</p>
                </div>
                """.formatted(value(card.current()), madeFrom(), status(StatusWord.of(card.current())),
                LineChart.of(card), changes(), restated(), Html.text(facts()));
    }

    /** The number stands alone in its size, but for the signs that belong to it: % and £. */
    private String value(Figure figure) {
        if (!figure.hasValue()) {
            return "<span class=\"none\">–</span>";
        }
        String number = Figures.number(figure.value(), indicator.decimals());
        return indicator.isPercent() ? number + "<span class=\"unit\"> %</span>"
                : indicator.unit().equals("pounds") ? Figures.withUnit(number, "pounds") : number;
    }

    private String madeFrom() {
        Figure figure = card.current();
        String unit = figure.hasValue() && !List.of("percent", "pounds", "ratio").contains(indicator.unit())
                ? indicator.unit() : "";
        return Stream.of(unit, Figures.madeFrom(indicator, figure)).filter(line -> !line.isEmpty())
                .map(line -> "\n<p class=\"made-from\">" + Html.text(line) + "</p>").collect(Collectors.joining());
    }

    /** Returns a shape and its word. */
    static String status(StatusWord status) {
        return Shape.of(status) + "<span>" + status.word() + "</span>";
    }

    private String changes() {
        Figure now = card.current();
        YearMonth month = now.month();
        List<String> lines = now.hasValue()
                ? List.of(ChangeInWords.on(month.minusMonths(1), indicator, now.value(), card.previous()),
                        ChangeInWords.on(month.minusYears(1), indicator, now.value(), card.yearAgo()))
                : List.of(NotSupplied.why(card) + ".");
        return lines.stream().map(line -> "<p class=\"change\">" + Html.text(Html.sentence(line)) + "</p>\n")
                .collect(Collectors.joining());
    }

    /** The months before are listed at the end of the page. */
    private String restated() {
        return card.marks().restated().stream().filter(one -> one.month().equals(card.current().month()))
                .map(one -> "<p class=\"change\">◇ Restated: " + Html.text(one.inWords(indicator)) + "</p>\n").collect(Collectors.joining());
    }

    private String facts() {
        List<String> facts = new ArrayList<>();
        facts.add(indicator.polarityInWords());
        if (!TargetWords.of(card).isEmpty()) {
            facts.add(TargetWords.of(card));
        }
        if (card.peak() != null) {
            facts.add("highest " + Figures.value(indicator, card.peak().value()) + " in "
                    + Figures.month(card.peak().month()));
        }
        return (String.join("; ", facts) + ". " + SmallNumbers.of(card) + ComparatorWords.of(card, authority)).strip();
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
                <li><span class="name">%s <span class="code">%s</span></span>
                <span class="small-value">%s%s</span>%s%s</li>
                """.formatted(Html.text(HtmlFamily.name(card, variant.indicator())), Html.text(variant.indicator().code()),
                Html.text(Figures.value(variant.indicator(), variant.current())),
                madeFrom.isEmpty() ? "" : "<span class=\"made-from\">" + Html.text(madeFrom) + "</span>",
                variant.hasAnyValue() ? Sparkline.of(variant) : "<span></span>",
                others.isEmpty() ? "" : "<span class=\"others\">" + Html.text(others) + "</span>");
    }
}
