package org.clawarehouse.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clawarehouse.synthetic.StaffFigures.date;
import static org.clawarehouse.synthetic.StaffFigures.places;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.clawarehouse.synthetic.SyntheticAuthority.Options;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the boards were told of workers, fostering and money, computed from the written files. */
class StaffAndCarersTest {

    private static final LocalDate MARCH_2021 = LocalDate.of(2021, 3, 31);

    @TempDir
    static Path inbox;

    private static ReferenceFigures care;
    private static StaffFigures figures;

    @BeforeAll
    static void write() throws IOException {
        SyntheticAuthority.write(inbox, Options.defaults(), line -> { });
        care = new ReferenceFigures(inbox);
        figures = new StaffFigures(inbox);
    }

    @ParameterizedTest
    @CsvSource({"2021-01,41.80", "2021-06,28.00"})
    void asManyPostsHoldFifteenToTwentyCasesAsPrinted(String month, String percent) {
        assertThat(figures.between(month)).isEqualTo(percent);
    }

    @Test
    void ofThirteenMonthsJanuary2021HasTheMostPostsWithFifteenToTwentyCases() {
        for (YearMonth month = YearMonth.of(2020, 6); month.isBefore(YearMonth.of(2021, 7)); month = month.plusMonths(1)) {
            boolean peak = month.equals(YearMonth.of(2021, 1));
            assertThat(new BigDecimal(figures.between(month.toString())).compareTo(new BigDecimal("41.80"))).isEqualTo(peak ? 0 : -1);
        }
    }

    @ParameterizedTest
    @CsvSource({"2020-09,23.5", "2021-07,19.6", "2021-09,17.8", "2021-12,16.7"})
    void workersHoldAsManyCasesAsPrinted(String month, String cases) {
        assertThat(figures.mean(month)).isEqualTo(cases);
    }

    @Test
    void workersOfChildrenInCareHoldFifteenToNineteenInJuly2021() {
        assertThat(figures.loads(LocalDate.of(2021, 7, 31)).entrySet().stream()
                .filter(entry -> entry.getKey().get("SERVICE").equals("CHILDREN LOOKED AFTER")).map(Map.Entry::getValue))
                .isNotEmpty().allMatch(load -> load.compareTo(new BigDecimal(15)) >= 0 && load.compareTo(new BigDecimal(19)) <= 0);
    }

    @Test
    void everyChildInCareHasAWorkerOfTheServiceForThem() {
        Map<String, Map<String, String>> primary = figures.primary(LocalDate.of(2021, 6, 30));
        Set<String> without = care.inCare("2021-06").stream().map(child -> child.child).filter(child -> !primary.containsKey(child)
                || !figures.worker(primary.get(child)).get("SERVICE").equals("CHILDREN LOOKED AFTER")).collect(Collectors.toSet());
        assertThat(without).isEmpty();
    }

    @Test
    void nobodyHoldsACaseBeforeComingOrAfterLeaving() {
        for (Map<String, String> row : figures.allocations.loaded) {
            Map<String, String> worker = figures.worker(row);
            assertThat(date(row, "START_DATE")).isAfterOrEqualTo(date(worker, "START_DATE"));
            LocalDate left = date(worker, "END_DATE");
            assertThat(left == null || date(row, "END_DATE") != null && !date(row, "END_DATE").isAfter(left)).isTrue();
        }
    }

    @Test
    void someChildrenHaveTwoWorkersAndSomeWorkersWithCaseHoldingHaveNone() {
        LocalDate asAt = LocalDate.of(2021, 6, 30);
        Set<Map<String, String>> holding = figures.loads(asAt).keySet();
        assertThat(figures.allocations.loaded).anyMatch(row -> row.get("ROLE").equals("SECONDARY")).anyMatch(row -> row.get("ROLE").isEmpty());
        assertThat(figures.workers.loaded.stream().filter(row -> row.get("CASE_HOLDING").equals("Y") && StaffFigures.isOpen(row, asAt))
                .filter(row -> !holding.contains(row))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2020-09-30,23.1", "2021-03-31,25.4", "2021-09-30,28.7"})
    void agenciesFillThePublishedShareOfPosts(String asAt, String percent) throws IOException {
        BigDecimal agency = BigDecimal.ZERO;
        BigDecimal established = BigDecimal.ZERO;
        for (List<String> row : sheet("workforce/posts.xlsx")) {
            if (row.size() > 4 && row.get(0).equals(Table.british(LocalDate.parse(asAt)))) {
                established = established.add(new BigDecimal(row.get(2)));
                agency = agency.add(new BigDecimal(row.get(4)));
            }
        }
        assertThat(agency.multiply(new BigDecimal(100)).divide(established, 1, RoundingMode.HALF_UP)).isEqualTo(percent);
    }

    private static List<List<String>> sheet(String file) throws IOException {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        List<List<String>> rows = new ArrayList<>();
        try (InputStream stream = Files.newInputStream(inbox.resolve(file)); Workbook workbook = WorkbookFactory.create(stream)) {
            Sheet sheet = workbook.getSheetAt(0);
            for (Row row : sheet) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(formatter.formatCellValue(row.getCell(i)));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    @Test
    void fosteringPlacesInMarch2021AreThoseReported() {
        List<Map<String, String>> approved = figures.approved(MARCH_2021);
        assertThat(approved).hasSize(145);
        assertThat(List.of(places(approved, "PLACES"), places(approved, "FILLED"), places(approved, "VACANT"),
                places(approved, "NOT_AVAILABLE"), places(approved, "SHORT_BREAK"))).containsExactly(264, 160, 45, 55, 4);
    }

    @Test
    void theUsesOfEveryHouseholdAddUpToItsPlaces() {
        assertThat(figures.households.loaded).isNotEmpty().allMatch(row -> places(List.of(row), "FILLED") + places(List.of(row), "VACANT")
                + places(List.of(row), "NOT_AVAILABLE") + places(List.of(row), "SHORT_BREAK") == places(List.of(row), "PLACES"));
    }

    @Test
    void twentyFourHouseholdsEndedInTheYearTo2021() {
        Map<String, Set<String>> ended = new HashMap<>();
        figures.households.loaded.stream().filter(row -> date(row, "ENDED_DATE") != null
                && date(row, "ENDED_DATE").isAfter(MARCH_2021.minusYears(1)) && !date(row, "ENDED_DATE").isAfter(MARCH_2021))
                .forEach(row -> ended.computeIfAbsent(row.get("END_REASON"), reason -> new HashSet<>()).add(row.get("HOUSEHOLD_ID")));
        assertThat(ended).hasSize(3);
        assertThat(ended.get("SGO GRANTED TO THE CARERS")).hasSize(2);
        assertThat(ended.get("LEFT OR TOOK OTHER WORK")).hasSize(11);
        assertThat(ended.get("STANDARDS OF CARE")).hasSize(11);
    }

    @Test
    void nineteenOfTwentyCarersAreWhiteBritish() {
        long british = figures.approved(MARCH_2021).stream().filter(row -> row.get("ETHNICITY").equals("WBRI")).count();
        assertThat(british).isBetween(137L, 138L);
    }

    @Test
    void noneOfTheseFilesHoldsMoreRejectedRowsThanTheToleranceAllows() {
        for (ExtractReader reader : List.of(figures.workers, figures.allocations, figures.households)) {
            int read = reader.loaded.size() + reader.rejected + reader.skipped;
            assertThat(reader.rejected <= 20 || reader.rejected <= read * 0.02).isTrue();
        }
    }

    /** Actual spending from the first period of the year to this one. */
    private static BigDecimal spentOnCare(String period) throws IOException {
        Map<String, String[]> centres = new HashMap<>();
        Files.readAllLines(inbox.resolve("reference/cost_centres.csv")).forEach(line -> centres.put(line.split(",")[0], line.split(",")));
        BigDecimal care = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (List<String> row : sheet("finance/ledger.xlsx")) {
            boolean counts = row.size() > 5 && row.get(0).startsWith(period.substring(0, 4)) && row.get(0).compareTo(period) <= 0
                    && centres.containsKey(row.get(2)) && !row.get(5).equals("tbc");
            if (counts && centres.get(row.get(2))[3].equals("Y")) {
                all = all.add(amount(row.get(5)));
                care = centres.get(row.get(2))[2].equals("Y") ? care.add(amount(row.get(5))) : care;
            }
        }
        return care.multiply(new BigDecimal(100)).divide(all, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal amount(String text) {
        BigDecimal amount = new BigDecimal(text.replaceAll("[^\\d.]", ""));
        return text.startsWith("(") || text.startsWith("-") || text.endsWith("-") ? amount.negate() : amount;
    }

    @Test
    void theShareSpentOnCareIsThatPrinted() throws IOException {
        assertThat(spentOnCare("202006")).isEqualTo("79.40");
        assertThat(spentOnCare("202103").subtract(spentOnCare("202012"))).isEqualTo("1.40");
        assertThat(spentOnCare("202103").subtract(new BigDecimal("3.30"))).isEqualTo("77.00");
        assertThat(Files.readAllLines(inbox.resolve("reference/targets.csv"))).contains("CP4,2021/22,77.0,1.0");
    }
}
