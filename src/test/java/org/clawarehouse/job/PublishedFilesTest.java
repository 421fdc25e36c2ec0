package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.clawarehouse.report.TieOut;
import org.clawarehouse.report.TieOutReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published files, in the layout of the real ones and with rows typed by hand from benchmarks.md, on their way to the scorecard. */
class PublishedFilesTest {

    private static final String AREA = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
            + "old_la_code,la_name,new_la_code,";
    private static final String ENGLAND = "2021,Reporting year,National,E92000001,England,,,,,,";
    private static final String REGION = "2021,Reporting year,Regional,E92000001,England,E12000001,North East,,,,";
    private static final String OURS = "2021,Reporting year,Local authority,E92000001,England,E12000001,North East,806,Middlesbrough,E06000002,";
    /** The set of April 2021 in the order of the sheet, and their rates at 31 March 2021 (worked case T61). */
    private static final List<String> NEIGHBOURS = List.of("805", "355", "876", "861", "357", "354", "890", "393", "810", "340");
    private static final List<String> NEIGHBOURS_2025 = List.of("890", "805", "861", "354", "391", "336", "335", "393", "341", "355");
    private static final List<Integer> RATES = List.of(176, 98, 111, 215, 103, 93, 133, 93, 160, 171);

    @TempDir
    static Path folder;

    private static Nights nights;

    @BeforeAll
    static void publish() {
        nights = new Nights();
        SmallInbox inbox = SmallInbox.standard(folder);
        String rates = AREA + "population_type,population_estimate,children_count,rate_per_10000\n";
        String lookedAfter = "Children looked after on 31 March each year,";
        String others = IntStream.range(0, 10).mapToObj(i -> "2021,Reporting year,Local authority,E92000001,England,E12000002,North West,"
                + NEIGHBOURS.get(i) + ",Neighbour " + i + ",E0900010" + i + "," + lookedAfter + "30000,400," + RATES.get(i) + "\n")
                .collect(Collectors.joining());
        String around = ENGLAND + lookedAfter + "11700000,80780,69\n" + REGION + lookedAfter + "530000,5790,110\n" + others
                + OURS + "Children starting to be looked after each year,33231,227,68\n"
                + OURS + "Children ceasing to be looked after each year,33231,279,84\n";
        inbox.put("reference/rates.csv", "\ufeff" + rates + around + OURS + lookedAfter + "33231,569,171\n"
                + OURS.replace("2021,", "2020,") + lookedAfter + "33231,618,188\n");
        inbox.put("reference/stability.csv", AREA + "cla_group,placement_stability,children_count,children_percent\n"
                + REGION + "CLA on 31 March,With 3 or more placements during the year,c,9\n"
                + OURS + "CLA at 31 March,With 3 or more placements during the year,68,12\n"
                + OURS + "Children looked after continuously for at least 2.5 years on 31 March aged under 16 years,"
                + "Living with the same carer for at least 2 years,118,66\n");
        String leavers = AREA + "care_leaver_age,breakdown,care_leaver_count,care_leaver_percent\n";
        inbox.put("reference/leavers-1.csv", leavers + OURS + "19 to 21 years,Accommodation considered suitable,106,92\n"
                + ENGLAND + "19 to 21 years,Accommodation considered suitable,33810,88\n");
        inbox.put("reference/leavers-2.csv", leavers + OURS + "19 to 21 years,\"Total in education, employment or training\",43,37\n"
                + REGION + "19 to 21 years,\"Total in education, employment or training\",z,z\n");
        inbox.put("reference/lait.csv", """
                Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region
                No_of LAC Adopted,,2021,Middlesbrough,25,806,North East
                LACDistance,Children placed more than 20 miles from home and outside LA boundary,2021,Middlesbrough,13,806,North East
                LACDistance,,2021,North East,10,980,NA
                LACDistance,,2021,England,17,970,NA
                LACDistance,,2021,Hartlepool,-,805,North East
                LACDistance,,2021,Salford,12,355,North West
                LAC_ceased_SGO%,,2021,Middlesbrough,22,806,North East
                LACHealth%,,2021,Middlesbrough,91,806,North East
                StayingPut,,2021,Middlesbrough,36,806,North East
                TotalLACFinance,,2020-21 (OT),Middlesbrough,33485047,806,North East
                Quarterly,,Q1 2021-22,Middlesbrough,1,806,North East
                """);
        inbox.put("reference/workforce.csv", AREA + "inpost_fte,agency_rate_fte,caseload_fte\n" + ENGLAND + "30000,15.5,16.3\n"
                + ENGLAND.replace("2021,", "2020,") + "30000,15.4,16.3\n" + OURS + "173.5,low,u\n");
        inbox.put("reference/sn1.csv", neighbours(NEIGHBOURS, "Very Close"));
        inbox.put("reference/sn2.csv", neighbours(NEIGHBOURS_2025, "Very close"));
        inbox.put("reference/sets.csv", "LA_CODE,NEIGHBOUR_CODE,VALID_FROM\n805,806,\n805,E09000103,\nE09000100,E09000101,01/05/2025\n");
        inbox.put("reference/trajectories.csv", "INDICATOR,BASELINE_DATE,BASELINE,TARGET_DATE,TARGET\nCP1,31/03/2021,570,31/03/2024,450\n"
                + "CP9,01/06/2021,10,20/06/2021,9\n");
        Ended first = nights.nightly(inbox, "2021-07-01");
        assertThat(first.exit()).as(first.err()).isZero();
        inbox.put("reference/rates-next.csv", rates + around + OURS + lookedAfter + "33231,570,172\n");
        Ended second = nights.nightly(inbox, "2021-07-02");
        assertThat(second.exit()).as(second.err()).isZero();
    }

    private static String neighbours(List<String> set, String close) {
        return "LA num,LA Name,LA number,GOInd,GOReg" + IntStream.rangeClosed(1, 10).mapToObj(i -> ",SN" + i + ",SNP").collect(Collectors.joining())
                + "\n806,Middlesbrough,806,4,North East" + set.stream().map(n -> "," + n + "," + close).collect(Collectors.joining()) + "\n";
    }

    @Test
    void everyLineIsLoadedAndNoneRejected() {
        assertThat(nights.all("select name from run.file where status = 'STRANGER' or rows_rejected > 0")).isEmpty();
    }

    @Test
    void theNewestFileWinsForTheYearsItHoldsAndOthersStand() {
        assertThat(nights.all("""
                select concat_ws(' ', benchmark_date, value::integer) from conform.benchmark
                where measure_code = 'LOOKED_AFTER_PER_10000' and area_code = 'E06000002' order by 1"""))
                .containsExactly("2020-03-31 188", "2021-03-31 172");
        assertThat(nights.one("select rate_per_10000::integer from stage.cla_rates where gone_in_delivery is not null"))
                .as("what the earlier file said of 2021 is kept").isEqualTo("171");
    }

    @Test
    void theAuthorityTiesOutToWhatIsPublishedOfIt() {
        assertThat(nights.all("""
                select concat_ws(' ', measure_code, published::integer, published_status) from mart.rpt_tie_out
                where authority_code = 'E06000002' and year_end_date = '2021-03-31' and published_status <> 'NOT_PUBLISHED' order by sort_order"""))
                .containsExactly("CHILDREN_LOOKED_AFTER 570 OK", "LOOKED_AFTER_PER_10000 172 OK", "STARTED 227 OK",
                        "CEASED 279 OK", "ADOPTED 25 OK", "SGO_PERCENT 22 OK", "PLACEMENTS_3_N 68 OK", "PLACEMENTS_3_PERCENT 12 OK", "LONG_TERM_STABLE_N 118 OK", "LONG_TERM_STABLE_PERCENT 66 OK",
                        "OUT_OF_AREA_PERCENT 13 OK", "SUITABLE_N 106 OK", "SUITABLE_PERCENT 92 OK", "EET_N 43 OK", "EET_PERCENT 37 OK",
                        "HEALTH_PERCENT 91 OK", "STAYING_PUT_PERCENT 36 OK");
    }

    @Test
    void oursStandsBesideItWithTheDifferenceAndTheReason() {
        // At the end of March 2021 the first 28 children are looked after; nobody came or went in the year.
        assertThat(nights.all("""
                select concat_ws(' ', ours::integer, ours_status, difference::integer, is_equal, reason is null) from mart.rpt_tie_out
                where year_end_date = '2021-03-31' and measure_code in ('CHILDREN_LOOKED_AFTER', 'STARTED') order by sort_order"""))
                .containsExactly("28 OK -542 f t", "0 OK -227 f t");
        assertThat(nights.one("""
                select concat_ws(' ', ours_status, difference is null, reason) from mart.rpt_tie_out
                where year_end_date = '2021-03-31' and measure_code = 'STAYING_PUT_PERCENT'""")).startsWith("NOT_COMPARABLE t Published only of those");
        assertThat(nights.one("""
                select reason from mart.rpt_tie_out where year_end_date = '2021-03-31' and measure_code = 'EET_PERCENT'""")).contains("birthday");
    }

    @Test
    void theTieOutIsReadForPeople() throws Exception {
        try (Connection connection = nights.database().getConnection()) {
            TieOutReport report = TieOut.read(connection, "E06000002").latest();
            assertThat(report.rows()).extracting(TieOutReport.Row::yearEnd).containsOnly(LocalDate.of(2021, 3, 31));
            assertThat(report.rows()).filteredOn(row -> "CP1".equals(row.indicator())).singleElement()
                    .satisfies(row -> assertThat(row.published()).isEqualByComparingTo("570"))
                    .satisfies(row -> assertThat(row.isEqual()).isFalse());
        }
    }

    @Test
    void comparatorsStandBesideTheFigureWithTheirDay() {
        assertThat(scorecard("CP2.rate", "2021-06-30")).as("1,353 / 10").isEqualTo("110 135.3 10 69 2021-03-31");
        assertThat(scorecard("CP12.out_of_area", "2021-06-30")).as("Salford's alone: Hartlepool has a symbol, eight are not published")
                .isEqualTo("10 12 1 17 2021-03-31");
        assertThat(scorecard("STAB3", "2021-06-30")).isEqualTo("9 null 0 null 2021-03-31");
        assertThat(scorecard("CP24", "2021-06-30")).isEqualTo("null null 0 88 2021-03-31");
        assertThat(scorecard("CP23", "2021-06-30")).as("z is no value").isEqualTo("null null 0 null 2021-03-31");
        assertThat(scorecard("CP1", "2021-06-30")).as("no comparator").isEqualTo("null null null null null");
        assertThat(scorecard("STAB3", "2021-02-28")).as("not yet").isEqualTo("null null null null null");
    }

    private static String scorecard(String code, String month) {
        return nights.one("select concat_ws(' ', coalesce(region_value::real::text, 'null'), coalesce(neighbours_value::real::text, 'null'),"
                + " coalesce(neighbours_n::text, 'null'), coalesce(england_value::real::text, 'null'), coalesce(benchmark_date::text, 'null'))"
                + " from mart.rpt_scorecard where authority_code = 'E06000002' and indicator_code = '" + code + "' and month = '" + month + "'");
    }

    @Test
    void workforceFiguresAreOfThirtySeptemberAndASymbolIsAStatus() {
        assertThat(nights.all("""
                select concat_ws(' ', area_code, measure_code, benchmark_date, value::real, symbol, status) from conform.benchmark
                where publication = 'workforce' and (area_code = 'E06000002' or measure_code = 'AGENCY_PERCENT') order by 1""")).containsExactly(
                "E06000002 AGENCY_PERCENT 2021-09-30 k NEGLIGIBLE", "E06000002 CASELOAD_MEAN 2021-09-30 u UNRELIABLE",
                "E92000001 AGENCY_PERCENT 2020-09-30 15.4 OK", "E92000001 AGENCY_PERCENT 2021-09-30 15.5 OK");
    }

    @Test
    void theEditionOfNeighboursIsToldByItsContentAndTheSetByTheDay() {
        assertThat(neighboursOn("E06000002", "2021-06-30")).containsExactlyInAnyOrder("E09000100", "E09000101", "E09000102", "E09000103", "E09000104",
                "E09000105", "E09000106", "E09000107", "E09000108", "E09000109");
        assertThat(neighboursOn("E06000002", "2025-04-30")).contains("E09000108", "E09000104").doesNotContain("391", "336");
        assertThat(neighboursOn("E06000002", "2025-05-01")).as("391 and 336 are in no file that gives their codes")
                .contains("E09000106", "391", "336", "335", "341").doesNotContain("E09000108", "E09000104").hasSize(10);
    }

    @Test
    void aSetOfOnesOwnIsReadByCodeOrNumberAndWithoutADayIsValidFromTheBeginning() {
        assertThat(neighboursOn("E09000100", "1999-03-31")).containsExactlyInAnyOrder("E06000002", "E09000103");
        assertThat(neighboursOn("E09000100", "2025-05-31")).containsExactly("E09000101");
    }

    private static List<String> neighboursOn(String area, String day) {
        return nights.all("""
                select neighbour.area_code
                from mart.bridge_statistical_neighbour bridge
                join mart.dim_area area using (area_key)
                join mart.dim_area neighbour on neighbour.area_key = bridge.neighbour_area_key
                where area.area_code = '%2$s' and bridge.valid_from <= '%1$s' and (bridge.valid_to is null or bridge.valid_to > '%1$s')"""
                .formatted(day, area));
    }

    @Test
    void theTrajectoryIsReadAndOneWithoutAMonthIsWarnedAbout() {
        assertThat(nights.one("""
                select concat_ws(' ', trajectory_value::integer, target::integer, target_status, trajectory_end_date, trajectory_end_value::integer)
                from mart.rpt_scorecard where authority_code = 'E06000002' and indicator_code = 'CP1' and month = '2021-06-30'"""))
                .as("27 children against 560").isEqualTo("560 560 MET 2024-03-31 450");
        assertThat(nights.all("select on_date::text from run.warning where rule = 'TRAJECTORY_DATES'")).containsExactly("2021-06-01");
        assertThat(nights.all("select indicator_code from conform.trajectory")).containsExactly("CP1");
    }

    @Test
    void theRegionIsThatOfTheSettingsWhereNoPublishedFileNamesTheAuthority(@TempDir Path other) {
        SmallInbox inbox = SmallInbox.standard(other);
        String lookedAfter = "Children looked after at 31 March,";
        inbox.put("reference/rates.csv", AREA + "population_type,population_estimate,number,rate_per_10000\n" + ENGLAND + lookedAfter
                + "11700000,80780,69\n" + REGION + lookedAfter + "530000,5790,110\n");
        Nights others = new Nights();
        Ended ended = others.nightly(inbox, "2021-07-01");
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(others.one("select concat_ws('|', authority_name, region_code, region_name) from mart.dim_authority where authority_code = 'E06000002'"))
                .isEqualTo("Middlesbrough|E12000001|North East");
        assertThat(others.one("""
                select concat_ws(' ', status, region_value::integer, england_value::integer, neighbours_n) from mart.rpt_scorecard
                where authority_code = 'E06000002' and indicator_code = 'CP2.rate' and month = '2021-06-30'"""))
                .as("no population and no neighbours were supplied").isEqualTo("NOT_SUPPLIED 110 69");
    }

    @Test
    void whatNoFigureIsComparedWithStaysInStage() {
        assertThat(nights.one("select count(*) from stage.lait where short_desc in ('TotalLACFinance', 'Quarterly')")).isEqualTo("2");
        assertThat(nights.all("select distinct publication from conform.benchmark where time_period like '%OT%' or time_period like 'Q%'")).isEmpty();
    }
}
