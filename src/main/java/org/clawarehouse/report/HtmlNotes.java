package org.clawarehouse.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The end of the page: what is missing and why, and how every figure is defined. */
final class HtmlNotes {

    private final ScorecardData data;

    HtmlNotes(ScorecardData data) {
        this.data = data;
    }

    /** Returns what has no value in this month and why; nothing where every figure has one. */
    String missing() {
        List<Card> missing = data.everyCard().stream().filter(card -> !card.current().hasValue()).toList();
        if (missing.isEmpty()) {
            return "";
        }
        return missing.stream().map(card -> "<li><b>%s</b> <span class=\"code\">%s</span> %s.</li>\n".formatted(
                Html.text(card.indicator().title()), Html.text(card.indicator().code()),
                Html.text(NotSupplied.why(card)))).collect(Collectors.joining("", """
                <section class="missing" aria-labelledby="missing">
                <h2 id="missing">What has no value this month, and why</h2>
                <ul>
                """, "</ul>\n</section>\n"));
    }

    /** Returns which months were computed again since they were reported; nothing where none was. */
    String restated() {
        return data.everyCard().stream().filter(card -> !card.marks().restated().isEmpty()).map(card -> "<li><b>%s</b> <span class=\"code\">%s</span> %s.</li>\n"
                .formatted(Html.text(card.indicator().title()), Html.text(card.indicator().code()), Html.text(restated(card))))
                .reduce(String::concat).map(items -> """
                        <section class="missing" aria-labelledby="restated">
                        <h2 id="restated">What was restated (◇), first reported → in force</h2>
                        <ul>
                        """ + items + "</ul>\n</section>\n").orElse("");
    }

    private static String restated(Card card) {
        return card.marks().restated().stream().map(one -> Figures.shortMonth(one.month()) + ": " + one.inWords(card.indicator()))
                .collect(Collectors.joining("; "));
    }

    /** Returns the definitions. */
    String definitions() {
        return data.themes().stream().flatMap(theme -> theme.cards().stream()).flatMap(this::definitionsOf).collect(Collectors.joining("", """
                <section class="definitions" aria-labelledby="definitions">
                <h2 id="definitions">How each figure is defined</h2>
                <details open><summary>Definitions, reasons for watching, and who was counted</summary>
                <dl>
                """, "</dl>\n</details>\n</section>\n"));
    }

    /** The members of a family share one definition. */
    private Stream<String> definitionsOf(Card card) {
        return card.isFamily() ? Stream.of(definition(card.indicator(), card.variants().get(0).indicator(), ""))
                : Stream.concat(Stream.of(card), card.variants().stream())
                        .map(one -> definition(one.indicator(), one.indicator(), counted(one)));
    }

    private static String definition(Indicator named, Indicator indicator, String counted) {
        return """
                <div><dt>%s <span class="code">%s</span></dt>
                <dd>%s</dd></div>
                """.formatted(Html.text(named.title()), Html.text(named.code()),
                Stream.of(indicator.definition(), indicator.why(), DefinitionWords.of(indicator), counted)
                        .filter(text -> text != null && !text.isBlank())
                        .map(text -> "<p>" + Html.text(stopped(text.strip())) + "</p>").collect(Collectors.joining()));
    }

    private static String stopped(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private String counted(Card card) {
        if (card.reasons().isEmpty()) {
            return "";
        }
        return Figures.month(data.month()) + ": " + card.reasons().entrySet().stream()
                .map(HtmlNotes::reason).collect(Collectors.joining(", ")) + ".";
    }

    private static String reason(Map.Entry<String, Long> reason) {
        return StatusText.number(reason.getValue()) + " " + Reasons.inWords(reason.getKey());
    }
}
