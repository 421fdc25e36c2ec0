package org.clawarehouse.report;

import java.math.BigDecimal;
import java.util.List;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet of the month: every indicator with everything it is compared with, as numbers. */
final class XlsxSummary {

    private final XlsxGrid grid;
    private final XlsxStyles styles;

    private XlsxSummary(XlsxGrid grid, XlsxStyles styles) {
        this.grid = grid;
        this.styles = styles;
    }

    static void write(XSSFWorkbook workbook, XlsxStyles styles, ScorecardData data) {
        XlsxGrid grid = new XlsxGrid(workbook, styles, "This month", "All indicators, " + Figures.month(data.month()),
                XlsxScorecard.about(data) + " Percentages change by percentage points, counts by per cent.");
        String region = data.authority().region() == null ? "Region" : data.authority().region();
        grid.headings(List.of("Code", "Indicator", "Theme", "Value", "Unit", "Numerator", "Denominator", "Target",
                "Against target", "Change on " + Figures.month(data.month().minusMonths(1)),
                "Change on " + Figures.month(data.month().minusYears(1)), "Which is better", "Highest", "Highest in",
                region, "Neighbours", "Neighbours counted", "England", "Published for", "How the published measure differs", "Path to", "By", "Restated"),
                20, 46, 24, -11, 11, -12, -12, -10, 21, -26, -26, 15, -11, 16, -11, -11, -11, -10, 17, 44, -11, 17, 40);
        XlsxSummary page = new XlsxSummary(grid, styles);
        data.themes().forEach(theme -> theme.everyCard().forEach(card -> page.line(theme, card)));
        grid.finish("this_month", 2);
    }

    private void line(Theme theme, Card card) {
        Indicator indicator = card.indicator();
        Figure now = card.current();
        int row = grid.line();
        grid.text(row, 0, indicator.code());
        grid.text(row, 1, indicator.title());
        grid.text(row, 2, theme.name());
        grid.number(row, 3, now.value(), value(indicator));
        grid.text(row, 4, indicator.unit());
        grid.number(row, 5, now.numerator(), styles.part(now.numerator()));
        grid.number(row, 6, now.denominator(), styles.part(now.denominator()));
        grid.number(row, 7, now.target(), given());
        grid.text(row, 8, StatusWord.of(now).word());
        CellStyle change = styles.number(XlsxStyles.changeFormat(indicator), false);
        grid.number(row, 9, Change.of(indicator, now.value(), card.previous()), change);
        grid.number(row, 10, Change.of(indicator, now.value(), card.yearAgo()), change);
        grid.text(row, 11, indicator.polarity());
        others(row, card);
    }

    private CellStyle value(Indicator indicator) {
        return styles.number(XlsxStyles.format(indicator, indicator.decimals()), false);
    }

    /** Targets and published figures are shown as precisely as they were set. */
    private CellStyle given() {
        return styles.number("General", false);
    }

    private void others(int row, Card card) {
        if (card.peak() != null) {
            grid.number(row, 12, card.peak().value(), value(card.indicator()));
            grid.text(row, 13, Figures.month(card.peak().month()));
        }
        Comparators others = card.comparators();
        grid.number(row, 14, others.region(), given());
        grid.number(row, 15, others.neighbours(), given());
        grid.number(row, 16, others.neighboursCount() == null ? null
                : BigDecimal.valueOf(others.neighboursCount()), given());
        grid.number(row, 17, others.england(), given());
        grid.text(row, 18, others.date() == null ? "" : Figures.day(others.date()));
        grid.text(row, 19, others.note() == null ? "" : others.note());
        Trajectory path = card.marks().trajectory();
        grid.number(row, 20, path.isInForce() ? path.endValue() : null, given());
        grid.text(row, 21, path.isInForce() ? Figures.day(path.endDate()) : "");
        grid.text(row, 22, card.marks().restated().stream().filter(one -> one.month().equals(card.current().month()))
                .map(one -> one.inWords(card.indicator())).findFirst().orElse(""));
    }
}
