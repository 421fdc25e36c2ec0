package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.clawarehouse.testing.AnnexAWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A night on which nothing lies in the inbox but one workbook of Annex A. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnexANightTest {

    private final Nights nights = new Nights();
    private Ended ended;

    @BeforeAll
    void aNight(@TempDir Path folder) {
        ended = nights.nightly(new SmallInbox(folder).put("Annex A.xlsx", AnnexAWorkbook.june2021()), "2021-06-30");
    }

    private String figure(String code, String month) {
        return nights.one("select concat_ws(' ', trim_scale(numerator), trim_scale(denominator), status) from mart.rpt_scorecard where is_current_version and indicator_code = '"
                + code + "' and to_char(month, 'YYYY-MM') = '" + month + "'");
    }

    @Test
    void theNightSucceeds() {
        assertThat(ended.exit()).as(ended.err()).isZero();
    }

    @Test
    void everySheetHasItsAccount() {
        assertThat(nights.all("select concat_ws('|', sheet, contract, rows_read, rows_loaded, rows_rejected, rows_skipped) from run.file where name = 'Annex A.xlsx' order by sheet"))
                .containsExactly("List 1|annex_a_contact|1|1|0|0", "List 10|annex_a_adoption|1|1|0|0", "List 8|annex_a_looked_after|5|5|0|0",
                        "List 9|annex_a_care_leaver|2|2|0|0");
        assertThat(nights.all("select rule || ' ' || coalesce(\"column\", '') || ' ' || found from run.warning where rule not in ('ANNEX_A_ONLY') and sheet is not null")).isEmpty();
    }

    @Test
    void childrenLookedAfterAreCountedInTheMonthsThatTheListTells() {
        assertThat(figure("CP1", "2021-06")).isEqualTo("4 OK");
        assertThat(figure("CP1", "2021-05")).isEqualTo("5 OK");
        assertThat(figure("CP1", "2021-04")).isEqualTo("4 OK");
        assertThat(figure("CP1", "2020-12")).isEqualTo("2 OK");
        assertThat(figure("CP1", "2020-11")).isEqualTo("NOT_SUPPLIED");
    }

    @Test
    void placementsAndOrdersAreThoseOfTheList() {
        assertThat(figure("CP13", "2021-06")).isEqualTo("1 4 OK");
        assertThat(figure("CP16", "2021-06")).isEqualTo("1 4 OK");
        assertThat(figure("CP10A", "2021-06")).isEqualTo("1 4 OK");
        assertThat(figure("CP10A", "2021-04")).isEqualTo("0 4 OK");
        assertThat(figure("UASC", "2021-06")).isEqualTo("1 4 OK");
        assertThat(figure("CP3", "2021-06")).isEqualTo("0 1 OK");
    }

    @Test
    void careLeaversAreThoseOfTheListFromItsDayOn() {
        assertThat(figure("CP23", "2021-06")).isEqualTo("1 2 OK");
        assertThat(figure("CP24", "2021-06")).isEqualTo("1 2 OK");
        assertThat(figure("CL_INTOUCH", "2021-06")).isEqualTo("1 2 OK");
        assertThat(figure("CP23", "2021-05")).isEqualTo("NOT_SUPPLIED");
    }

    @Test
    void whatNeedsHistoriesIsNotSupplied() {
        for (String code : List.of("CP8", "CP10B", "CP12", "CP17", "CP19", "STAB3", "STABLT")) {
            assertThat(figure(code, "2021-06")).as(code).isEqualTo("NOT_SUPPLIED");
        }
        assertThat(nights.all("select distinct found from run.warning where rule = 'ANNEX_A_ONLY' order by found")).contains(
                "no episodes of its own, rows read from the lists of Annex A", "no header of its own, rows read from the lists of Annex A");
    }

    @Test
    void whatCameBeforeTheLatestPlacementOrOrderIsBlank() {
        assertThat(nights.all("select concat_ws('|', child, decom, rne, ls, place, place_provider, dec, rec) from stage.episodes_current order by child, decom"))
                .containsExactly("A1|2019-06-01|S|C2|2021-01-10|X1", "A1|2021-01-10|P|C2|U6|PR1", "A2|2021-05-05|S|C1|K2|PR4",
                        "A3|2021-01-10|S|V2|U6|PR1|2021-06-20|E4A", "A4|2020-02-01|S|2021-03-01|X1", "A4|2021-03-01|L|E1|2021-05-01|X1",
                        "A4|2021-05-01|P|E1|A6|PR5", "A5|2021-04-02|S|V2|H5|PR5");
        assertThat(nights.all("select concat_ws('|', child, sex, dob, ethnic) from stage.header_current order by child")).containsExactly("A1|M|2010-03-15|WBRI",
                "A2|F|2008-08-20|MWAS", "A3|M|2010-01-01|WBRI", "A4|U|2019-12-15|OOTH", "A5|M|2004-09-09|NOBT", "L1|F|2001-02-01|WBRI", "L2|M|2001-01-09|WBRI");
    }

    @Test
    void plansVisitsChecksReviewsAndDecisionsComeFromTheLists() {
        assertThat(nights.all("select child || ' ' || plan_type from stage.permanence_plans_current order by 1")).containsExactly("A1 LT_FOSTERING", "A2 RETURN",
                "A4 ADOPTION", "A5 SUPPORTED");
        assertThat(nights.all("select child || ' ' || visit_date || ' ' || seen from stage.visits_current order by 1")).containsExactly("A1 2021-06-15 true",
                "A2 2021-06-20 true", "A3 2021-06-01 true", "A4 2021-06-10 true", "A5 2021-05-20 true");
        assertThat(nights.all("select child || ' ' || check_type || ' ' || check_date from stage.health_checks_current order by 1"))
                .containsExactly("A1 DENTAL 2021-04-01", "A1 HEALTH 2021-03-01");
        assertThat(nights.all("select child || ' ' || review from stage.reviews_current order by 1")).containsExactly("A1 2021-05-01", "A3 2021-04-01", "A4 2021-06-01");
        assertThat(nights.all("select child || ' ' || order_date from stage.placement_orders_current")).containsExactly("A4 2021-03-01");
        assertThat(nights.all("select child || ' ' || date_placed from stage.placed_for_adoption_current")).containsExactly("A4 2020-12-10");
        assertThat(nights.all("select child from stage.ad1_current")).isEmpty();
        assertThat(nights.all("select concat_ws('|', child, in_touch, activ, accom, eligibility) from stage.care_leavers_current order by 1"))
                .containsExactly("L1|YES|F2|U1|F", "L2|NO|G5|X2|F");
    }

    private String chat(String measure, String breakdown) {
        return nights.one("select concat_ws(' ', trim_scale(sum(children)), max(status)) from mart.rpt_chat where month = '2021-06-30' and measure = '" + measure
                + "' and breakdown = '" + breakdown + "'");
    }

    @Test
    void chatsPageIsMadeOfTheLists() {
        assertThat(chat("Children looked after", "Children")).isEqualTo("4 OK");
        assertThat(chat("Age", "10 to 15")).isEqualTo("2 OK");
        assertThat(chat("Legal status", "Placement order")).isEqualTo("1 OK");
        assertThat(chat("Placements by provider", "External residential")).isEqualTo("1 OK");
        assertThat(chat("How long in the latest placement", "Under 3 months")).isEqualTo("3 OK");
        assertThat(chat("Accommodation, aged 19 to 21", "In custody")).isEqualTo("1 OK");
        assertThat(chat("Stability", "Three or more placements in 12 months")).isEqualTo("NOT_SUPPLIED");
        assertThat(nights.all("select breakdown from mart.rpt_chat where month = '2021-06-30' and measure = 'Placements in the last 12 months'")).isEmpty();
    }

    @Test
    void anOwnFileWinsOverTheLists(@TempDir Path folder) {
        Nights both = new Nights();
        SmallInbox inbox = SmallInbox.standard(folder).put("annexa/lists.xlsx", AnnexAWorkbook.june2021());
        assertThat(both.nightly(inbox, "2021-06-30").exit()).isZero();
        assertThat(both.one("select trim_scale(numerator) from mart.rpt_scorecard where is_current_version and indicator_code = 'CP1' and month = '2021-06-30'")).isEqualTo("27");
        assertThat(both.one("select count(*) from stage.episodes_current where child like 'A%'")).isEqualTo("0");
        assertThat(both.all("select distinct table_name from stage.stand_in_current order by 1")).containsExactly("health_checks", "permanence_plans",
                "placed_for_adoption", "placement_orders", "reviews", "uasc", "visits");
        assertThat(both.one("select count(*) from stage.withheld_current where indicator_code = 'CP17'")).isEqualTo("0");
    }
}
