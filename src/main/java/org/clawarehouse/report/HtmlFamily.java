package org.clawarehouse.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A family of shares or counts as one small table: a line for each member, this month beside a year ago. */
final class HtmlFamily {

    private final Card family;

    HtmlFamily(Card family) {
        this.family = family;
    }

    /** Returns the families of a theme as a block below its tiles; nothing where it has none. */
    static String block(List<Card> cards) {
        return cards.stream().filter(Card::isFamily).map(card -> new HtmlFamily(card).html()).collect(
                Collectors.collectingAndThen(Collectors.joining(), tables -> tables.isEmpty() ? ""
                        : "<div class=\"families" + (isOne(cards) ? " one" : "") + "\">\n" + tables + "</div>\n"));
    }

    /** One family alone may run over all columns. */
    private static boolean isOne(List<Card> cards) {
        return cards.stream().filter(Card::isFamily).count() == 1;
    }

    private String html() {
        String id = "family-" + Html.id(family.indicator().code());
        return """
                <section class="family" aria-labelledby="%s">
                <h3 id="%s">%s <span class="code">%s</span></h3>
                %s%s%s</section>
                """.formatted(id, id, Html.text(family.indicator().title()), Html.text(family.indicator().code()),
                table(id), note("None in any of these months: ", family.variants().stream().filter(HtmlFamily::isAlwaysNone).toList()),
                missing());
    }

    private String table(String id) {
        List<Card> shown = family.variants().stream()
                .filter(member -> member.current().hasValue() && !isAlwaysNone(member)).toList();
        if (shown.isEmpty()) {
            return "";
        }
        Card first = shown.get(0);
        return """
                <table aria-labelledby="%s">
                <thead><tr><td></td><th scope="col" class="number">%s</th><th scope="col" class="number">of</th>\
                <th scope="col" class="number">%s</th><td></td></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                """.formatted(id, Figures.shortMonth(first.current().month()), Figures.shortMonth(first.figures().get(0).month()),
                shown.stream().map(this::row).collect(Collectors.joining()));
    }

    private String row(Card member) {
        Indicator indicator = member.indicator();
        Figure now = member.current();
        return """
                <tr><th scope="row">%s</th><td class="number now">%s</td><td class="number">%s</td>\
                <td class="number">%s</td><td>%s</td></tr>
                """.formatted(Html.text(name(family, indicator)), Html.text(value(indicator, now.value())),
                Html.text(indicator.isPercent() ? Figures.madeFrom(indicator, now) : ""),
                member.yearAgo() == null ? "–" : Html.text(value(indicator, member.yearAgo())), Sparkline.of(member));
    }

    /** What a count counts is said by its name. */
    private static String value(Indicator indicator, BigDecimal value) {
        return indicator.isCount() ? Figures.number(value, indicator.decimals()) : Figures.value(indicator, value);
    }

    private static boolean isAlwaysNone(Card member) {
        return member.figures().stream().allMatch(figure -> figure.hasValue() && figure.value().signum() == 0);
    }

    /** Under the heading of its family a member's own words are enough. */
    static String name(Card family, Indicator member) {
        String heading = family.indicator().title() + ": ";
        return Html.sentence(member.title().startsWith(heading) ? member.title().substring(heading.length()) : member.title());
    }

    private String note(String what, List<Card> members) {
        return members.isEmpty() ? "" : "<p class=\"facts\">%s%s.</p>\n".formatted(what, Html.text(members.stream()
                .map(member -> name(family, member.indicator())).collect(Collectors.joining(", "))));
    }

    /** Members are missing together: their table never came, or there is nothing to divide by. */
    private String missing() {
        List<Card> missing = family.variants().stream().filter(member -> !member.current().hasValue()).toList();
        return missing.isEmpty() ? "" : "<p class=\"facts\">%s.</p>\n".formatted(Html.text(NotSupplied.why(missing.get(0))));
    }
}
