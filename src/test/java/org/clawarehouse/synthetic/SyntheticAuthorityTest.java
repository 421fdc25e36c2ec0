package org.clawarehouse.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clawarehouse.synthetic.ReferenceFigures.end;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.clawarehouse.synthetic.SyntheticAuthority.Options;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of published-figures.md 5.5, computed from the written files by a second implementation of the rulings. */
class SyntheticAuthorityTest {

    @TempDir
    static Path inbox;

    private static ReferenceFigures figures;

    @BeforeAll
    static void write() throws IOException {
        SyntheticAuthority.write(inbox, Options.defaults(), line -> { });
        figures = new ReferenceFigures(inbox);
    }

    @ParameterizedTest
    @CsvSource({"2020-06,675", "2020-07,692", "2020-08,691", "2020-09,702", "2020-10,680", "2020-11,653", "2020-12,635",
        "2021-01,617", "2021-02,586", "2021-03,570", "2021-04,565", "2021-05,559", "2021-06,547", "2021-07,537", "2021-08,537",
        "2021-09,549", "2021-10,540", "2021-11,535", "2021-12,512"})
    void asManyAreLookedAfterAsTheBoardWasTold(String month, int children) {
        assertThat(figures.lookedAfter(month)).isEqualTo(children);
        String before = YearMonth.parse(month).minusMonths(1).toString();
        assertThat(figures.lookedAfter(before) + figures.starts(month) - figures.ceased(month).size()).isEqualTo(children);
    }

    @Test
    void entriesAndExitsPeakInSeptember2020AndStandAtSixTenthsInJune2021() {
        assertThat(List.of(figures.starts("2020-09"), (long) figures.ceased("2020-09").size())).containsExactly(16L, 5L);
        assertThat(List.of(figures.starts("2021-06"), (long) figures.ceased("2021-06").size())).containsExactly(18L, 30L);
        for (YearMonth month = YearMonth.of(2019, 1); month.isBefore(YearMonth.of(2022, 1)); month = month.plusMonths(1)) {
            double ratio = (double) figures.starts(month.toString()) / figures.ceased(month.toString()).size();
            assertThat(ratio).isLessThanOrEqualTo(16 / 5.0);
        }
    }

    @Test
    void childrenLiveInJune2021WhereTheBoardWasTold() {
        assertThat(figures.placed("2021-06", line -> line.place().matches("U[456]") && line.provider().equals("PR1"))).isEqualTo(118);
        assertThat(figures.placed("2021-06", line -> line.place().matches("U[123]"))).isEqualTo(119);
        assertThat(figures.placed("2021-06", line -> line.place().matches("K1|K2|R1|R3|S1"))).isEqualTo(77);
        assertThat(figures.placed("2021-06", line -> line.place().matches("K1|K2|R1|R3|S1") && line.provider().matches("PR[2-5]"))).isEqualTo(51);
        assertThat(figures.placed("2021-06", line -> line.place().matches("K2|R1|S1") && line.provider().equals("PR1"))).isEqualTo(26);
        assertThat(figures.placed("2021-06", line -> line.place().matches("A[3-6]"))).isEqualTo(19);
        assertThat(figures.onCareOrdersWithParents("2021-06")).isEqualTo(60);
        assertThat(figures.farFromHome("2021-06")).isEqualTo(109);
        assertThat(figures.withSpells("2021-06", spells -> spells == 1)).isEqualTo(355);
    }

    @Test
    void someChildrenLiveExactlyOnEitherSideOfTwentyMiles() {
        assertThat(figures.distances("2021-06").filter(new BigDecimal("20.0")::equals).count()).isEqualTo(2);
        assertThat(figures.distances("2021-06").filter(new BigDecimal("20.1")::equals).count()).isEqualTo(2);
        assertThat(figures.distances("2021-06").filter(miles -> miles.compareTo(new BigDecimal("19.5")) > 0
                && miles.compareTo(new BigDecimal("20.5")) < 0).count()).isEqualTo(4);
    }

    @Test
    void guardiansTakeAQuarterOfThoseWhoLeave() {
        assertThat(figures.leftForGuardians("2021-06")).isEqualTo(66);
        assertThat(figures.leaversInYear("2021-06")).isEqualTo(275);
        assertThat(percent(figures.leftForGuardians("2020-11"), figures.leaversInYear("2020-11"), 0)).isEqualTo("30");
    }

    @Test
    void weeksInCareOfThoseWhoLeftAreThosePrinted() {
        assertThat(averageWeeks("2020-08")).isEqualTo("361.00");
        assertThat(averageWeeks("2020-06")).isEqualTo("137.55");
    }

    private static String averageWeeks(String month) {
        List<CareRecord.Period> ceased = figures.ceased(month);
        long days = ceased.stream().mapToLong(CareRecord.Period::days).sum();
        return new BigDecimal(days).divide(new BigDecimal(7L * ceased.size()), 2, RoundingMode.HALF_UP).toString();
    }

    @ParameterizedTest
    @CsvSource({"2020-09,210,99", "2021-01,172,92", "2021-07,112,59", "2021-08,113,58", "2021-12,114,47"})
    void connectedCarersAndPlacementsWithParentsFallAsMinuted(String month, int connected, int parents) {
        assertThat(figures.placed(month, line -> line.place().matches("U[123]"))).isEqualTo(connected);
        assertThat(figures.placed(month, line -> line.place().equals("P1"))).isEqualTo(parents);
    }

    @Test
    void threePlacementsInAYearBecomeRare() {
        assertThat(figures.withSpells("2021-01", spells -> spells >= 3)).isEqualTo(123);
        assertThat(figures.withSpells("2021-12", spells -> spells >= 3)).isEqualTo(36);
    }

    @Test
    void fewPlacementsBreakDownIn2021() {
        assertThat(figures.brokenDown("2021-12")).isEqualTo(22);
        assertThat(percent(figures.brokenDown("2021-12"), 512, 1)).isEqualTo("4.3");
    }

    @Test
    void theChildrenOfDecember2021AreThoseTheBoardWasShown() {
        assertThat(figures.described("2021-12", "SEX", "1")).isEqualTo(276);
        assertThat(figures.described("2021-12", "SEX", "2")).isEqualTo(230);
        assertThat(figures.described("2021-12", "SEX", "U?")).isEqualTo(6);
        assertThat(figures.described("2021-12", "ETHNIC", "WBRI")).isEqualTo(415);
        assertThat(figures.described("2021-12", "ETHNIC", "M.*")).isEqualTo(41);
        assertThat(figures.described("2021-12", "ETHNIC", "BAFR|BCRB|BOTH")).isEqualTo(36);
        assertThat(figures.inCare("2021-12").stream().filter(child -> figures.isUnaccompanied(child.child)).count()).isEqualTo(3);
        assertThat(figures.starters("2021-12", "N1")).isEqualTo(97);
    }

    @Test
    void adoptionsRiseFromSixteenToTwentyFive() {
        assertThat(adopted(2019)).isEqualTo(16);
        assertThat(adopted(2020)).isEqualTo(25);
    }

    private static long adopted(int year) {
        return figures.ceased(LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31)).stream()
                .filter(period -> period.last().rec().matches("E1[12]")).count();
    }

    @ParameterizedTest
    @CsvSource({"2021-03,39", "2021-06,43"})
    void careLeaversAreInWorkOrEducationAsPrinted(String month, String percent) {
        List<Map<String, String>> leavers = figures.leavers(month, 19, 21);
        long busy = leavers.stream().filter(row -> row.get("ACTIV").matches("[FP][1-5]")).count();
        assertThat(leavers).hasSize(115);
        assertThat(percent(busy, leavers.size(), 0)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"2020-11,96", "2020-12,96", "2021-03,86", "2021-06,89"})
    void careLeaversAreSuitablyHousedAsPrinted(String month, String percent) {
        List<Map<String, String>> leavers = figures.leavers(month, 19, 21).stream().filter(row -> !row.get("ACCOM").matches("[GHR].")).toList();
        long suitable = leavers.stream().filter(row -> row.get("ACCOM").endsWith("1")).count();
        assertThat(percent(suitable, leavers.size(), 0)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"2020-05,11.0,9", "2021-05,13.1,17", "2021-06,13.0,17"})
    void careLeaversStayWithFormerCarersAsPrinted(String month, String percent, int atLeast) {
        List<Map<String, String>> leavers = figures.leavers(month, 18, 20);
        long staying = leavers.stream().filter(row -> row.get("ACCOM").startsWith("Z")).count();
        assertThat(percent(staying, leavers.size(), 1)).isEqualTo(percent);
        assertThat(staying).isGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({"2021-04,70", "2021-05,69", "2021-06,69"})
    void childrenPastSchoolAgeAreInWorkOrEducationAsPrinted(String month, String percent) {
        int[] busy = figures.pastSchoolAge(month);
        assertThat(percent(busy[0], busy[1], 0)).isEqualTo(percent);
    }

    @Test
    void noFileHoldsMoreRejectedRowsThanTheToleranceAllows() {
        for (ExtractReader reader : figures.readers) {
            int read = reader.loaded.size() + reader.rejected + reader.skipped;
            assertThat(reader.rejected <= 20 || reader.rejected <= read * 0.02).isTrue();
        }
    }

    @Test
    void someOfEveryKindOfFaultIsPlanted() {
        ExtractReader episodes = figures.readers.get(2);
        assertThat(episodes.rejected).isGreaterThan(20);
        assertThat(episodes.skipped).isGreaterThan(10);
        assertThat(figures.children.keySet()).anyMatch(child -> !figures.headers.containsKey(child));
        assertThat(figures.children.values()).anyMatch(child -> child.isAdultOn(end("2021-12"))
                && child.periods.stream().anyMatch(period -> period.on(end("2021-12")) != null));
        assertThat(episodes.loaded).anyMatch(row -> row.get("PL_POST").matches("\\d[A-Z]{2}"))
                .anyMatch(row -> row.get("PLACE").equals("U9")).anyMatch(row -> row.get("REC").matches("4\\d"))
                .anyMatch(row -> !row.get("DEC").isEmpty() && row.get("REC").isEmpty());
    }

    private static String percent(long part, long whole, int decimals) {
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP).toString();
    }
}
