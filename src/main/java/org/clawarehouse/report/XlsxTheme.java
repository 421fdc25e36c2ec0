package org.clawarehouse.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet of a theme: thirteen months as columns, targets below their indicators, and a chart for each. */
final class XlsxTheme {

    static final int FIRST_MONTH = 3;

    private final XlsxGrid grid;
    private final XlsxStyles styles;
    private final String region;
    private final List<XlsxChart.Source> charts = new ArrayList<>();

    private XlsxTheme(XlsxGrid grid, XlsxStyles styles, String region) {
        this.grid = grid;
        this.region = region;
        this.styles = styles;
    }

    static void write(XSSFWorkbook workbook, XlsxStyles styles, String sheet, String table, Theme theme,
            ScorecardData data) {
        XlsxGrid grid = new XlsxGrid(workbook, styles, sheet, theme.heading(), (XlsxScorecard.about(data)
                + " A blank cell is a month without a value. " + theme.note()).strip());
        String region = data.authority().region() == null ? "Region" : data.authority().region();
        XlsxTheme page = new XlsxTheme(grid, styles, region);
        page.headings(data);
        theme.cards().forEach(page::lines);
        grid.finish(table, 2);
        XlsxChart.draw(grid, page.charts);
    }

    private void headings(ScorecardData data) {
        List<String> names = new ArrayList<>(List.of("Code", "Indicator", "Unit"));
        data.everyCard().get(0).figures().forEach(figure -> names.add(Figures.shortMonth(figure.month())));
        names.addAll(List.of("Numerator", "Denominator", "Against target", "Restated"));
        int[] widths = IntStream.range(0, names.size()).map(i -> -9).toArray();
        widths[0] = 20;
        widths[1] = 46;
        widths[2] = 11;
        widths[names.size() - 4] = -12;
        widths[names.size() - 3] = -12;
        widths[names.size() - 2] = 22;
        widths[names.size() - 1] = 40;
        grid.headings(names, widths);
    }

    /** The members of a family have their lines, but a chart each would be too many. */
    private void lines(Card card) {
        if (card.isFamily()) {
            card.variants().forEach(this::line);
            return;
        }
        charted(card);
        card.variants().forEach(this::charted);
    }

    private void charted(Card card) {
        int row = line(card);
        charts.add(new XlsxChart.Source(card, row, targets(card), published(card)));
    }

    private int line(Card card) {
        Indicator indicator = card.indicator();
        int row = grid.line();
        grid.text(row, 0, indicator.code());
        grid.text(row, 1, indicator.title());
        grid.text(row, 2, indicator.unit());
        CellStyle style = styles.number(XlsxStyles.format(indicator, indicator.decimals()), false);
        months(row, card.figures().stream().map(Figure::value).toList(), style);
        int after = FIRST_MONTH + CardDeck.MONTHS;
        grid.number(row, after, card.current().numerator(), styles.part(card.current().numerator()));
        grid.number(row, after + 1, card.current().denominator(), styles.part(card.current().denominator()));
        grid.text(row, after + 2, StatusWord.of(card.current()).word());
        grid.text(row, after + 3, card.marks().restated().stream().map(one -> Figures.shortMonth(one.month()) + ": " + one.inWords(indicator))
                .collect(Collectors.joining("; ")));
        return row;
    }

    /** Returns the rows of what others published, each with its value in the month that it is about and no other. */
    private List<Integer> published(Card card) {
        List<Integer> rows = new ArrayList<>();
        for (Comparators others : card.marks().published()) {
            published(rows, card, others, others.region(), region);
            published(rows, card, others, others.neighbours(), "Mean of " + others.neighboursCount() + " neighbours");
            published(rows, card, others, others.england(), "England");
        }
        return rows;
    }

    private void published(List<Integer> rows, Card card, Comparators others, BigDecimal value, String who) {
        if (value == null) {
            return;
        }
        int row = grid.line();
        rows.add(row);
        grid.text(row, 0, card.indicator().code(), styles.subtitle());
        grid.text(row, 1, who + ", " + Figures.day(others.date()), styles.subtitle());
        grid.text(row, 2, card.indicator().unit(), styles.subtitle());
        int month = (int) card.figures().get(0).month().until(YearMonth.from(others.date()), ChronoUnit.MONTHS);
        grid.number(row, FIRST_MONTH + month, value, styles.number("General", true));
    }

    /** Returns the row of the targets, or -1 where none is set. */
    private int targets(Card card) {
        List<BigDecimal> targets = card.figures().stream().map(Figure::target).toList();
        if (targets.stream().noneMatch(Objects::nonNull)) {
            return -1;
        }
        int row = grid.line();
        int decimals = targets.stream().filter(Objects::nonNull)
                .mapToInt(target -> Math.min(2, Math.max(0, target.stripTrailingZeros().scale()))).max().orElse(0);
        grid.text(row, 0, card.indicator().code(), styles.subtitle());
        grid.text(row, 1, name(card.marks().trajectory(), card.indicator()), styles.subtitle());
        grid.text(row, 2, card.indicator().unit(), styles.subtitle());
        months(row, targets, styles.number(XlsxStyles.format(card.indicator(), decimals), true));
        return row;
    }

    private static String name(Trajectory path, Indicator indicator) {
        return path.isInForce() ? "Path to " + Figures.target(indicator, path.endValue()) + " by "
                + Figures.day(path.endDate()) : "Target";
    }

    private void months(int row, List<BigDecimal> values, CellStyle style) {
        for (int i = 0; i < values.size(); i++) {
            grid.number(row, FIRST_MONTH + i, values.get(i), style);
        }
    }
}
