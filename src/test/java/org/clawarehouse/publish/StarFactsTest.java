package org.clawarehouse.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the facts make of conform, from rows small enough to follow by hand. All months end on 30 June 2021. */
class StarFactsTest {

    private static StarFixture star;

    /**
     * Child 1 moved from an agency to a children's home on 10 May 2021 after a breakdown; child 2 left on 1 March 2021 and
     * came back; child 3 is over 18; child 4 has costs of nothing, child 5 unknown ones.
     */
    @BeforeAll
    static void buildTheStar() throws SQLException {
        star = new StarFixture().given("""
                set search_path = conform, measure;
                update as_at set as_at_date = '2021-07-15';
                insert into authority values ('E06000002', 'Middlesbrough', 'E12000001', 'North East', '806');
                insert into placement_type values ('U4', 'Foster', false), ('K2', 'Home', false);
                insert into provider values ('PR4', 'Private');
                insert into placement_group values ('FOSTER_IFA', 'Agency'), ('RESI_EXTERNAL', 'External home');
                insert into episode_end_reason values ('E4A', 'Returned home', 'RETURNED_HOME');
                insert into placement_change_reason values ('CREQB', 'Carer asks', true);
                insert into activity values ('F2', 'Other education', 'EET'), ('0', 'Unknown', 'UNKNOWN');
                insert into accommodation values ('Z1', 'Former foster carer', 'Z', true), ('U1', 'Independent', 'U', true);
                insert into ethnicity values ('WBRI', 'White British', 'WHITE_BRITISH', 'White British');
                insert into age_band values ('10-15', '10 to 15', 10, 15), ('16-17', '16 and 17', 16, 17), ('18', '18', 18, null);
                insert into child
                select key, 'E06000002', '2004-02-29', '2022-03-01', 'F', ethnicity, key = 2, null, true
                from (values (1, 'WBRI'), (2, 'WBRI - White British'), (3, 'ZZZZ'), (4, null), (5, 'WBRI')) as c (key, ethnicity);
                insert into placement_spell values
                    (1, '2021-01-01', 'E06000002', '2021-01-01', '2021-05-10', 'U4', 'PR4', 'FOSTER_IFA', 'CREQB', true, true, '2021-01-01'),
                    (1, '2021-05-10', 'E06000002', '2021-01-01', null, 'K2', '??', 'RESI_EXTERNAL', null, false, false, '2021-05-10'),
                    (2, '2021-01-01', 'E06000002', '2021-01-01', '2021-03-01', 'U4', 'PR4', 'FOSTER_IFA', 'CREQB', false, false, '2021-01-01'),
                    (2, '2021-03-01', 'E06000002', '2021-03-01', null, 'U4', 'PR4', 'FOSTER_IFA', null, false, false, '2021-03-01');
                insert into period_of_care values
                    (1, '2021-01-01', 'E06000002', null, null, null, null, 'N1', true, false, null),
                    (2, '2020-02-28', 'E06000002', '2021-03-01', 'E4A', 'RETURNED_HOME', 'CEASED', 'N1', true, true, 52.43),
                    (2, '2021-03-01', 'E06000002', null, null, null, null, 'N1', true, false, null),
                    (3, '2022-03-01', 'E06000002', null, null, null, null, 'N1', false, false, null),
                    (4, '2019-04-01', 'E06000002', '2020-04-01', 'REPAIRED', null, 'REPAIRED', 'N1', true, false, 52.29);
                insert into cla_month
                select 'E06000002', 20210630, key, '2021-06-30', key <> 3, case key when 3 then 'OVER_18' else 'COUNTED' end, 17, 'F', 'C2',
                    'N1', 'U4', 'PR4', 'FOSTER_IFA', 'KNOWN', 21.3, place, '2021-01-01', '2021-05-10', '2021-05-10', 1, 0
                from (values (1, 'E06000001'), (2, 'E06000002'), (3, null), (4, null), (5, null)) as c (key, place);
                insert into care_leaver_month
                select 'E06000002', 20210630, key, '2021-06-30', key <> 3, 'COUNTED', age, '2021-06-01', 'F', 'YES', activity,
                    activity_group, accommodation, accommodation_type, false, false
                from (values (1, 17, 'F2', 'EET', 'Z1', 'UNKNOWN'), (2, 18, '0', 'UNKNOWN', 'U1', 'U'), (3, 18, 'F2', 'EET', 'U1', 'U'))
                    as c (key, age, activity, activity_group, accommodation, accommodation_type);
                insert into census_placement (child_key, start_date, line_no, authority_code, end_date, spell_start_date, weekly_cost_gbp) values
                    (1, '2021-05-10', 1, 'E06000002', '2021-06-30', '2021-05-10', 3000),
                    (1, '2021-05-09', 1, 'E06000002', null, '2021-05-10', 3874),
                    (2, '2021-05-10', 1, 'E06000002', null, '2021-05-10', null),
                    (4, '2021-05-10', 1, 'E06000002', null, '2021-05-10', 0);
                insert into care_package (child_key, package_ref, start_date, line_no, authority_code, end_date, weekly_cost_gbp) values
                    (2, 'A', '2021-05-10', 1, 'E06000002', '2021-06-30', 400), (2, 'B', '2021-06-30', 1, 'E06000002', null, 50),
                    (2, 'C', '2021-05-10', 1, 'E06000002', '2021-06-29', 1000), (4, 'D', '2021-05-10', 1, 'E06000002', null, 70);
                insert into ledger_line values
                    ('E06000002', 1, '2020/21', 12, '2021-03-31', 'C1', 100.10, 90), ('E06000002', 2, '2020/21', 13, '2021-03-31', 'C1', -0.10, null),
                    ('E06000002', 3, '2020/21', 12, '2021-03-31', 'C2', 5, null);
                insert into cost_centre values ('E06000002', 'C1', 'Placements', true, true);
                insert into target values ('E06000002', 'CP2.RATE', '2021/22', 170, 5), ('E06000002', 'L1', '2021/22', 15, 0);
                insert into indicator values ('CP2.rate', 'Rate', 't', 'w', 's', 'CHILD', 'as at month end', 'rate', 'per 10,000', 'lower', 1, '', 'CP2.rate', 1);
                reset search_path""").built();
    }

    @AfterAll
    static void close() throws SQLException {
        star.close();
    }

    @Test
    void theSnapshotHoldsChildrenLookedAfterAlone() {
        assertThat(star.rows("""
                select child_key, age_band_code, is_out_of_area, days_in_care, days_in_placement
                from mart.fact_cla_month join mart.dim_age_band using (age_band_key) order by 1"""))
                .as("1 January to 30 June is 180 days, 10 May to 30 June 51")
                .containsExactly("1 16-17 t 180 51", "2 16-17 f 180 51", "4 16-17 null 180 51", "5 16-17 null 180 51");
    }

    @Test
    void aMoveLeadsFromOneSpellToTheNextOfThePeriodAndAReturnToCareIsNone() {
        assertThat(star.rows("""
                select child_key, move_date, was.placement_type_code, now.placement_type_code, provider_key,
                    placement_change_reason_code, m.is_unplanned, days_in_old_placement
                from mart.fact_placement_move m
                join mart.dim_placement_type now using (placement_type_key)
                join mart.dim_placement_type was on was.placement_type_key = m.from_placement_type_key
                join mart.dim_placement_change_reason using (placement_change_reason_key)"""))
                .as("the provider ?? is unknown").containsExactly("1 2021-05-10 U4 K2 -1 CREQB t 129");
    }

    @Test
    void eventsAreStartsAndRealEnds() {
        assertThat(star.rows("""
                select child_key, event_date, event_code, age_years, episode_end_reason_code
                from mart.fact_care_event join mart.dim_episode_end_reason using (episode_end_reason_key) order by 1, 2, 3"""))
                .as("born on 29 February 2004: 16 on 29 February 2020, 17 on 1 March 2021; a repaired end is no end")
                .containsExactly("1 2021-01-01 STARTED 16 -2", "2 2020-02-28 STARTED 15 -2", "2 2021-03-01 CEASED 17 E4A",
                        "2 2021-03-01 STARTED 17 -2", "4 2019-04-01 STARTED 15 -2");
    }

    @Test
    void aPlacementCostsWhatTheCensusSaysElseWhatItsPackagesAddUpTo() {
        assertThat(star.rows("select child_key, weekly_gbp, cost_basis from mart.fact_placement_cost_month order by 1"))
                .as("1: the row still open; 2: 400 to the day itself and 50 from it; 4: nothing is a cost; 5: unknown is not nothing")
                .containsExactly("1 3874.00 CENSUS", "2 450.00 CARE_PACKAGE", "4 0.00 CENSUS", "5 null UNKNOWN");
    }

    @Test
    void theLedgerAddsUpByMonthAndKeepsUnlistedCostCentres() {
        assertThat(star.rows("""
                select cost_centre_code, cost_centre_name, is_listed, is_cic, date_key, actual_gbp, budget_gbp
                from mart.fact_ledger_month join mart.dim_cost_centre using (cost_centre_key) order by 1"""))
                .containsExactly("C1 Placements t t 20210331 100.00 90.00", "C2 C2 f f 20210331 5.00 null");
    }

    @Test
    void whatIsUnknownInAStatusIsTheUnknownMember() {
        assertThat(star.rows("""
                select child_key, activity_code, accommodation_code, eligibility_code, in_touch_code
                from mart.fact_care_leaver_month join mart.dim_activity using (activity_key)
                join mart.dim_accommodation using (accommodation_key) order by 1"""))
                .as("Z under 18 and activity 0 are unknown; child 3 is no care leaver").containsExactly("1 F2 -1 F YES", "2 -1 U1 F YES");
    }

    @Test
    void aTargetFindsItsIndicatorInAnyCase() {
        assertThat(star.rows("select indicator_code, date_key, target::real from mart.fact_target join mart.dim_indicator using (indicator_key)"))
                .containsExactly("CP2.rate 20220331 170");
    }

    @Test
    void childrenAreKnownByMonthOfBirthAndGroup() {
        assertThat(star.rows("select child_key, birth_month, sex_name, ethnicity_group_code from mart.dim_child where child_key > 0 order by 1"))
                .containsExactly("1 2004-02 Female WHITE_BRITISH", "2 2004-02 Female WHITE_BRITISH", "3 2004-02 Female UNKNOWN",
                        "4 2004-02 Female UNKNOWN", "5 2004-02 Female WHITE_BRITISH");
    }
}
