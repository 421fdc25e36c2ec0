package org.clawarehouse.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published files of the invented country: laid out as the Department's, with the values of benchmarks.md. */
class PublishedFilesTest {

    private static final String MIDDLESBROUGH = "E06000002";
    private static final LocalDate LAST = LocalDate.of(2021, 12, 31);
    private static final List<String> FILES = List.of("placement_stability", "new_placements", "care_leaver_activity",
            "care_leaver_accommodation", "workforce");

    @TempDir
    static Path folder;

    private static List<String> neighbours;

    @BeforeAll
    static void write() throws IOException {
        write(folder, LAST);
        neighbours = neighbours(folder, "01/04/2011");
    }

    private static void write(Path out, LocalDate last) throws IOException {
        List<Authority> country = Authority.country();
        Published.write(out, country, last);
        Reference.write(out, Gazetteer.of(2021), country, last);
    }

    private static List<String> neighbours(Path out, String from) throws IOException {
        return rows(out, "statistical_neighbours").stream()
                .filter(row -> row.get("LA_CODE").equals(MIDDLESBROUGH) && row.get("VALID_FROM").equals(from))
                .map(row -> row.get("NEIGHBOUR_CODE")).toList();
    }

    private static List<Map<String, String>> rows(Path out, String file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(out.resolve(file + ".csv"));
        List<String> headings = cells(lines.get(0).replace("\uFEFF", ""));
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            List<String> cells = cells(line);
            assertThat(cells).hasSameSizeAs(headings);
            headings.forEach(heading -> row.put(heading, cells.get(headings.indexOf(heading))));
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return List.of(line.replaceAll(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", "\t").replace("\"", "").split("\t", -1));
    }

    /** The values of one year: of Middlesbrough, the North East, England, and the mean of the neighbours that have one. */
    private static List<String> figures(String file, int year, Predicate<Map<String, String>> condition, String column)
            throws IOException {
        List<Map<String, String>> rows = rows(folder, file).stream().filter(row -> row.get("time_period").equals(String.valueOf(year)))
                .filter(condition).toList();
        List<BigDecimal> near = rows.stream().filter(row -> neighbours.contains(row.get("new_la_code")))
                .map(row -> row.get(column)).filter(value -> value.matches("[\\d.]+")).map(BigDecimal::new).toList();
        BigDecimal sum = near.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(one(rows, row -> row.get("new_la_code").equals(MIDDLESBROUGH), column),
                one(rows, row -> row.get("geographic_level").equals("Regional") && row.get("region_name").equals("North East"), column),
                one(rows, row -> row.get("geographic_level").equals("National"), column),
                sum.divide(BigDecimal.valueOf(near.size()), 1, RoundingMode.HALF_UP) + " of " + near.size());
    }

    private static String one(List<Map<String, String>> rows, Predicate<Map<String, String>> condition, String column) {
        return rows.stream().filter(condition).map(row -> row.get(column)).reduce((one, other) -> {
            throw new AssertionError("more than one row");
        }).orElseThrow();
    }

    @Test
    void stabilityIsThatOfTheBenchmarks() throws IOException {
        Predicate<Map<String, String>> three = row -> row.get("placement_stability").equals("With 3 or more placements during the year");
        Predicate<Map<String, String>> longer = row -> row.get("placement_stability").equals("Living with the same carer for at least 2 years");
        assertThat(figures("placement_stability", 2020, three, "children_percent").get(0)).isEqualTo("10");
        assertThat(figures("placement_stability", 2020, three, "children_count").get(0)).isEqualTo("64");
        assertThat(figures("placement_stability", 2021, three, "children_percent")).containsExactly("12", "9", "9", "7.7 of 10");
        assertThat(figures("placement_stability", 2021, three, "children_count").get(0)).isEqualTo("68");
        assertThat(figures("placement_stability", 2020, longer, "children_percent").get(0)).isEqualTo("69");
        assertThat(figures("placement_stability", 2021, longer, "children_percent")).containsExactly("66", "67", "70", "70.6 of 10");
    }

    @Test
    void careLeaversAreThoseOfTheBenchmarks() throws IOException {
        Predicate<Map<String, String>> busy = row -> row.get("care_leaver_age").equals("19 to 21 years")
                && row.get("breakdown").equals("Total in education, employment or training");
        Predicate<Map<String, String>> housed = row -> row.get("care_leaver_age").equals("19 to 21 years")
                && row.get("breakdown").equals("Accommodation considered suitable");
        assertThat(figures("care_leaver_activity", 2020, busy, "care_leaver_percent").get(0)).isEqualTo("50");
        assertThat(figures("care_leaver_activity", 2021, busy, "care_leaver_percent")).containsExactly("37", "50", "52", "48.9 of 10");
        assertThat(figures("care_leaver_activity", 2021, busy, "care_leaver_count").get(0)).isEqualTo("43");
        assertThat(figures("care_leaver_accommodation", 2020, housed, "care_leaver_percent").get(0)).isEqualTo("92");
        assertThat(figures("care_leaver_accommodation", 2021, housed, "care_leaver_percent"))
                .containsExactly("92", "91", "88", "90.6 of 10");
        assertThat(figures("care_leaver_accommodation", 2021, housed, "care_leaver_count").get(0)).isEqualTo("106");
    }

    @Test
    void workforceIsThatOfTheBenchmarks() throws IOException {
        assertThat(figures("workforce", 2020, row -> true, "agency_rate_fte").get(0)).isEqualTo("23.1");
        assertThat(figures("workforce", 2021, row -> true, "agency_rate_fte").get(0)).isEqualTo("28.7");
        assertThat(figures("workforce", 2020, row -> true, "agency_rate_fte").get(2)).isEqualTo("15.4");
        assertThat(figures("workforce", 2021, row -> true, "agency_rate_fte").get(2)).isEqualTo("15.5");
        assertThat(figures("workforce", 2020, row -> true, "caseload_fte").get(0)).isEqualTo("23.5");
        assertThat(figures("workforce", 2021, row -> true, "caseload_fte").get(0)).isEqualTo("17.8");
    }

    @ParameterizedTest
    @CsvSource({"LACDistance,13,10,17,12.6", "LACHealth%,91,94,91,94.9", "LACDental%,35,43,40,37.7", "LAC_ceased_SGO%,22,26,14,21.0",
        "LACStable_2016on,12,9,9,7.7", "StayingPut,36,32,30,37.7"})
    void laitHasTheValuesOfTheBenchmarks(String item, String own, String region, String england, String mean) throws IOException {
        Map<String, String> numbers = new LinkedHashMap<>();
        rows(folder, "workforce").forEach(row -> numbers.put(row.get("new_la_code"), row.get("old_la_code")));
        Map<String, String> values = new LinkedHashMap<>();
        rows(folder, "lait").stream().filter(row -> row.get("Short Desc").equals(item) && row.get("Years").equals("2021"))
                .forEach(row -> values.put(row.get("LA Number"), row.get("Values")));
        BigDecimal sum = neighbours.stream().map(code -> new BigDecimal(values.get(numbers.get(code)))).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(List.of(values.get("806"), values.get("980"), values.get("970"))).containsExactly(own, region, england);
        assertThat(sum.divide(BigDecimal.TEN, 1, RoundingMode.HALF_UP)).isEqualTo(mean);
    }

    @Test
    void neighboursChangeWithTheModelOf2025(@TempDir Path later) throws IOException {
        Reference.write(later, Gazetteer.of(2021), Authority.country(), LocalDate.of(2025, 5, 31));
        List<String> then = neighbours(later, "01/05/2025");
        assertThat(neighbours).hasSize(10).contains("E06000006", "E08000008", "E06000010", "E08000011");
        assertThat(then).hasSize(10).doesNotContain("E06000006", "E08000008", "E06000010", "E08000011")
                .contains("E08000021", "E08000031", "E08000030", "E08000012");
        assertThat(neighbours(folder, "01/05/2025")).isEmpty();
    }

    @Test
    void everyAuthorityHasTenOtherNeighbours() throws IOException {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        rows(folder, "statistical_neighbours").forEach(row -> sets.computeIfAbsent(row.get("LA_CODE"), code -> new ArrayList<>())
                .add(row.get("NEIGHBOUR_CODE")));
        assertThat(sets).hasSize(153);
        sets.forEach((code, near) -> assertThat(near).hasSize(10).doesNotHaveDuplicates().doesNotContain(code));
    }

    @Test
    void symbolsStandWhereNumbersAreTooSmallMissingOrNotAsked() throws IOException {
        List<String> all = new ArrayList<>();
        for (String file : FILES) {
            rows(folder, file).forEach(row -> all.addAll(List.copyOf(row.values()).subList(10, row.size())));
        }
        assertThat(all).contains("c", "x", "z", "k");
        assertThat(rows(folder, "lait")).anyMatch(row -> row.get("Values").equals("-"));
    }

    @Test
    void someFilesBeginWithAMarkAndSomeDoNotAndAllNamesSayWhatTheyAre() throws IOException {
        assertThat(Files.readString(folder.resolve("placement_stability.csv"), StandardCharsets.UTF_8)).startsWith("\uFEFFtime_period,");
        assertThat(Files.readString(folder.resolve("new_placements.csv"), StandardCharsets.UTF_8)).startsWith("time_period,");
        for (String file : FILES) {
            assertThat(rows(folder, file)).allMatch(row -> row.get("la_name").isEmpty() || row.get("la_name").endsWith(" (synthetic)"));
        }
    }

    @Test
    void aLaterLastDayOnlyAppends(@TempDir Path earlier) throws IOException {
        write(earlier, LocalDate.of(2019, 9, 29));
        for (String file : List.of("placement_stability", "care_leaver_activity", "care_leaver_accommodation", "workforce", "lait",
                "statistical_neighbours", "new_placements", "targets", "trajectories")) {
            assertThat(Files.readString(folder.resolve(file + ".csv"))).startsWith(Files.readString(earlier.resolve(file + ".csv")));
        }
        assertThat(rows(earlier, "workforce")).allMatch(row -> Integer.parseInt(row.get("time_period")) <= 2018);
        assertThat(rows(earlier, "lait")).allMatch(row -> Integer.parseInt(row.get("Years")) <= 2019);
    }
}
