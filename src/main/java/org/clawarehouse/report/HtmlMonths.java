package org.clawarehouse.report;

import java.util.List;

/** The thirteen months of every indicator as tables: the same figures as the charts, to be read and copied. */
final class HtmlMonths {

    private final ScorecardData data;

    HtmlMonths(ScorecardData data) {
        this.data = data;
    }

    String html() {
        StringBuilder html = new StringBuilder("""
                <section class="months" aria-labelledby="months">
                <h2 id="months">The thirteen months in figures</h2>
                <div class="scroll" tabindex="0" role="region" aria-label="Table of every month, scrolls sideways">
                <table>
                <caption>Every value on this page; an en dash marks a month without a value.</caption>
                """);
        html.append(headings());
        data.themes().forEach(theme -> html.append(theme(theme)));
        return html.append("</table>\n</div>\n</section>\n").toString();
    }

    private String headings() {
        StringBuilder html = new StringBuilder(
                "<thead><tr><th scope=\"col\">Indicator</th><th scope=\"col\">Code</th><th scope=\"col\">Unit</th>");
        for (Figure figure : months()) {
            html.append("<th scope=\"col\" class=\"number\">").append(Figures.shortMonth(figure.month()))
                    .append("</th>");
        }
        return html.append("</tr></thead>\n").toString();
    }

    private List<Figure> months() {
        return data.everyCard().get(0).figures();
    }

    private String theme(Theme theme) {
        StringBuilder html = new StringBuilder("""
                <tbody>
                <tr class="group"><th scope="rowgroup" colspan="%s">%s</th></tr>
                """.formatted(3 + CardDeck.MONTHS, Html.text(theme.heading())));
        for (Card card : theme.cards()) {
            html.append(card.isFamily() ? family(card) : row(card, card.indicator().title()));
            card.variants().forEach(variant -> html.append(row(variant, HtmlFamily.name(card, variant.indicator()))));
        }
        return html.append("</tbody>\n").toString();
    }

    private static String family(Card card) {
        return "<tr class=\"family\"><th scope=\"row\">%s</th><td class=\"code\">%s</td><td colspan=\"%s\"></td></tr>\n"
                .formatted(Html.text(card.indicator().title()), Html.text(card.indicator().code()), 1 + CardDeck.MONTHS);
    }

    private static String row(Card card, String name) {
        Indicator indicator = card.indicator();
        StringBuilder html = new StringBuilder("""
                <tr%s><th scope="row">%s</th><td class="code">%s</td><td>%s</td>""".formatted(
                indicator.isVariant() ? " class=\"variant\"" : "", Html.text(name),
                Html.text(indicator.code()), Html.text(indicator.unit())));
        for (Figure figure : card.figures()) {
            html.append("<td class=\"number\">").append(figure.hasValue()
                    ? Figures.number(figure.value(), indicator.decimals()) : "–").append("</td>");
        }
        return html.append("</tr>\n").toString();
    }
}
