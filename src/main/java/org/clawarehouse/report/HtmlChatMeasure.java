package org.clawarehouse.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One table of ChAT's page, with a bar beside each row; the bars repeat what the numbers say. */
final class HtmlChatMeasure {

    private static final int WIDTH = 100;

    private final ChatMeasure measure;
    private final Map<Integer, String> splits;

    HtmlChatMeasure(ChatMeasure measure) {
        this.measure = measure;
        this.splits = measure.splits();
    }

    String html() {
        return """
                <section class="measure%s">
                <h3>%s</h3>
                <table>
                <thead%s>%s</thead>
                <tbody>
                %s</tbody>%s
                </table>
                </section>
                """.formatted(splits.isEmpty() ? "" : " wide", Html.text(measure.title()), splits.isEmpty() ? " class=\"unseen\"" : "", head(),
                measure.rows().entrySet().stream().map(e -> row(e.getKey(), e.getValue())).collect(Collectors.joining()), foot());
    }

    private String head() {
        if (splits.isEmpty()) {
            return "<tr><th scope=\"col\">Row</th><td></td><th scope=\"col\">Number</th><th scope=\"col\">Share</th></tr>";
        }
        return "<tr><th scope=\"col\"></th><td></td>" + splits.entrySet().stream().map(e -> "<th scope=\"col\" class=\"number\"><i class=\"key c%d\"></i>%s</th>"
                .formatted(colour(e.getKey()), Html.text(e.getValue()))).collect(Collectors.joining()) + "<th scope=\"col\" class=\"number\">Together</th></tr>";
    }

    private String row(String name, List<ChatCell> cells) {
        String label = "<tr><th scope=\"row\">" + Html.text(name) + "</th>";
        return label + (splits.isEmpty() ? single(cells.get(0)) : divided(name, cells)) + "</tr>\n";
    }

    private String single(ChatCell cell) {
        if (cell.isEmpty()) {
            return "<td class=\"bar\"></td><td class=\"number none\" colspan=\"2\">" + cell.why() + "</td>";
        }
        if (cell.value() != null) {
            return "<td class=\"bar\"></td><td class=\"number\">" + Figures.number(cell.value(), 0) + "</td><td class=\"number soft\">"
                    + (cell.unit().equals("days") ? "days, " + Figures.plain(cell.denominator()) + " children" : "") + "</td>";
        }
        BigDecimal share = cell.isShare() ? cell.percent() : part(cell.children(), measure.most());
        if (!cell.isShare() && !measure.hasCounts()) {
            return "<td class=\"bar\"></td>" + numbers(cell);
        }
        return "<td class=\"bar\">" + svg(share == null ? "" : rect(BigDecimal.ZERO, share, 1), cell.isShare()) + "</td>" + numbers(cell);
    }

    private static String numbers(ChatCell cell) {
        String count = cell.children() == null ? "" : Figures.plain(cell.children());
        if (cell.isShare()) {
            String whole = cell.denominator() == null ? "" : " of " + Figures.plain(cell.denominator());
            return "<td class=\"number\">" + percent(cell) + "</td><td class=\"number soft\">" + count + whole + "</td>";
        }
        return "<td class=\"number\">" + count + "</td><td class=\"number soft\">" + percent(cell) + "</td>";
    }

    private static String percent(ChatCell cell) {
        if (cell.percent() == null) {
            return "";
        }
        String rounded = Figures.number(cell.percent(), 0);
        return (rounded.equals("0") && cell.percent().signum() > 0 ? "&lt; 1" : rounded) + " %";
    }

    private String divided(String name, List<ChatCell> cells) {
        StringBuilder rects = new StringBuilder();
        StringBuilder numbers = new StringBuilder();
        BigDecimal from = BigDecimal.ZERO;
        for (int split : splits.keySet()) {
            BigDecimal count = cells.stream().filter(c -> c.splitOrder() == split).map(ChatCell::children).findFirst().orElse(BigDecimal.ZERO);
            BigDecimal width = part(count, measure.most());
            rects.append(count.signum() == 0 ? "" : rect(from, width, colour(split)));
            from = from.add(width);
            numbers.append("<td class=\"number\">").append(count.signum() == 0 ? "<span class=\"soft\">0</span>" : Figures.plain(count)).append("</td>");
        }
        return "<td class=\"bar\">" + svg(rects.toString(), false) + "</td>" + numbers + "<td class=\"number sum\">" + Figures.plain(measure.total(name)) + "</td>";
    }

    private String foot() {
        if (splits.isEmpty()) {
            return "";
        }
        List<ChatCell> all = measure.rows().values().stream().flatMap(List::stream).toList();
        String sums = splits.keySet().stream().map(split -> "<td class=\"number\">" + Figures.plain(sum(all.stream()
                .filter(c -> c.splitOrder() == split).toList())) + "</td>").collect(Collectors.joining());
        return "\n<tfoot><tr><th scope=\"row\">Together</th><td></td>" + sums + "<td class=\"number sum\">" + Figures.plain(sum(all)) + "</td></tr></tfoot>";
    }

    private static BigDecimal sum(List<ChatCell> cells) {
        return cells.stream().map(ChatCell::children).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal part(BigDecimal count, BigDecimal most) {
        return most.signum() == 0 ? BigDecimal.ZERO : count.multiply(BigDecimal.valueOf(WIDTH)).divide(most, 2, RoundingMode.HALF_UP);
    }

    /** What is not known is grey. */
    private int colour(int split) {
        return splits.get(split).toLowerCase(Locale.ROOT).contains("not known") ? 0 : split;
    }

    private static String svg(String rects, boolean track) {
        return "<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                + (track ? "<rect class=\"track\" width=\"100\" height=\"10\"/>" : "") + rects + "</svg>";
    }

    private static String rect(BigDecimal from, BigDecimal width, int colour) {
        return "<rect class=\"c%d\" x=\"%s\" width=\"%s\" height=\"10\"/>".formatted(colour, from.setScale(2, RoundingMode.HALF_UP).toPlainString(),
                width.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }
}
