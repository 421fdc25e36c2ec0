package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxScorecardTest {

    @TempDir
    private Path folder;

    private XSSFWorkbook workbook(ScorecardData data) throws IOException {
        Path file = folder.resolve(data.fileName("xlsx"));
        new XlsxScorecard(data).write(file);
        try (var in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static Row row(XSSFSheet sheet, String code) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(code)) {
                return row;
            }
        }
        throw new AssertionError(code + " is not on sheet " + sheet.getSheetName());
    }

    @Test
    void everyThemeHasItsSheetAndNothingIsHidden() throws IOException {
        try (XSSFWorkbook workbook = workbook(Sample.data())) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                names.add(sheet.getSheetName());
                assertThat(workbook.getSheetVisibility(i)).isEqualTo(SheetVisibility.VISIBLE);
                assertThat(sheet.getNumMergedRegions()).isZero();
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getTables()).hasSize(i == 0 ? 0 : 1);
                assertThat(sheet.getPaneInformation() != null && sheet.getPaneInformation().isFreezePane()).isEqualTo(i > 0);
            }
            assertThat(names).containsExactly("Cover", "This month", "Numbers and trends", "Notes");
            assertThat(workbook.getAllNames()).allMatch(name -> name.getNameName().startsWith("_xlnm"));
        }
    }

    @Test
    void figuresAreNumbersWithTheirFormat() throws IOException {
        try (XSSFWorkbook workbook = workbook(Sample.data())) {
            Row row = row(workbook.getSheet("Numbers and trends"), "CP12");
            Cell june = row.getCell(XlsxTheme.FIRST_MONTH + 12);
            assertThat(june.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(june.getNumericCellValue()).isEqualTo(19.926873857404);
            assertThat(new DataFormatter(java.util.Locale.UK).formatCellValue(june)).isEqualTo("20");
            assertThat(row.getCell(XlsxTheme.FIRST_MONTH + 6)).as("December was not supplied").isNull();
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("percent");
            assertThat(row.getCell(16).getNumericCellValue()).isEqualTo(109);
            assertThat(row.getCell(17).getNumericCellValue()).isEqualTo(547);
        }
    }

    /** 547 on 559 is -2.147 per cent, 109/547 on 108/559 is +0.607 percentage points. */
    @Test
    void changesAreNumbersInTheirOwnUnit() throws IOException {
        try (XSSFWorkbook workbook = workbook(Sample.data())) {
            XSSFSheet month = workbook.getSheet("This month");
            DataFormatter formatter = new DataFormatter(java.util.Locale.UK);
            assertThat(formatter.formatCellValue(row(month, "CP1").getCell(9))).isEqualTo("\u22122.1 per cent");
            assertThat(formatter.formatCellValue(row(month, "CP12").getCell(9))).isEqualTo("+0.6 percentage points");
            assertThat(row(month, "CP7").getCell(3)).isNull();
            assertThat(row(month, "CP7").getCell(8).getStringCellValue()).isEqualTo("Not supplied");
        }
    }

    @Test
    void everyIndicatorWithAValueHasALineChartWithGapsAndWords() throws IOException {
        try (XSSFWorkbook workbook = workbook(Sample.data())) {
            var drawing = workbook.getSheet("Numbers and trends").getDrawingPatriarch();
            List<XSSFChart> charts = drawing.getCharts();
            assertThat(charts).hasSize(2);
            String xml = charts.get(1).getCTChart().xmlText();
            assertThat(xml).contains("lineChart").contains("dispBlanksAs").contains("val=\"gap\"")
                    .contains("'Numbers and trends'!$D$4:$P$4").contains("'Numbers and trends'!$D$6:$P$6").contains("prstDash");
            assertThat(drawing.getCTDrawing().xmlText()).contains("One month has no value.");
        }
    }

    @Test
    void noTextCanBecomeAFormula() throws IOException {
        Indicator hostile = new Indicator("=1+1", "@SUM(A1)", "+theme", "-why", "\t=x", "", "count", "+units", "none", 0, "", 1);
        ScorecardData data = new ScorecardData(new Authority("E1", "=cmd|' /C calc'!A0", null), Sample.JUNE, Edition.KNOWN,
                List.of(new Theme("+theme", List.of(Sample.card(hostile, Sample.childrenInCare().figures())))),
                Sample.JUNE, java.time.Instant.EPOCH);
        try (XSSFWorkbook workbook = workbook(data)) {
            int texts = 0;
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                for (Row row : workbook.getSheetAt(i)) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        if (cell.getCellType() == CellType.STRING) {
                            texts++;
                            assertThat(cell.getStringCellValue()).doesNotStartWith("=").doesNotStartWith("+")
                                    .doesNotStartWith("-").doesNotStartWith("@").doesNotStartWith("\t");
                        }
                    }
                }
            }
            assertThat(texts).isGreaterThan(30);
        }
    }

    @Test
    void theSameFiguresGiveTheSameBytesWithoutAnAuthor() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        Path first = folder.resolve("first.xlsx");
        Path second = folder.resolve("second.xlsx");
        try {
            new XlsxScorecard(Sample.data()).write(first);
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            new XlsxScorecard(Sample.data()).write(second);
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(second).hasSameBinaryContentAs(first);
        try (XSSFWorkbook workbook = workbook(Sample.data())) {
            assertThat(workbook.getProperties().getCoreProperties().getCreator()).isNullOrEmpty();
        }
    }

    /** Others' values stand in the month they are about alone; the path is named by its end. */
    @Test
    void publishedValuesAndPathsHaveTheirLines() throws IOException {
        try (XSSFWorkbook workbook = workbook(Sample.data(LineChartTest.withPathAndOthers()))) {
            XSSFSheet sheet = workbook.getSheet("Numbers and trends");
            int value = row(sheet, "L2").getRowNum();
            assertThat(sheet.getRow(value + 1).getCell(1).getStringCellValue()).isEqualTo("Path to 450 by 31 March 2024");
            Row region = sheet.getRow(value + 2);
            assertThat(region.getCell(1).getStringCellValue()).isEqualTo("North East, 31 March 2021");
            assertThat(region.getCell(XlsxTheme.FIRST_MONTH + 9).getNumericCellValue()).isEqualTo(600);
            assertThat(region.getCell(XlsxTheme.FIRST_MONTH + 8)).isNull();
            assertThat(region.getCell(XlsxTheme.FIRST_MONTH + 10)).isNull();
            assertThat(sheet.getRow(value + 3).getCell(1).getStringCellValue()).isEqualTo("Mean of 10 neighbours, 31 March 2021");
        }
    }
}
