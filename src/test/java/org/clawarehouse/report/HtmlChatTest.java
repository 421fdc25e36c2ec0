package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;

class HtmlChatTest {

    private static ChatCell count(String measure, String row, String split, int order, int children, int of) {
        return new ChatCell("Children looked after", measure, row, split, order, BigDecimal.valueOf(children), BigDecimal.valueOf(of),
                BigDecimal.valueOf(100L * children).divide(BigDecimal.valueOf(of), 12, java.math.RoundingMode.HALF_UP), null, "children", "OK");
    }

    private static ChatCell missing(String measure, String row) {
        return new ChatCell("Care leavers", measure, row, null, 0, null, null, null, null, "percent", "NOT_SUPPLIED");
    }

    private static String page(String authority, ChatCell... cells) {
        return new HtmlChat(new Chat(new Authority("E06000002", authority, null), YearMonth.of(2021, 6), Chat.sections(List.of(cells)))).html();
    }

    @Test
    void thePageSaysItsMonthAndThatItIsNotToBePublished() {
        assertThat(page("Middlesbrough", count("Age", "1 to 4", null, 0, 3, 8))).contains("June 2021", "as at 30 June 2021", "For internal use", "must not be published")
                .doesNotContain("Synthetic data");
        assertThat(page("Middlesbrough (synthetic)")).contains("Synthetic data");
    }

    @Test
    void theFileIsNamedAfterAuthorityAndMonth() {
        assertThat(new Chat(new Authority("E06000003", "Redcar", null), YearMonth.of(2021, 6), Chat.sections(List.of())).fileName())
                .isEqualTo("chat-E06000003-2021-06.html");
    }

    @Test
    void aRowHasItsNumberItsShareAndABarOfTheLargestRow() {
        assertThat(page("M", count("Age", "1 to 4", null, 0, 2, 8), count("Age", "5 to 9", null, 0, 6, 8)))
                .contains("<tr><th scope=\"row\">1 to 4</th>", "width=\"33.33\"", "<td class=\"number\">2</td><td class=\"number soft\">25 %</td>", "width=\"100.00\"");
    }

    @Test
    void fewOfManyAreNotRoundedToNone() {
        assertThat(page("M", count("Ethnicity", "Other", null, 0, 1, 547))).contains("&lt; 1 %");
    }

    @Test
    void columnsAddUp() {
        assertThat(page("M", count("Placements", "Foster", "In the area", 1, 2, 9), count("Placements", "Foster", "Outside it", 2, 3, 9),
                count("Placements", "Home", "Outside it", 2, 4, 9)))
                .contains("<td class=\"number\">2</td><td class=\"number\">3</td><td class=\"number sum\">5</td>",
                        "<tfoot><tr><th scope=\"row\">Together</th><td></td><td class=\"number\">2</td><td class=\"number\">7</td><td class=\"number sum\">9</td>");
    }

    @Test
    void whatIsNotSuppliedIsSaidInItsRowAndAtTheFoot() {
        assertThat(page("M", missing("Pathway plans", "Reviewed in time"))).contains("not supplied</td>", "nobody to count: Pathway plans (Reviewed in time).");
    }

    @Test
    void nothingIsFetchedRunOrReadAsMarkup() {
        assertThat(page("<b>M & Co</b>", count("Age", "<i>1</i>", null, 0, 1, 1))).doesNotContain("<script", "http://", "https://", "<i>1</i>", "<b>M")
                .contains("default-src 'none'", "&lt;i&gt;1&lt;/i&gt;");
    }
}
