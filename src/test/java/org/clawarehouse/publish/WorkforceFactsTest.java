package org.clawarehouse.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The facts of posts, workers and the flow of children, from rows small enough to follow by hand. */
class WorkforceFactsTest {

    private static StarFixture star;

    @BeforeAll
    static void buildTheStar() throws SQLException {
        star = new StarFixture().given("""
                set search_path = conform;
                update as_at set as_at_date = '2021-07-15';
                insert into authority values ('E06000002', 'Middlesbrough', 'E12000001', 'North East', '806');
                insert into child values (1, 'E06000002', '2010-05-01', '2028-05-01', 'F', null, false, null, true);
                insert into episode (child_key, start_date, authority_code, reason_new_episode_code, period_start_date,
                    spell_start_date, is_temporary, placement_group_code, distance_status)
                values (1, '2021-04-10', 'E06000002', 'S', '2021-04-10', '2021-04-10', false, 'UNKNOWN', 'UNKNOWN');
                insert into post_month values
                    ('E06000002', 20210630, 11, '2021-03-31', 'Looked After', 20, 14.5, 5),
                    ('E06000002', 20210630, 12, '2021-03-31', 'Fostering', 6, 6, 0);
                insert into worker_month values
                    ('E06000002', 20210630, 1, 'LOOKED AFTER', 1, 15, true, 'COUNTED'),
                    ('E06000002', 20210630, 2, 'LOOKED AFTER', 0.6, 12, true, 'COUNTED'),
                    ('E06000002', 20210630, 3, 'LOOKED AFTER', 1, 0, false, 'NO_CASES'),
                    ('E06000002', 20210630, 4, null, 0, 9, false, 'NOT_IN_POST'),
                    ('E06000002', 20210630, 5, 'Assessment', 0.5, 10, true, 'COUNTED');
                insert into cla_flow_month values ('E06000002', 20210630, '2021-06-30', 10, 3, 4, 1, 1, 2, 2, 1, 8);
                reset search_path""").built();
    }

    @AfterAll
    static void close() throws SQLException {
        star.close();
    }

    @Test
    void postsAndWorkersOfAServiceStandInOneRowHoweverItsNameIsWritten() {
        assertThat(star.rows("""
                select month_end_date, service, trim_scale(established_fte), trim_scale(in_post_fte), trim_scale(agency_fte),
                    trim_scale(case_holding_fte), open_primary_cases
                from mart.fact_workforce_month order by service"""))
                .as("two workers of 1.6 FTE hold 27 cases; a worker without cases and one who is gone are in no service")
                .containsExactly("2021-06-30 Assessment null null null 0.5 10", "2021-06-30 Fostering 6 6 0 0 0",
                        "2021-06-30 Looked After 20 14.5 5 1.6 27");
    }

    @Test
    void theFlowOfChildrenIsShownTermByTerm() {
        assertThat(star.rows("""
                select authority_name, month, month_label, opening, starts, ceases, repaired_ends, broken_chains, turned_18, ceased_over_18,
                    over_18_by_exception, closing
                from mart.rpt_cla_flow""")).containsExactly("Middlesbrough 2021-06-30 2021-06 10 3 4 1 1 2 2 1 8");
    }
}
