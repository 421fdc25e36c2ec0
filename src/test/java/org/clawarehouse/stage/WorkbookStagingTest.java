package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookStagingTest {

    private static final List<String> HEADINGS = List.of("Child ID", "Placement start date", "Placement end date", "Placement type", "Provider type",
            "Solo placement?", "Total weekly cost");

    @TempDir
    private Path inbox;

    private void write(boolean from1904, Object[]... rows) throws IOException {
        Path file = inbox.resolve("placements/census.xlsx");
        Files.createDirectories(file.getParent());
        try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
            XSSFSheet sheet = workbook.createSheet("Census");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            sheet.createRow(0).createCell(0).setCellValue("Placements at the end of June");
            fill(sheet.createRow(2), day, HEADINGS.toArray());
            for (int i = 0; i < rows.length; i++) {
                fill(sheet.createRow(3 + i), day, rows[i]);
            }
            workbook.write(out);
        }
    }

    private static void fill(Row row, CellStyle day, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof LocalDate date) {
                row.createCell(i).setCellValue(date);
                row.getCell(i).setCellStyle(day);
            } else if (values[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (values[i] instanceof Boolean answer) {
                row.createCell(i).setCellValue(answer);
            } else if (values[i] != null) {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cellsAreReadAsValuesWhateverYearTheWorkbookCountsFrom(boolean from1904) throws IOException {
        write(from1904,
                new Object[] {"0042", LocalDate.of(2021, 4, 1), LocalDate.of(2021, 6, 30), "u4", "PR1", true, 0.1 + 0.2},
                new Object[] {43, "01/04/2021", null, "K2", "PR4", "no", "£4,500.00"});
        Warehouse warehouse = Warehouse.withOwnContracts(inbox);
        StagingResult result = warehouse.deliver("2021-07-01");

        assertThat(result.files()).singleElement().satisfies(count -> assertThat(count.loaded()).isEqualTo(2));
        assertThat(warehouse.texts("""
                select concat_ws('|', child_id, placement_start_date, placement_end_date, placement_type, provider_type, solo_placement, total_weekly_cost, line_no)
                from stage.placement_census order by line_no"""))
                .containsExactly("0042|2021-04-01|2021-06-30|U4|PR1|t|0.3|4", "43|2021-04-01|K2|PR4|f|4500|5");
        assertThat(warehouse.texts("select sheet from run.file")).containsExactly("Census");
    }

    @Test
    void aFaultOfAWorkbookNamesItsSheet() throws IOException {
        write(false, new Object[] {"1", LocalDate.of(2021, 4, 1), "30/02/2021", "U4", "PR1", "Y", 1}, new Object[] {"2", 60, null, "U4", "PR1", "Y", 1});
        Warehouse warehouse = Warehouse.withOwnContracts(inbox);
        warehouse.deliver("2021-07-01");

        assertThat(warehouse.texts("select concat_ws('|', file, sheet, line, \"column\", rule, found) from run.rejected_row order by line")).containsExactly(
                "placements/census.xlsx|Census|4|Placement end date|BAD_DATE|99/99/9999", "placements/census.xlsx|Census|5|Placement start date|BAD_DATE|99");
    }
}
