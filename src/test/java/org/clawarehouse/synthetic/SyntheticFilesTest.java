package org.clawarehouse.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.clawarehouse.synthetic.SyntheticAuthority.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files look like, and that nothing but the seed decides about their bytes. */
class SyntheticFilesTest {

    private static final YearMonth START = YearMonth.of(2011, 4);
    private static final Pattern DATE = Pattern.compile("\\d\\d/\\d\\d/\\d{4}");

    @TempDir
    Path folder;

    private Path write(String name, long seed, int authorities, YearMonth to) throws IOException {
        Path inbox = folder.resolve(name);
        SyntheticAuthority.write(inbox, new Options(seed, authorities, START, to), line -> { });
        return inbox;
    }

    private static Map<String, byte[]> bytes(Path inbox) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(inbox)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(inbox.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return bytes;
    }

    @Test
    void theSameSeedGivesTheSameBytesInAnyTimeZoneAndLocale() throws IOException {
        Map<String, byte[]> here = bytes(write("here", 7, 1, YearMonth.of(2013, 6)));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(bytes(write("there", 7, 1, YearMonth.of(2013, 6)))).containsExactlyInAnyOrderEntriesOf(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void anotherSeedGivesOtherChildren() throws IOException {
        byte[] one = bytes(write("one", 1, 1, YearMonth.of(2012, 3))).get("ssda903/header.csv");
        byte[] two = bytes(write("two", 2, 1, YearMonth.of(2012, 3))).get("ssda903/header.csv");
        assertThat(one).isNotEqualTo(two);
    }

    @Test
    void aLaterMonthOnlyAppendsAndSetsEndsAndReasons() throws IOException {
        Path early = write("early", 3, 1, YearMonth.of(2021, 5));
        Path late = write("late", 3, 1, YearMonth.of(2022, 8));
        assertThat(withoutEnds(late, "ssda903/episodes.csv", 7, 8, 9)).startsWith(withoutEnds(early, "ssda903/episodes.csv", 7, 8, 9));
        assertThat(withoutEnds(late, "ssda903/missing.csv", 4)).startsWith(withoutEnds(early, "ssda903/missing.csv", 4));
        assertThat(withoutEnds(late, "ssda903/uasc.csv", 3)).startsWith(withoutEnds(early, "ssda903/uasc.csv", 3));
        assertThat(withoutEnds(late, "ssda903/placed_for_adoption.csv", 3, 4))
                .startsWith(withoutEnds(early, "ssda903/placed_for_adoption.csv", 3, 4));
        for (String file : List.of("header", "reviews", "ad1", "previous_permanence", "oc2", "oc3")) {
            String name = "ssda903/" + file + ".csv";
            assertThat(withoutEnds(late, name)).startsWith(withoutEnds(early, name));
        }
        assertThat(withoutEnds(late, "lcs/care_leavers.csv")).startsWith(withoutEnds(early, "lcs/care_leavers.csv"));
        assertThat(rowsOf(late, "finance/ledger.xlsx", "GL")).startsWith(rowsOf(early, "finance/ledger.xlsx", "GL"));
        assertThat(rowsOf(late, "placements/placement_census.xlsx", "placement_census"))
                .startsWith(rowsOf(early, "placements/placement_census.xlsx", "placement_census"));
        assertThat(withoutEnds(late, "workforce/workers.csv", 7)).startsWith(withoutEnds(early, "workforce/workers.csv", 7));
        assertThat(withoutEnds(late, "workforce/allocations.csv", 3)).startsWith(withoutEnds(early, "workforce/allocations.csv", 3));
        assertThat(withoutEnds(late, "placements/foster_households.csv"))
                .startsWith(withoutEnds(early, "placements/foster_households.csv"));
        assertThat(withoutEnds(late, "reference/cla_rates.csv")).startsWith(withoutEnds(early, "reference/cla_rates.csv"));
    }

    /** The first cells of a sheet without its last two rows, which are the total. */
    private static String[] rowsOf(Path inbox, String file, String sheet) throws IOException {
        List<String> cells = firstCells(inbox.resolve(file), sheet);
        return cells.subList(0, cells.size() - 2).toArray(String[]::new);
    }

    /** The rows of a file in one string; of the named columns only the place is kept, and footers are left out. */
    private static String withoutEnds(Path inbox, String file, int... columns) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : new String(Files.readAllBytes(inbox.resolve(file)), StandardCharsets.UTF_8).split("\r?\n")) {
            String[] cells = line.split(",", -1);
            for (int column : columns) {
                cells[Math.min(column, cells.length - 1)] = "";
            }
            boolean footer = line.isBlank() || line.startsWith("Total") || line.startsWith("Page");
            text.append(footer ? "" : String.join(",", cells) + "\n");
        }
        return text.toString();
    }

    @Test
    void nothingIsDatedAfterTheLastDay() throws IOException {
        LocalDate last = LocalDate.of(2019, 2, 28);
        for (Map.Entry<String, byte[]> file : bytes(write("dated", 5, 1, YearMonth.from(last))).entrySet()) {
            if (file.getKey().endsWith(".csv")) {
                Matcher dates = DATE.matcher(new String(file.getValue(), StandardCharsets.ISO_8859_1));
                while (dates.find()) {
                    assertThat(isAfter(dates.group(), last)).as(file.getKey()).isFalse();
                }
            }
        }
    }

    private static boolean isAfter(String text, LocalDate last) {
        int month = Integer.parseInt(text.substring(3, 5));
        boolean american = month > 12 || text.startsWith("31/02");
        return !american && ExtractReader.date(text).isAfter(last);
    }

    @Test
    void filesHaveTheLayoutsOfTheSystemsTheyComeFrom() throws IOException {
        Path inbox = write("layouts", 4, 1, YearMonth.of(2020, 12));
        assertThat(Files.readAllBytes(inbox.resolve("ssda903/header.csv"))).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(text(inbox, "ssda903/episodes.csv", StandardCharsets.UTF_8)).startsWith("CHILD,DECOM,RNE,LS,CIN,PLACE,"
                + "PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\r\n");
        assertThat(text(inbox, "lcs/care_leavers.csv", StandardCharsets.UTF_8)).contains("synthetic", "\r\nTotal: ");
        assertThat(text(inbox, "lcs/education_employment.csv", StandardCharsets.UTF_8)).startsWith("CHILD;STATUS_DATE;ACTIV\n");
        assertThat(text(inbox, "finance/care_packages.csv", Charset.forName("windows-1252"))).contains("O’", "\"£", "–");
        assertThat(text(inbox, "reference/postcodes.csv", StandardCharsets.UTF_8)).startsWith(
                "\"TS1 1AA\",10,449500,519500,\"E92000001\",\"E19000001\",\"E18000001\",\"\",\"E06000002\",");
        assertThat(text(inbox, "reference/population.csv", StandardCharsets.UTF_8))
                .contains(",806,E06000002,Middlesbrough (synthetic),Children aged 0 to 17 years,33231\n");
    }

    private static String text(Path inbox, String file, Charset charset) throws IOException {
        return new String(Files.readAllBytes(inbox.resolve(file)), charset);
    }

    @Test
    void theGapToTheRegionInJune2021Is56And51Hundredths() throws IOException {
        Path inbox = write("gap", 4, 1, YearMonth.of(2021, 12));
        assertThat(text(inbox, "reference/population.csv", StandardCharsets.UTF_8))
                .contains("\n2021,Reporting year,Local authority,E92000001,England,E12000001,North East,806,E06000002,Middlesbrough (synthetic),"
                        + "Children aged 0 to 17 years,33250\n");
        assertThat(text(inbox, "reference/cla_rates.csv", StandardCharsets.UTF_8))
                .containsPattern("\n2021,Reporting year,Regional,E92000001,England,E12000001,North East,,,,"
                        + "Children looked after on 31 March each year,\\d+,\\d+0,108\n");
    }

    @Test
    void workbooksHaveATitleHeadingsAndATotal() throws IOException {
        Path inbox = write("workbooks", 4, 1, YearMonth.of(2020, 6));
        List<String> census = firstCells(inbox.resolve("placements/placement_census.xlsx"), "placement_census");
        assertThat(census.get(0)).contains("synthetic");
        assertThat(census.get(3)).isEqualTo("Child ID");
        assertThat(census.get(census.size() - 1)).startsWith("Total: ");
        List<String> ledger = firstCells(inbox.resolve("finance/ledger.xlsx"), "GL");
        assertThat(ledger.get(2)).isEqualTo("Period");
        assertThat(ledger).contains("201912", "202003").doesNotContain("202004");
        assertThat(ledger.get(ledger.size() - 1)).isEqualTo("Total");
    }

    private static List<String> firstCells(Path file, String sheetName) throws IOException {
        List<String> cells = new ArrayList<>();
        try (InputStream stream = Files.newInputStream(file); Workbook workbook = WorkbookFactory.create(stream)) {
            Sheet sheet = workbook.getSheet(sheetName);
            for (int i = 0; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                cells.add(row == null || row.getCell(0) == null ? "" : new DataFormatter(Locale.ROOT).formatCellValue(row.getCell(0)));
            }
        }
        return cells;
    }

    @Test
    void aLaterFirstMonthLeavesOutWhoLeftBeforeAndNoFigureMoves() throws IOException {
        SyntheticAuthority.write(folder, new Options(2021, 1, YearMonth.of(2020, 6), YearMonth.of(2021, 6)), line -> { });
        ReferenceFigures figures = new ReferenceFigures(folder);
        assertThat(figures.children).hasSizeLessThan(1_500);
        assertThat(figures.lookedAfter("2020-09")).isEqualTo(702);
        assertThat(figures.lookedAfter("2021-06")).isEqualTo(547);
        assertThat(figures.leaversInYear("2021-06")).isEqualTo(275);
        assertThat(figures.leavers("2021-06", 19, 21)).hasSize(115);
    }

    @Test
    void severalAuthoritiesLieEachBelowItsCode() throws IOException {
        Path inbox = write("country", 4, 3, YearMonth.of(2012, 3));
        assertThat(bytes(inbox).keySet()).contains("E06000002/ssda903/episodes.csv", "E06000001/ssda903/episodes.csv",
                "E06000003/finance/ledger.xlsx", "reference/postcodes.csv", "reference/cla_rates.csv").hasSize(13 + 3 * 28);
    }

    @Test
    void theCountryHas153AuthoritiesEachWithItsOwnCodes() {
        assertThat(Authority.country()).hasSize(153);
        assertThat(Authority.country().stream().map(Authority::code).distinct()).hasSize(153).allMatch(code -> code.matches("E\\d{8}"));
        assertThat(Authority.country().stream().map(Authority::oldCode).distinct()).hasSize(153);
    }

    @Test
    void moreAuthoritiesThanThereAreAreRefused() {
        assertThatThrownBy(() -> new Options(1, 154, START, START)).hasMessage("authorities: found 154; expected 1 to 153");
    }
}
