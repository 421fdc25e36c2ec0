package org.clawarehouse.report;

import java.util.List;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Excel's own line charts over the cells of a theme's table. */
final class XlsxChart {

    private static final byte[] BLUE = {0x12, 0x43, 0x6d};
    private static final byte[] PLUM = {(byte) 0x80, 0x16, 0x50};
    private static final byte[] FAINT = {(byte) 0xe6, (byte) 0xea, (byte) 0xed};
    /** Where the three charts abreast begin and end: columns of about equal widths together. */
    private static final int[] EDGES = {0, 2, 9, 16};
    private static final List<MarkerStyle> SHAPES = List.of(MarkerStyle.DIAMOND, MarkerStyle.SQUARE, MarkerStyle.TRIANGLE);
    private static final int GAP = 90_000;
    private static final int ROWS = 16;

    /**
     * What a chart draws.
     *
     * @param card      the indicator
     * @param row       row of its values
     * @param targetRow row of its targets, or -1
     * @param published rows of what others published
     */
    record Source(Card card, int row, int targetRow, List<Integer> published) {
    }

    private XlsxChart() {
    }

    /** Draws the charts of the indicators that have a value, three abreast below the table. */
    static void draw(XlsxGrid grid, List<Source> sources) {
        XSSFDrawing drawing = grid.sheet().createDrawingPatriarch();
        List<Source> drawn = sources.stream().filter(source -> source.card().hasAnyValue()).toList();
        for (int i = 0; i < drawn.size(); i++) {
            int top = grid.nextRow() + 1 + i / 3 * (ROWS + 1);
            XSSFClientAnchor anchor = drawing.createAnchor(GAP, 0, 0, 0, EDGES[i % 3], top, EDGES[i % 3 + 1],
                    top + ROWS);
            chart(grid.sheet(), drawing.createChart(anchor), drawn.get(i));
        }
        describe(drawing, drawn);
    }

    private static void chart(XSSFSheet sheet, XSSFChart chart, Source source) {
        Indicator indicator = source.card().indicator();
        chart.setTitleText(indicator.title() + " (" + indicator.code() + ", " + indicator.unit() + ")");
        chart.setTitleOverlay(false);
        chart.getTitle().getBody().getParagraph(0).addDefaultRunProperties().setFontSize(11d);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
        XDDFLineChartData data = data(chart, indicator);
        series(sheet, data, source.row(), "Value", new XDDFLineProperties(solid(BLUE)), 2.25);
        if (source.targetRow() >= 0) {
            XDDFLineProperties dashed = new XDDFLineProperties(solid(PLUM));
            dashed.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
            series(sheet, data, source.targetRow(), text(sheet, source.targetRow()), dashed, 1.25);
        }
        for (int i = 0; i < source.published().size(); i++) {
            mark(sheet, data, source.published().get(i), SHAPES.get(i % SHAPES.size()));
        }
        if (source.targetRow() >= 0 || !source.published().isEmpty()) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        chart.plot(data);
    }

    private static XDDFLineChartData data(XSSFChart chart, Indicator indicator) {
        XDDFCategoryAxis months = chart.createCategoryAxis(AxisPosition.BOTTOM);
        months.setMajorTickMark(AxisTickMark.OUT);
        months.setTickLabelPosition(AxisTickLabelPosition.LOW);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setMajorTickMark(AxisTickMark.NONE);
        values.setNumberFormat(indicator.unit().equals("pounds") ? XlsxStyles.format(indicator, 0) : "General");
        chart.getCTChart().getPlotArea().getValAxArray(0).getNumFmt().setSourceLinked(false);
        values.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(solid(FAINT)));
        if (indicator.isCount()) {
            values.setMinimum(0);
        }
        XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, months, values);
        data.setVaryColors(false);
        data.setGrouping(Grouping.STANDARD);
        return data;
    }

    private static XDDFSolidFillProperties solid(byte[] colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(colour));
    }

    private static String text(XSSFSheet sheet, int row) {
        return sheet.getRow(row).getCell(1).getStringCellValue();
    }

    /** What others published is a mark in the month it is about: a line would look like today. */
    private static void mark(XSSFSheet sheet, XDDFLineChartData data, int row, MarkerStyle shape) {
        series(sheet, data, row, text(sheet, row), new XDDFLineProperties(solid(PLUM)), 1).setMarkerStyle(shape);
    }

    private static XDDFLineChartData.Series series(XSSFSheet sheet, XDDFLineChartData data, int row, String name,
            XDDFLineProperties line, double width) {
        XDDFDataSource<String> months = XDDFDataSourcesFactory.fromStringCellRange(sheet, months(XlsxGrid.HEADING_ROW));
        XDDFLineChartData.Series series = (XDDFLineChartData.Series) data.addSeries(months,
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, months(row)));
        series.setTitle(name, null);
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.NONE);
        line.setWidth(width);
        series.setLineProperties(line);
        return series;
    }

    private static CellRangeAddress months(int row) {
        return new CellRangeAddress(row, row, XlsxTheme.FIRST_MONTH, XlsxTheme.FIRST_MONTH + CardDeck.MONTHS - 1);
    }

    /** Says in words what each chart shows, for those who do not see it. */
    private static void describe(XSSFDrawing drawing, List<Source> drawn) {
        List<XSSFGraphicFrame> frames = drawing.getShapes().stream().map(XSSFGraphicFrame.class::cast).toList();
        for (int i = 0; i < drawn.size(); i++) {
            var properties = frames.get(i).getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
            Card card = drawn.get(i).card();
            properties.setName(card.indicator().code());
            properties.setDescr(ChartWords.title(card) + ". " + ChartWords.description(card));
        }
    }
}
