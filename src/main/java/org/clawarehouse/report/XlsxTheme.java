package org.clawarehouse.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet of a theme: thirteen months as columns, targets below their indicators, and a chart for each. */
final class XlsxTheme {

    static final int FIRST_MONTH = 3;

    private final XlsxGrid grid;
    private final XlsxStyles styles;
    private final List<XlsxChart.Source> charts = new ArrayList<>();

    private XlsxTheme(XlsxGrid grid, XlsxStyles styles) {
        this.grid = grid;
        this.styles = styles;
    }

    static void write(XSSFWorkbook workbook, XlsxStyles styles, String sheet, String table, Theme theme,
            ScorecardData data) {
        XlsxGrid grid = new XlsxGrid(workbook, styles, sheet, theme.name(),
                XlsxScorecard.about(data) + " A blank cell is a month without a value.");
        XlsxTheme page = new XlsxTheme(grid, styles);
        page.headings(data);
        theme.everyCard().forEach(page::lines);
        grid.finish(table, 2);
        XlsxChart.draw(grid, page.charts);
    }

    private void headings(ScorecardData data) {
        List<String> names = new ArrayList<>(List.of("Code", "Indicator", "Unit"));
        data.everyCard().get(0).figures().forEach(figure -> names.add(Figures.shortMonth(figure.month())));
        names.addAll(List.of("Numerator", "Denominator", "Against target"));
        int[] widths = IntStream.range(0, names.size()).map(i -> -9).toArray();
        widths[0] = 20;
        widths[1] = 46;
        widths[2] = 11;
        widths[names.size() - 3] = -12;
        widths[names.size() - 2] = -12;
        widths[names.size() - 1] = 22;
        grid.headings(names, widths);
    }

    private void lines(Card card) {
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
        charts.add(new XlsxChart.Source(card, row, targets(card)));
    }

    /** Returns the row of the targets, or -1 where none is set. */
    private int targets(Card card) {
        List<BigDecimal> targets = card.figures().stream().map(Figure::target).toList();
        if (targets.stream().noneMatch(Objects::nonNull)) {
            return -1;
        }
        int row = grid.line();
        int decimals = targets.stream().filter(Objects::nonNull)
                .mapToInt(target -> Math.max(0, target.stripTrailingZeros().scale())).max().orElse(0);
        grid.text(row, 0, card.indicator().code(), styles.subtitle());
        grid.text(row, 1, "Target", styles.subtitle());
        grid.text(row, 2, card.indicator().unit(), styles.subtitle());
        months(row, targets, styles.number(XlsxStyles.format(card.indicator(), decimals), true));
        return row;
    }

    private void months(int row, List<BigDecimal> values, CellStyle style) {
        for (int i = 0; i < values.size(); i++) {
            grid.number(row, FIRST_MONTH + i, values.get(i), style);
        }
    }
}
