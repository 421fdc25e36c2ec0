package org.clawarehouse.report;

import java.util.stream.Collectors;

/** The themes of the page: tiles of single indicators, families as tables below them, and what a theme has to say itself. */
final class HtmlThemes {

    private final ScorecardData data;

    HtmlThemes(ScorecardData data) {
        this.data = data;
    }

    String html() {
        return data.themes().stream().map(this::theme).collect(Collectors.joining());
    }

    private String theme(Theme theme) {
        String id = "theme-" + Html.id(theme.name());
        String tiles = theme.cards().stream().filter(card -> !card.isFamily())
                .map(card -> new HtmlTile(card, data.authority()).html()).collect(Collectors.joining());
        return """
                <section class="theme %s" aria-labelledby="%s">
                <h2 id="%s">%s</h2>
                %s%s%s</section>
                """.formatted(id, id, id, Html.text(theme.heading()), theme.note().isEmpty() ? ""
                        : "<p class=\"note\">" + Html.text(theme.note()) + "</p>\n", tiles.isEmpty() ? ""
                        : "<div class=\"tiles\">\n" + tiles + "</div>\n", HtmlFamily.block(theme.cards()));
    }
}
