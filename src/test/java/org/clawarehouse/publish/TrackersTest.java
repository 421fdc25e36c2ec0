package org.clawarehouse.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The permanence and legal trackers on 15 July 2021, from rows small enough to follow by hand. */
class TrackersTest {

    private static StarFixture star;

    /**
     * Child 1 waits under a care order with a ratified plan; 2 and 3 have none, four months into care on the day before and
     * on the day; 4 and 5 wait for a match, 121 days after the order the day before and on the day; 6 is placed for adoption;
     * 7 left on the day, 8 turned 18 on it; 9 and 10 are to be adopted, 426 days in care the day before and on the day;
     * 11 is no longer to be adopted; 12 and 13 are under police protection, three days the day before and on the day;
     * 14 has been under an interim order for 26 weeks the day before; 15 has a plan that ended and one that begins tomorrow.
     */
    @BeforeAll
    static void buildTheStar() throws SQLException {
        star = new StarFixture().given("""
                set search_path = conform;
                update as_at set as_at_date = '2021-07-15';
                insert into authority values ('E06000002', 'Middlesbrough', 'E12000001', 'North East', '806');
                insert into placement_type values ('U4', 'Foster', false), ('A6', 'Adoptive', false);
                insert into placement_group values ('FOSTER_IN_HOUSE', 'Foster'), ('ADOPTIVE', 'Adoptive');
                insert into legal_status values ('C1', 'Interim care order', 'CARE_ORDER'), ('C2', 'Full care order', 'CARE_ORDER'),
                    ('E1', 'Placement order', 'ADOPTION'), ('V2', 'Section 20', 'VOLUNTARY'), ('L1', 'Police protection', 'PROTECTION');
                insert into child select key, 'E06000002', '2010-07-15', '2028-07-15', 'F', null, false, null, true from generate_series(1, 15) as key;
                insert into identity.child select 'E06000002', 'C' || key, key from generate_series(1, 15) as key;
                insert into legal_status_run
                select key, start_date::date, 'E06000002', period::date, end_date::date, status
                from (values
                    (1, '2020-01-01', '2020-01-01', '2020-03-01', 'C1'), (1, '2020-03-01', '2020-01-01', null, 'C2'),
                    (2, '2021-03-14', '2021-03-14', null, 'V2'), (3, '2021-03-15', '2021-03-15', null, 'V2'),
                    (4, '2020-10-01', '2020-10-01', '2021-03-15', 'C1'), (4, '2021-03-15', '2020-10-01', null, 'E1'),
                    (5, '2020-10-01', '2020-10-01', '2021-03-16', 'C2'), (5, '2021-03-16', '2020-10-01', null, 'E1'),
                    (6, '2019-10-01', '2019-10-01', '2020-01-10', 'C2'), (6, '2020-01-10', '2019-10-01', null, 'E1'),
                    (7, '2020-01-01', '2020-01-01', '2021-07-15', 'C2'), (8, '2020-01-01', '2020-01-01', null, 'C2'),
                    (9, '2020-05-14', '2020-05-14', null, 'C2'), (10, '2020-05-15', '2020-05-15', null, 'C2'),
                    (11, '2020-01-01', '2020-01-01', null, 'C2'), (12, '2021-07-11', '2021-07-11', null, 'L1'),
                    (13, '2021-07-12', '2021-07-12', null, 'L1'), (14, '2021-01-13', '2021-01-13', null, 'C1'),
                    (15, '2021-07-01', '2021-07-01', null, '??')) as r (key, start_date, period, end_date, status);
                insert into episode (child_key, start_date, authority_code, end_date, reason_new_episode_code, legal_status_code,
                    period_start_date, spell_start_date, snapshot_end_date, is_temporary, resolved_placement_type_code, placement_group_code, distance_status)
                select child_key, start_date, authority_code, end_date, 'L', legal_status_code, period_start_date, period_start_date,
                    case child_key when 8 then date '2021-07-15' else end_date end, false, 'U4', 'FOSTER_IN_HOUSE', 'UNKNOWN'
                from legal_status_run;
                update episode set end_date = '2021-05-01', snapshot_end_date = '2021-05-01' where child_key = 6 and start_date = '2020-01-10';
                insert into episode (child_key, start_date, authority_code, reason_new_episode_code, legal_status_code,
                    period_start_date, spell_start_date, is_temporary, resolved_placement_type_code, placement_group_code, distance_status)
                values (6, '2021-05-01', 'E06000002', 'P', 'E1', '2019-10-01', '2021-05-01', false, 'A6', 'ADOPTIVE', 'UNKNOWN');
                insert into adoptive_run values
                    (6, '2019-11-01', 'E06000002', '2019-10-01', '2019-12-01', '2019-11-01', '2019-10-01', false),
                    (6, '2021-05-01', 'E06000002', '2019-10-01', null, '2021-05-01', '2019-10-01', false);
                insert into placement_order select child_key, 'LEGAL_STATUS', start_date, 1, authority_code, end_date, period_start_date
                from legal_status_run where legal_status_code = 'E1';
                insert into placement_order values
                    (4, 'REPORT', '2021-03-10', 1, 'E06000002', null, null), (4, 'REPORT', '2020-12-01', 1, 'E06000002', '2021-02-01', null),
                    (2, 'REPORT', '2021-06-01', 1, 'E06000002', '2021-07-15', null);
                insert into adoption values (6, 'E06000002', '2019-11-15', '2021-04-01', false), (5, 'E06000002', '2019-11-15', '2021-07-16', false);
                insert into adoption_decision values
                    (6, '2019-12-01', 'E06000002', null, null, null),
                    (11, '2020-02-01', 'E06000002', '2020-03-01', 'RD1', '2020-06-01'), (11, '2020-06-01', 'E06000002', '2021-07-15', 'RD3', null);
                insert into permanence_plan values
                    (1, 'RETURN', '2020-02-01', 1, 'E06000002', '2020-03-01', null), (1, 'LT_FOSTERING', '2021-05-01', 1, 'E06000002', '2021-06-01', null),
                    (4, 'ADOPTION', '2020-11-01', 1, 'E06000002', '2020-12-01', null), (5, 'ADOPTION', '2020-11-01', 1, 'E06000002', '2020-12-01', null),
                    (6, 'ADOPTION', '2020-11-01', 1, 'E06000002', '2020-12-01', null),
                    (9, 'ADOPTION', '2020-11-01', 1, 'E06000002', '2020-12-01', null), (10, 'ADOPTION', '2020-11-01', 1, 'E06000002', '2021-07-16', null),
                    (15, 'RETURN', '2021-07-01', 1, 'E06000002', '2021-07-02', '2021-07-15'), (15, 'OTHER', '2021-07-16', 1, 'E06000002', '2021-07-02', null);
                reset search_path""").built();
    }

    @AfterAll
    static void close() throws SQLException {
        star.close();
    }

    @Test
    void everyChildLookedAfterOnTheDayIsListedOnce() {
        List<String> listed = List.of("1", "2", "3", "4", "5", "6", "9", "10", "11", "12", "13", "14", "15");
        assertThat(star.rows("select child_key from mart.rpt_permanence_tracker order by 1")).as("7 left on the day, 8 is 18").isEqualTo(listed);
        assertThat(star.rows("select child_key from mart.rpt_legal_tracker order by 1")).isEqualTo(listed);
        assertThat(star.rows("select distinct as_at_date, age_years, authority_name from mart.rpt_permanence_tracker"))
                .containsExactly("2021-07-15 11 Middlesbrough");
    }

    @Test
    void theLatestActivePlanIsShownWithItsRatification() {
        assertThat(star.rows("""
                select child_key, active_plans, plan_type_code, plan_date, days_since_plan, is_plan_ratified, days_to_ratification,
                    days_since_ratification, has_ratified_plan
                from mart.rpt_permanence_tracker where child_key in (1, 3, 10, 15) order by 1"""))
                .as("1: 1 May to 15 July is 75 days, ratified after 31, 44 ago; 10 is ratified tomorrow; 15: one ended today, one begins tomorrow")
                .containsExactly("1 2 LT_FOSTERING 2021-05-01 75 t 31 44 t", "3 0 null null null f null null f",
                        "10 1 ADOPTION 2020-11-01 256 f null null f", "15 0 null null null f null null f");
    }

    @Test
    void aRatifiedPlanIsOverdueFromTheDayAfterFourMonthsInCare() {
        assertThat(star.rows("""
                select child_key, plan_due_date, is_plan_overdue, overdue
                from mart.rpt_permanence_tracker where child_key in (1, 2, 3) order by 1"""))
                .containsExactly("1 2020-05-01 f ", "2 2021-07-14 t ratified plan due 14/07/2021", "3 2021-07-15 f ");
    }

    @Test
    void aMatchIsOverdueFromTheDayAfter121DaysUnderTheOrder() {
        assertThat(star.rows("""
                select child_key, placement_order_date, placement_order_basis, days_since_order, match_date, match_due_date, is_match_overdue
                from mart.rpt_permanence_tracker where child_key in (2, 4, 5) order by 1"""))
                .as("2: revoked today; 4: the report is earlier than the legal status; 5: 16 March and 121 days is today, the match is tomorrow")
                .containsExactly("2 null null null null null f", "4 2021-03-10 BOTH 127 null 2021-07-09 t",
                        "5 2021-03-16 LEGAL_STATUS 121 null 2021-07-15 f");
    }

    @Test
    void aChildPlacedForAdoptionHasEveryStepAndNothingOverdue() {
        assertThat(star.rows("""
                select adoption_decision_date, placement_order_date, match_date, days_order_to_match, placed_for_adoption_date,
                    days_since_placed, is_match_overdue, is_placement_overdue, is_overdue, placement_type_code
                from mart.rpt_permanence_tracker where child_key = 6"""))
                .as("10 January 2020 to 1 April 2021: 366 + 81 days; the placement of 2019 is over; 1 May to 15 July: 75")
                .containsExactly("2019-12-01 2020-01-10 2021-04-01 447 2021-05-01 75 f f f A6");
    }

    @Test
    void anAdoptivePlacementIsOverdueAfter426DaysWhereAdoptionIsThePlan() {
        assertThat(star.rows("""
                select child_key, days_in_care, placement_due_date, is_placement_overdue, adoption_decision_date, decision_ceased_date, decision_ceased_reason
                from mart.rpt_permanence_tracker where child_key in (1, 9, 10, 11) order by 1"""))
                .as("11: the decision was given up today")
                .containsExactly("1 561 null f null null null", "9 427 2021-07-14 t null null null", "10 426 2021-07-15 f null null null",
                        "11 561 null f 2020-06-01 2021-07-15 RD3");
    }

    @Test
    void theCourtStageFollowsFromTheLegalStatusesOfThePeriod() {
        assertThat(star.rows("""
                select child_key, legal_status_code, days_in_legal_status, previous_legal_status_code, court_stage_code, days_in_court_stage
                from mart.rpt_legal_tracker where child_key in (1, 2, 4, 6, 13, 15) order by 1"""))
                .as("1 March 2020 to 15 July 2021: 365 + 136 days; 10 January 2020: 366 + 186; -2 is not applicable")
                .containsExactly("1 C2 501 C1 CARE_ORDER 501", "2 V2 123 -2 VOLUNTARY 123", "4 E1 122 C1 PLACEMENT_ORDER 122",
                        "6 E1 552 C2 PLACED_FOR_ADOPTION 75", "13 L1 3 -2 PROTECTION 3", "15 -1 14 -2 UNKNOWN 14");
    }

    @Test
    void daysUnderEachOrderAddUpOverThePeriod() {
        assertThat(star.rows("""
                select child_key, interim_order_date, days_in_interim_order, care_order_date, days_in_care_order, placement_order_date, days_in_placement_order
                from mart.rpt_legal_tracker where child_key in (1, 4, 12) order by 1"""))
                .as("January and February 2020 are 60 days, 1 October 2020 to 15 March 2021 165")
                .containsExactly("1 2020-01-01 60 2020-03-01 501 null null", "4 2020-10-01 165 null null 2021-03-15 122",
                        "12 null null null null null null");
    }

    @Test
    void aLegalStatusIsOverdueFromTheDayAfterItsLimit() {
        assertThat(star.rows("""
                select child_key, limit_days, limit_date, is_overdue, days_overdue
                from mart.rpt_legal_tracker where child_key in (1, 12, 13, 14) order by 1"""))
                .as("three days from 11 July; 26 weeks from 13 January").containsExactly("1 null null f null", "12 3 2021-07-14 t 1",
                        "13 3 2021-07-15 f null", "14 182 2021-07-14 t 1");
    }

    @Test
    void theAnalystReadsTheSameWithTheIdentifierOfTheChild() {
        for (String tracker : List.of("rpt_permanence_tracker", "rpt_legal_tracker")) {
            assertThat(star.rows("select count(*), count(child_id), bool_and(child_id = 'C' || child_key) from identity." + tracker))
                    .as(tracker).containsExactly("13 13 t");
            assertThat(star.rows("select 1 from information_schema.columns where table_schema = 'mart' and table_name = '" + tracker
                    + "' and column_name = 'child_id'")).as(tracker).isEmpty();
        }
    }
}
