package org.clawarehouse.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.clawarehouse.synthetic.SyntheticAuthority.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reports of the case-management system look like, and that a longer history begins with the shorter one. */
class CaseReportFilesTest {

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final List<String> FILES = List.of("visits.csv", "supervisions.csv", "peps.csv", "health_checks.csv",
            "permanence_plans.xlsx", "placement_orders.csv", "iro_challenges.csv", "edge_of_care.csv", "missing_reviews.csv");

    @TempDir
    Path folder;

    private Path write(String name, YearMonth to) throws IOException {
        SyntheticAuthority.write(folder.resolve(name), new Options(6, 1, YearMonth.of(2011, 4), to), line -> { });
        return folder.resolve(name).resolve("lcs");
    }

    @Test
    void aLaterMonthOnlyAppendsAndSetsEndsAndReasons() throws IOException {
        Path early = write("early", YearMonth.of(2021, 5));
        Path late = write("late", YearMonth.of(2022, 8));
        for (String file : List.of("visits", "supervisions", "peps", "health_checks", "missing_reviews")) {
            assertThat(rows(late, file, ",")).startsWith(rows(early, file, ","));
        }
        assertThat(rows(late, "placement_orders", ",", 2)).startsWith(rows(early, "placement_orders", ",", 2));
        assertThat(rows(late, "iro_challenges", "\t", 3, 4)).startsWith(rows(early, "iro_challenges", "\t", 3, 4));
        assertThat(rows(late, "edge_of_care", ",", 4, 5)).startsWith(rows(early, "edge_of_care", ",", 4, 5));
        List<List<String>> plans = plans(early, 3);
        assertThat(plans(late, 3).subList(0, plans.size())).isEqualTo(plans);
    }

    /** The rows in one string without the columns that may change, and without the total. */
    private static String rows(Path lcs, String file, String delimiter, int... columns) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : text(lcs, file + ".csv").split("\r?\n")) {
            String[] cells = line.split(delimiter, -1);
            for (int column : columns) {
                cells[Math.min(column, cells.length - 1)] = "";
            }
            text.append(line.isBlank() || line.startsWith("Total") ? "" : String.join(delimiter, cells) + "\n");
        }
        return text.toString();
    }

    private static String text(Path lcs, String file) throws IOException {
        return new String(Files.readAllBytes(lcs.resolve(file)), StandardCharsets.ISO_8859_1);
    }

    /** The first cells of each row of the workbook, but not the total and the blank row above it. */
    private static List<List<String>> plans(Path lcs, int columns) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        try (InputStream stream = Files.newInputStream(lcs.resolve("permanence_plans.xlsx")); Workbook book = WorkbookFactory.create(stream)) {
            for (Row row : book.getSheet("permanence_plans")) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < columns; i++) {
                    cells.add(formatter.formatCellValue(row.getCell(i)));
                }
                rows.add(cells);
            }
        }
        return rows.subList(0, rows.size() - 2);
    }

    @Test
    void nothingIsDatedAfterTheLastDayHoweverItIsWritten() throws IOException {
        Path lcs = write("dated", YearMonth.of(2021, 2));
        LocalDate last = LocalDate.of(2021, 2, 28);
        assertThat(ISO.matcher(text(lcs, "supervisions.csv")).results().map(found -> LocalDate.parse(found.group())))
                .hasSizeGreaterThan(10_000).noneMatch(date -> date.isAfter(last));
        assertThat(text(lcs, "peps.csv")).contains("-Feb-2021,").doesNotContainPattern("-(Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-2021");
        assertThat(text(lcs, "health_checks.csv")).contains("/02/2021 00:00").doesNotContainPattern("/(03|04|05|06|07|08|09|10|11|12)/2021");
        assertThat(plans(lcs, 5)).filteredOn(row -> row.get(2).matches("\\d\\d/\\d\\d/\\d{4}")).hasSizeGreaterThan(1_000)
                .allMatch(row -> row.stream().skip(2).filter(cell -> !cell.isEmpty() && !cell.startsWith("31/02"))
                        .noneMatch(cell -> ExtractReader.date(cell).isAfter(last)));
    }

    @Test
    void everyReportHasALayoutOfItsOwn() throws IOException {
        Path lcs = write("layouts", YearMonth.of(2020, 12));
        assertThat(text(lcs, "visits.csv")).startsWith("\u00EF\u00BB\u00BFCHILD,VISIT_DATE,VISIT_TYPE,SEEN,SEEN_ALONE\r\n");
        assertThat(text(lcs, "supervisions.csv")).startsWith("CHILD;SUPERVISION_DATE\n");
        assertThat(text(lcs, "peps.csv")).startsWith("Personal education plans (synthetic data)\r\n\r\nCHILD,PEP_DATE,STATUS\r\n")
                .containsPattern("\r\n\r\nTotal: \\d+\r\n$");
        assertThat(text(lcs, "health_checks.csv")).startsWith("CHILD,CHECK_TYPE,CHECK_DATE,OUTCOME\r\n");
        assertThat(text(lcs, "placement_orders.csv")).startsWith("CHILD,ORDER_DATE,REVOKED_DATE\r\n");
        assertThat(text(lcs, "iro_challenges.csv")).startsWith("CHILD\tCHALLENGE_ID\tRAISED_DATE\tSTAGE\tCLOSED_DATE\r\n");
        assertThat(new String(Files.readAllBytes(lcs.resolve("edge_of_care.csv")), Charset.forName("windows-1252")))
                .startsWith("Futures for families – all referrals worked with (synthetic data)\r\n\r\nCHILD,");
        assertThat(text(lcs, "missing_reviews.csv")).startsWith("\u00EF\u00BB\u00BFCHILD;MIS_START;INTERVIEW_OFFERED;INTERVIEW_ACCEPTED\n");
        assertThat(plans(lcs, 5).get(0).get(0)).contains("synthetic");
        assertThat(plans(lcs, 5)).contains(List.of("Child", "Plan_Type", "Plan_Date", "Ratified_Date", "Ended_Date"));
    }

    @Test
    void theSameSeedGivesTheSameReportsInAnyTimeZoneAndLocale() throws IOException {
        Path here = write("here", YearMonth.of(2018, 12));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            Path there = write("there", YearMonth.of(2018, 12));
            for (String file : FILES) {
                assertThat(Files.mismatch(here.resolve(file), there.resolve(file))).as(file).isEqualTo(-1);
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void otherAuthoritiesHaveReportsOfTheirOwnSize() throws IOException {
        SyntheticAuthority.write(folder, new Options(6, 2, YearMonth.of(2011, 4), YearMonth.of(2021, 12)), line -> { });
        Path second = folder.resolve("E06000001");
        CaseworkFigures figures = new CaseworkFigures(second, new ReferenceFigures(second, folder.resolve("reference/postcodes.csv")));
        assertThat(100.0 * figures.visited("2021-12").count() / figures.visited("2021-12").of()).isBetween(80.0, 99.0);
        assertThat(100.0 * figures.planned("2021-12").count() / figures.planned("2021-12").of()).isBetween(85.0, 100.0);
        assertThat(figures.edges).isNotEmpty();
    }
}
