package org.clawarehouse.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clawarehouse.extract.Delivery.EPISODES;
import static org.clawarehouse.extract.Delivery.column;
import static org.clawarehouse.extract.Delivery.episode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clawarehouse.run.StopException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {

    @TempDir
    Path root;

    private Delivery delivery;

    @BeforeEach
    void emptyInbox() {
        delivery = new Delivery(root);
    }

    private String table(String name, String text) {
        return delivery.put(name, text).one(name).contract().table();
    }

    private StopException refused(String name, String text) {
        return delivery.put(name, text).refused(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ssda903/a.csv    | header              | CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
            ssda903/a.csv    | episodes            | CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
            ssda903/a.csv    | reviews             | CHILD,DOB,REVIEW,REVIEW_CODE
            ssda903/a.csv    | uasc                | CHILD,SEX,DOB,DUC
            ssda903/a.csv    | oc2                 | CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED
            ssda903/a.csv    | oc3                 | CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
            ssda903/a.csv    | ad1                 | CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR
            ssda903/a.csv    | placed_for_adoption | CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED
            ssda903/a.csv    | previous_permanence | CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM
            ssda903/a.csv    | missing             | CHILD,DOB,MISSING,MIS_START,MIS_END
            ssda903/a.csv    | social_worker       | CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON
            lcs/a.csv        | care_leavers        | CHILD,DOB,STATUS_DATE,IN_TOUCH,ACTIV,ACCOM,ELIGIBILITY
            lcs/a.csv        | education_employment | CHILD,STATUS_DATE,ACTIV
            finance/a.csv    | care_packages       | Client Ref,CPLI Ref,Service,Start Date,End Date,Weekly Cost,Cost Centre
            finance/a.csv    | ledger              | Period,CostC,Amount
            placements/a.csv | foster_households   | AS_AT,HOUSEHOLD_ID,PLACES,FILLED,VACANT,NOT_AVAILABLE,SHORT_BREAK,CARE_TYPE,APPROVED_DATE,ENDED_DATE,END_REASON,ETHNICITY
            workforce/a.csv  | workers             | WORKER_ID,SERVICE,FTE,CASE_HOLDING,START_DATE,END_DATE,TEAM,AGENCY
            workforce/a.csv  | allocations         | WORKER_ID,CHILD,START_DATE,END_DATE,ROLE
            a.csv            | allocations         | WORKER_ID,CHILD,START_DATE
            workforce/a.csv  | posts               | AS_AT,SERVICE,ESTABLISHED_FTE,IN_POST_FTE,AGENCY_FTE
            reference/a.csv  | targets             | INDICATOR,FINANCIAL_YEAR,TARGET,TOLERANCE
            reference/a.csv  | cost_centres        | COST_CENTRE,NAME,IS_CIC,IS_CHILDRENS_SERVICES
            """)
    void everyTableIsKnownByItsHeadings(String file, String expected, String headings) {
        String year = file.startsWith("ssda903") ? "ssda903/2021/a.csv" : file;
        assertThat(table(year, headings + "\n")).isEqualTo(expected);
    }

    @Test
    void theNameOfAFileDoesNotMatter() {
        assertThat(table("ssda903/header.csv", EPISODES + "\n" + episode("1"))).isEqualTo("episodes");
    }

    @Test
    void theFolderComesBeforeTheNumberOfHeadings() {
        String both = "CHILD,DOB,STATUS_DATE,IN_TOUCH,ACTIV,ACCOM\n";
        assertThat(table("lcs/a.csv", both)).isEqualTo("care_leavers");
        assertThat(table("ssda903/2021/a.csv", both)).isEqualTo("oc3");
    }

    @Test
    void outsideEveryFolderTheMostHeadingsDecide() {
        assertThat(table("a.csv", "CHILD,DOB,STATUS_DATE,IN_TOUCH,ACTIV,ACCOM\n")).isEqualTo("care_leavers");
    }

    @Test
    void aTieStopsTheFile() {
        StopException tie = refused("a.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END,PREV_PERM,LA_PERM,DATE_PERM\n");
        assertThat(tie.exitCode().code()).isEqualTo(11);
        assertThat(tie).hasMessageContaining("missing and previous_permanence");
    }

    @Test
    void anUnknownColumnIsOneWarning() {
        delivery.put("lcs/ee.csv", "CHILD,STATUS_DATE,ACTIV,SCHOOL\n1,30/06/2021,F1,x\n2,30/06/2021,F1,y\n");
        assertThat(delivery.one("lcs/ee.csv").warnings()).singleElement()
                .satisfies(w -> assertThat(w.rule()).isEqualTo("UNKNOWN_COLUMN"))
                .satisfies(w -> assertThat(w.message()).contains("SCHOOL"));
    }

    /** The end of the headings and the beginning of a row are gone: as many cells as in the other rows, the last of them values. */
    @Test
    void whatMayBeAValueAmongTheHeadingsIsToldByItsShape() {
        delivery.put("lcs/cl.csv", "CHILD,DOB,STATUS_DATE,IN_TOUCH,ACTIV,ACCOM,Smith O'Neil\nL01,01/02/2001,01/03/2021,YES,F1,U1,F\n");
        assertThat(delivery.one("lcs/cl.csv").warnings()).singleElement()
                .satisfies(w -> assertThat(w.message()).contains("a column AAAAA A'AAAA in cell 7, which is not read").doesNotContain("Smith"));
    }

    @Test
    void headingsOfTheRealLayoutThatAreNotReadAreNoWarning() {
        delivery.put("finance/p.csv", "Client Ref,Client Name,CPLI Ref,Provider Ref,Provider Name,Service,Service Level,Element,"
                + "Start Date,End Date,Unit,Units,Rate,Frequency,Weekly Cost,Cost Centre,Subjective,Funding Split %,Contribution,"
                + "Paid To Date,Status\n");
        assertThat(delivery.one("finance/p.csv").warnings()).isEmpty();
    }

    @Test
    void aMissingRequiredHeadingStopsTheFileAndNamesTheNearest() {
        StopException stop = refused("ssda903/e.csv", EPISODES.replace("DECOM", "DECOMM") + "\n" + episode("1"));
        assertThat(stop.exitCode().code()).isEqualTo(11);
        assertThat(stop).hasMessageContaining("no heading DECOM ").hasMessageContaining("DECOMM")
                .hasMessageContaining("line 1");
    }

    @Test
    void aFileNamedAfterATableStopsWhateverItHolds() {
        assertThat(refused("ssda903/episodes.csv", "a,b\n1,2\n").exitCode().code()).isEqualTo(11);
        assertThat(refused("ssda903/Episodes_2021-06.csv", "a;b\n1;2\n")).hasMessageContaining("no heading CHILD");
    }

    @Test
    void aFileWithMostHeadingsOfATableIsMeantForItEvenWhenFewAreRequired() {
        assertThat(refused("ssda903/h.csv", "CHILD,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n")).hasMessageContaining("no heading SEX");
        assertThat(refused("ssda903/cla header 2021.csv", "CHILD,DOB\n")).hasMessageContaining("no heading SEX");
    }

    @Test
    void aFileWithLessThanSeventyPerCentOfTheHeadingsIsAStranger() {
        assertThat(delivery.put("ssda903/x.csv", "CHILD,DECOM,RNE,LS,CIN\n1,2,3,4,5\n").open("ssda903/x.csv")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"visits|CHILD,VISIT_DATE,SEEN,SEEN_ALONE,VISIT_TYPE", "visits|CHILD,VISIT_DATE,SEEN",
            "supervisions|CHILD,SUPERVISION_DATE", "peps|CHILD,PEP_DATE,STATUS", "health_checks|CHILD,CHECK_TYPE,CHECK_DATE,OUTCOME",
            "missing_reviews|CHILD,MIS_START,INTERVIEW_OFFERED,INTERVIEW_ACCEPTED", "missing_reviews|CHILD,MIS_START",
            "iro_challenges|CHALLENGE_ID,CHILD,RAISED_DATE,STAGE,CLOSED_DATE", "missing|CHILD,DOB,MISSING,MIS_START,MIS_END"})
    void aReportOfPracticeIsKnownByItsHeadingsWhereverItLies(String expected) {
        String[] table = expected.split("\\|");
        for (String folder : new String[] {"", "placements/", "reference/"}) {
            assertThat(delivery.put(folder + "x.csv", table[1] + "\n").open(folder + "x.csv"))
                    .singleElement().extracting(e -> e.contract().table()).isEqualTo(table[0]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHILD,SCHOOL,FROM_DATE", "Foster carer,Training,Completed", "WORKER_ID,SURNAME"})
    void whatHasTheHeadingsOfNoTableIsAStranger(String headings) {
        for (String folder : new String[] {"lcs", "workforce", "reference", "ssda903"}) {
            assertThat(delivery.put(folder + "/x.csv", headings + "\n").open(folder + "/x.csv")).isEmpty();
        }
    }

    @Test
    void aRepeatedRequiredHeadingStopsTheFile() {
        StopException stop = refused("ssda903/e.csv", EPISODES + ",decom\n");
        assertThat(stop.exitCode().code()).isEqualTo(11);
        assertThat(stop).hasMessageContaining("column DECOM").hasMessageContaining("more than once");
    }

    @Test
    void aRepeatedOptionalHeadingGetsANumberAndIsNotRead() {
        delivery.put("ssda903/e.csv", EPISODES + ",URN\n" + episode("1") + ",9999999\n");
        assertThat(column(delivery.one("ssda903/e.csv"), "urn")).containsExactly("1234567");
        assertThat(delivery.one("ssda903/e.csv").unknownHeadings()).containsExactly("URN_2");
    }

    private static final String RATES = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
            + "region_name,old_la_code,la_name,new_la_code,population_type,population_estimate,children_count,rate_per_10000";

    private static String rate(String type) {
        return "2021,Reporting year,Local authority,E92000001,England,E12000001,North East,806,Middlesbrough,E06000002," + type + ",33000,570,172\n";
    }

    @Test
    void aKnownRenameInAPublishedFileIsRead() {
        delivery.put("reference/r.csv", RATES.replace("children_count", "number") + "\n"
                + rate("Children looked after at 31 March each year"));
        assertThat(column(delivery.one("reference/r.csv"), "children_count")).containsExactly("570");
    }

    @Test
    void anUnknownHeadingInAPublishedFileStopsIt() {
        StopException stop = refused("reference/r.csv", RATES + ",rate_rounded\n");
        assertThat(stop.exitCode().code()).isEqualTo(11);
        assertThat(stop).hasMessageContaining("rate_rounded").hasMessageContaining("nearest: rate_per_10000");
    }

    @Test
    void anUnknownFilterTextInAPublishedFileStopsIt() {
        StopException stop = refused("reference/r.csv", RATES + "\n" + rate("Children of another kind"));
        assertThat(stop.exitCode().code()).isEqualTo(11);
        assertThat(stop).hasMessageContaining("line 2").hasMessageContaining("population_type")
                .hasMessageNotContaining("another kind");
    }

    private static final String LEAVERS = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
            + "region_name,old_la_code,la_name,new_la_code,care_leaver_age,breakdown,care_leaver_count,care_leaver_percent\n";

    private static String leavers(String breakdown) {
        return "2021,Reporting year,Local authority,E92000001,England,E12000001,North East,806,Middlesbrough,E06000002,19 to 21 years,"
                + breakdown + ",106,92\n";
    }

    @Test
    void ofTwoTablesWithTheSameHeadingsTheFilterTextsDecide() {
        assertThat(table("reference/a.csv", LEAVERS + leavers("Suitability total") + leavers("Accommodation considered suitable")))
                .isEqualTo("care_leaver_accommodation");
        assertThat(table("reference/b.csv", LEAVERS + leavers("Total") + leavers("\"Total in education, employment or training\"")))
                .isEqualTo("care_leaver_activity");
        assertThat(refused("reference/c.csv", LEAVERS)).as("no row to tell by")
                .hasMessageContaining("care_leaver_accommodation and care_leaver_activity");
    }

    @Test
    void theNamesThatAnEarlierEditionGaveItsColumnsAreKnown() {
        String earlier = LEAVERS.replace("care_leaver_age", "age").replace("care_leaver_count", "number")
                .replace("care_leaver_percent", "percentage");
        delivery.put("reference/a.csv", "\ufeff" + earlier + leavers("Total") + leavers("In an apprenticeship"));
        assertThat(column(delivery.one("reference/a.csv"), "care_leaver_percent")).containsExactly("92", "92");
    }

    @Test
    void aRequiredHeadingThatNobodyKnowsStopsThePublishedFileAndTheNearestIsNamed() {
        StopException stop = refused("reference/a.csv", LEAVERS.replace("care_leaver_percent", "care_leavers_pct") + leavers("Total"));
        assertThat(stop.exitCode().code()).isEqualTo(11);
        assertThat(stop).hasMessageContaining("no heading care_leaver_percent").hasMessageContaining("care_leavers_pct");
    }

    @Test
    void theSheetOfNeighboursIsReadBelowItsLettersAndItsSecondHeadingIsNoReasonToRejectARow() {
        String neighbours = "806\tMiddlesbrough\t806\t4\tNorth East" + "\t805\tVery Close".repeat(10);
        delivery.put("reference/sn.csv", "A\tB\tC\tD\tE" + "\t3".repeat(20) + "\n" + "LA num\tLA Name\tLA number\tGOInd\tGOReg"
                + IntStream.rangeClosed(1, 10).mapToObj(i -> "\tSN" + i + "\tSNP").collect(Collectors.joining()) + "\n" + neighbours
                + "\n" + "\t".repeat(24) + "\n\tOld SNs:" + "\t".repeat(23) + "\n" + neighbours + "\n");
        Extract extract = delivery.one("reference/sn.csv");
        assertThat(extract.contract().table()).isEqualTo("statistical_neighbours_published");
        assertThat(extract.unknownHeadings()).isEmpty();
        assertThat(column(extract, "la_num")).containsExactly("806", "", "806");
        assertThat(column(extract, "sn10")).containsExactly("805", "", "805");
    }

    private static final String POINT = "\"TS1 1AA\",10,448907,520333,\"E92000001\",\"E19000001\",\"E18000001\",\"\",\"E06000002\",\"E05009866\"\n";

    private List<String> place(String name) {
        Extract extract = delivery.one(name);
        List<String> names = extract.contract().columns().stream().map(Column::name).toList();
        Line line = Delivery.data(Delivery.lines(extract)).findFirst().orElseThrow();
        return Stream.of("pcds", "oseast1m", "osnrth1m", "laua", "doterm", "osgrdind")
                .map(column -> line.cells()[names.indexOf(column)]).toList();
    }

    @Test
    void codePointOpenIsKnownByTheShapeOfItsRows() {
        delivery.put("reference/ts.csv", POINT + POINT.replace("1AA", "1AB"));
        Extract extract = delivery.one("reference/ts.csv");
        assertThat(extract.headingLine()).isZero();
        assertThat(Delivery.lines(extract)).hasSize(2);
        assertThat(Delivery.lines(extract).get(0).number()).isEqualTo(1);
        assertThat(place("reference/ts.csv")).containsExactly("TS1 1AA", "448907", "520333", "E06000002", null, "10");
    }

    @Test
    void codePointOpenWithEitherFormOfItsHeadingsIsTheSame() {
        String abbreviated = "PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\n";
        String full = "Postcode,Positional_quality_indicator,Eastings,Northings,Country_code,NHS_regional_HA_code,NHS_HA_code,"
                + "Admin_county_code,Admin_district_code,Admin_ward_code\n";
        delivery.put("reference/a.csv", abbreviated + POINT).put("reference/b.csv", full + POINT).put("reference/c.csv", abbreviated + full + POINT);
        String[] expected = {"TS1 1AA", "448907", "520333", "E06000002", null, "10"};
        assertThat(place("reference/a.csv")).containsExactly(expected);
        assertThat(place("reference/b.csv")).containsExactly(expected);
        assertThat(place("reference/c.csv")).containsExactly(expected);
        assertThat(Delivery.kinds(delivery.lines("reference/c.csv"))).containsExactly("2 SKIPPED REPEATED_HEADING", "3 DATA");
        assertThat(delivery.one("reference/a.csv").warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,oseast1m,osnrth1m,osgrdind,oshlthau",
            "pcd,pcd2,pcds,dointr,doterm,usertype,ced,laua,ward,oseast1m,osnrth1m,osgrdind,ctry",
            "pcd7,pcd8,pcds,dointr,doterm,usrtypind,ced,lad25cd,wd25cd,east1m,north1m,gridind,ctry"})
    void thePostcodeDirectoriesOfTheOnsAreRead(String headings) {
        delivery.put("reference/onspd.csv", headings + "\n\"TS1 1AA\",\"TS1  1AA\",\"TS1 1AA\",\"198001\",\"201309\",,,\"E06000002\",,\"0448907\",\"0520333\",1,\n");
        assertThat(place("reference/onspd.csv")).containsExactly("TS1 1AA", "0448907", "0520333", "E06000002", "201309", "1");
        assertThat(delivery.one("reference/onspd.csv").warnings()).isEmpty();
    }

    @Test
    void theCensusIsReadWithTheHeadingsOfThePlacementsTeam() {
        delivery.put("placements/c.csv", "Child ID,Placement start date,Placement type (903 code),Provider type (PR0–5),"
                + "Solo placement?,DoLS?,Total weekly cost\n7,01/04/2021,K2,PR4,Yes,No,£4500\n");
        assertThat(column(delivery.one("placements/c.csv"), "placement_type")).containsExactly("K2");
        assertThat(column(delivery.one("placements/c.csv"), "solo_placement")).containsExactly("Yes");
        assertThat(delivery.one("placements/c.csv").warnings()).isEmpty();
    }

    @Test
    void aReturnIsReadWithTheCodesOfItsYear() {
        delivery.put("ssda903/2021/header.csv", "CHILD,SEX,DOB\n").put("ssda903/header.csv", "CHILD,SEX,DOB\n1,M,\n");
        assertThat(delivery.one("ssda903/2021/header.csv").contract().column("sex").legacyCodes()).isEmpty();
        assertThat(delivery.one("ssda903/header.csv").contract().column("sex").legacyCodes()).containsExactly("1", "2");
    }

    @Test
    void anEmptyFileIsRefusedAndAnEmptyNoteIsAStranger() {
        assertThat(refused("lcs/a.csv", "").exitCode().code()).isEqualTo(11);
        assertThat(delivery.put("lcs/note.md", "").open("lcs/note.md")).isEmpty();
    }

    @Test
    void aNoteOfOneEndlessLineIsAStranger() {
        assertThat(delivery.put("reference/map.geojson", "x".repeat(6 << 20)).open("reference/map.geojson")).isEmpty();
    }

    @Test
    void picturesAndDocumentsAreStrangers() {
        delivery.put("reference/licence.txt", "Contains OS data © Crown copyright\r\n", StandardCharsets.ISO_8859_1)
                .put("reference/guide.pdf", "%PDF-1.7\n\0\0")
                .put("reference/logo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        assertThat(delivery.open("reference/licence.txt")).isEmpty();
        assertThat(delivery.open("reference/guide.pdf")).isEmpty();
        assertThat(delivery.open("reference/logo.png")).isEmpty();
    }
}
