package org.clawarehouse.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.clawarehouse.run.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnexATest {

    private static final String LOOKED_AFTER = "CHILD UNIQUE ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Unaccompanied Asylum Seeking Child (UASC) "
            + "within the Last 12 Months,Does the Child have a Disability,Date  started to be LOOKED AFTER,Child's Category of Need,Start date of current legal status,"
            + "Child's Legal Status,Date of Latest Statutory Review,Date of Last Social Work Visit,What is the permanence plan for the child?,Placement Type,Allocated Worker";
    private static final String CARE_LEAVERS = "Child ID,Gender,Date of Birth,Eligibility Category,Latest Pathway Plan Review Date,LA In Touch,Latest Date of Contact,"
            + "Type of Accommodation,Suitability of Accommodation,Activity Status";

    @TempDir
    Path inbox;

    private List<Extract> open(String name, TestWorkbook workbook) {
        return new Delivery(inbox).put(name, workbook.bytes()).open(name);
    }

    private static String titled(String... rows) {
        String[] all = new String[rows.length + 3];
        all[0] = "Annex A";
        all[1] = "";
        all[2] = "List of the authority";
        System.arraycopy(rows, 0, all, 3, rows.length);
        return TestWorkbook.rows(all);
    }

    private static TestWorkbook annexA() {
        return TestWorkbook.of("Annex A of an inspection").sheet("List 8", null, titled(LOOKED_AFTER, "1,a Male,WBRI,44377,4,b) No,,01/06/2021,N1,01/06/2021,C2 Full care order,,,,U6,"))
                .sheet("List 9", null, titled(CARE_LEAVERS, "2,b Female,01/02/2001,Former relevant,,Yes,,U,Suitable,F2"));
    }

    @Test
    void theListsOfAWorkbookAreRecognisedSheetBySheetWhereverItLies() {
        for (String name : List.of("annexa/lists.xlsx", "lists.xlsx", "ssda903/lists.xlsx", "E06000002/annexa/lists.xlsx")) {
            assertThat(open(name, annexA())).as(name).extracting(e -> e.sheet() + " " + e.contract().table() + " " + e.headingLine())
                    .containsExactly("List 8 annex_a_looked_after 4", "List 9 annex_a_care_leaver 4");
        }
    }

    @Test
    void headingsAreFoundByTheirPatternsAndNoneIsReadAsTwoColumns() {
        Extract list = open("lists.xlsx", annexA()).get(0);
        assertThat(list.headingOf(list.contract().column("child_unique_id"))).isEqualTo("CHILD UNIQUE ID");
        assertThat(list.headingOf(list.contract().column("legal_status"))).isEqualTo("Child's Legal Status");
        assertThat(list.headingOf(list.contract().column("start_date_of_current_legal_status"))).isEqualTo("Start date of current legal status");
        assertThat(list.headingOf(list.contract().column("permanence_plan"))).isEqualTo("What is the permanence plan for the child?");
        assertThat(list.unknownHeadings()).isEmpty();
    }

    @Test
    void everyListIsFoundByItsOwnHeadings() {
        TestWorkbook workbook = TestWorkbook.of("Cover");
        List.of("Child Unique ID,Gender,Date of Contact,Contact Source", "Child Unique ID,Assessment start date,Assessment completion date,Organisation completing assessment",
                "Child Unique ID,Date of referral,Referral Source,Referral NFA?,Number of Referrals in Last 12 Months",
                "Child Unique ID,Does the Child have a Disability,Continuous Assessment Start Date,Child Seen During Continuous Assessment,Date of Continuous Assessment Authorisation",
                "Child Unique ID,Strategy discussion initiating Section 47 Enquiry Start Date,Date of Initial Child Protection Conference",
                "Child Unique ID,CIN Start Date,Primary Need Code,CIN Closure Date", "Child Unique ID,Child Protection Plan Start Date,Initial Category of Abuse",
                LOOKED_AFTER, CARE_LEAVERS, "Child Unique ID,Family identifier,Date of Decision that Child Should be Placed for Adoption,Date of Placement Order,Date of Adoption Order",
                "Individual adopter identifier,Family identifier,Date Stage 1 started")
                .forEach(headings -> workbook.sheet("List " + headings.hashCode(), null, TestWorkbook.rows("", headings)));
        assertThat(open("annexa/all.xlsx", workbook)).extracting(e -> e.contract().table()).containsExactly("annex_a_contact", "annex_a_early_help",
                "annex_a_referral", "annex_a_assessment", "annex_a_section_47", "annex_a_child_in_need", "annex_a_protection_plan",
                "annex_a_looked_after", "annex_a_care_leaver", "annex_a_adoption", "annex_a_adopter");
    }

    @Test
    void aListThatLacksAHeadingIsNotPassedOverInSilence() {
        TestWorkbook workbook = annexA().sheet("List 10", null, titled("Child Unique ID,Date of Placement Order,Date of Adoption Order"));
        assertThat(open("lists.xlsx", workbook).get(0).warnings()).extracting(Issue::rule, i -> i.place().sheet())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("SHEET_NOT_READ", "List 10"));
    }

    @Test
    void ourOwnTablesAreNotTakenForLists() {
        Delivery delivery = new Delivery(inbox).put("annexa/header.csv", "CHILD,SEX,DOB,ETHNIC\n1,M,01/01/2010,WBRI\n")
                .put("annexa/episodes.csv", Delivery.EPISODES + "\n" + Delivery.episode("1") + "\n");
        assertThat(delivery.one("annexa/header.csv").contract().table()).isEqualTo("header");
        assertThat(delivery.one("annexa/episodes.csv").contract().table()).isEqualTo("episodes");
    }
}
