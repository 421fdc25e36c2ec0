package org.clawarehouse.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes ChAT's page as one HTML file that needs nothing else: no script, no font, nothing fetched. */
public final class HtmlChat {

    private final Chat chat;

    /** Makes the page of a month. */
    public HtmlChat(Chat chat) {
        this.chat = chat;
    }

    /** Writes the page, replacing what is there. */
    public void write(Path file) throws IOException {
        Files.writeString(file, html(), StandardCharsets.UTF_8);
    }

    /** Returns the page. */
    public String html() {
        return new HtmlPage("Children looked after and care leavers", chat.authority(), chat.month(), "chat.css").html(masthead(),
                headlines() + chat.sections().entrySet().stream().map(HtmlChat::section).collect(Collectors.joining()), footer());
    }

    private String masthead() {
        return """
                <header class="masthead">
                <div><p class="who">%s</p>
                <h1>Children looked after and care leavers</h1>
                <p>The child-level tables of Annex A, as ChAT shows them</p></div>
                <div class="when"><p class="month">%s</p>
                <p>as at %s</p>%s</div>
                </header>
                <p class="internal"><b>For internal use.</b> Small numbers are shown as they are: those from 1 up to the suppression \
                threshold of the authority could point at a child and must not be published.</p>
                """.formatted(Html.text(chat.authority().name()), Figures.month(chat.month()), Figures.day(chat.month().atEndOfMonth()),
                chat.authority().isSynthetic() ? "\n<p class=\"synthetic\"><b>Synthetic data.</b> No real child is described.</p>" : "");
    }

    /** The figures that are asked for first; one that is not supplied is said to be so. */
    private String headlines() {
        return "<ul class=\"headlines\" aria-label=\"In short\">\n" + headline("Children looked after", "Children", "children looked after")
                + headline("Children looked after", "Rate per 10,000 children under 18", "per 10,000 children under 18")
                + headline("Came into care, in six months", "to this month", "came into care in six months")
                + headline("Left care, in six months", "to this month", "left care in six months")
                + headline("Education, employment and training, aged 19 to 21", "In education, employment or training", "of care leavers aged 19 to 21 in education or work")
                + headline("Adopted in the last 12 months", "Of the children who left care", "of those who left care were adopted") + "</ul>\n";
    }

    private String headline(String measure, String row, String words) {
        ChatCell cell = chat.sections().values().stream().flatMap(List::stream).filter(m -> m.title().equals(measure))
                .flatMap(m -> m.rows().getOrDefault(row, List.of()).stream()).findFirst().orElse(null);
        return cell == null ? "" : "<li><b%s>%s</b> %s</li>\n".formatted(cell.isEmpty() ? " class=\"none\"" : "", figure(cell), words);
    }

    private static String figure(ChatCell cell) {
        if (cell.isEmpty()) {
            return cell.why();
        }
        return cell.isShare() ? Figures.number(cell.percent(), 0) + " %"
                : cell.value() != null ? Figures.number(cell.value(), 0) : Figures.plain(cell.children());
    }

    private static String section(Map.Entry<String, List<ChatMeasure>> section) {
        String id = "part-" + Html.id(section.getKey());
        return """
                <section class="part" aria-labelledby="%s">
                <h2 id="%s">%s</h2>
                <div class="measures">
                %s</div>
                </section>
                """.formatted(id, id, Html.text(section.getKey()), section.getValue().stream()
                        .map(measure -> new HtmlChatMeasure(measure).html()).collect(Collectors.joining()));
    }

    private String footer() {
        List<String> missing = chat.sections().values().stream().flatMap(List::stream).flatMap(measure -> measure.rows().entrySet().stream()
                .filter(row -> row.getValue().stream().allMatch(ChatCell::isEmpty)).map(row -> measure.title() + " (" + row.getKey() + ")")).toList();
        return """
                <footer>
                <p>%s</p>
                <p>Bars of one table share a scale, from nothing to its largest row; bars of a percentage run from 0 to 100. Percentages are rounded \
                half up on this page and exact in the warehouse. Read from mart.rpt_chat.</p>
                </footer>
                """.formatted(missing.isEmpty() ? "Everything on this page is supplied."
                : "Not supplied, or with nobody to count: " + Html.text(String.join("; ", missing)) + ".");
    }
}
