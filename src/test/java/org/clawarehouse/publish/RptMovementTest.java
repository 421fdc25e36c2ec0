package org.clawarehouse.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Why a stock percentage moved: reference/scorecard.md 2.5. */
class RptMovementTest {

    private static final List<String> MONTHS = List.of("2021-01-31", "2021-02-28", "2021-03-31", "2021-04-30", "2021-05-31");
    private static final int CHILDREN = 60;
    private static StarFixture star;

    /** SHARE is filled at random; STORY by hand; COUNT, FLOW and STAFF are no stock percentages of children. */
    @BeforeAll
    static void layFigures() throws SQLException {
        star = new StarFixture().given("""
                update conform.as_at set as_at_date = '2021-07-15';
                insert into conform.authority values ('E06000002', 'Middlesbrough', 'E12000001', 'North East', '806');
                insert into conform.target values ('E06000002', 'SHARE', '2020/21', 15, 2);
                insert into measure.indicator
                select code, code, 'theme', 'why', 'source', subject, basis, kind, 'percent', 'lower', 1, '', code, 1
                from (values ('SHARE', 'child', 'as at month end', 'percent'), ('STORY', 'child', 'as at month end', 'percent'),
                    ('COUNT', 'child', 'as at month end', 'count'), ('FLOW', 'child', 'rolling 12 months', 'percent'),
                    ('STAFF', 'worker', 'as at month end', 'percent')) as i (code, subject, basis, kind)""").built();
        star.session.execute("insert into mart.dim_child select n, 'E06000002', null, 'U', 'Unknown', 'UNKNOWN', 'Unknown', false"
                + " from generate_series(1, ?) as n", CHILDREN);
        random(new Random(17));
        story();
    }

    @AfterAll
    static void close() throws SQLException {
        star.close();
    }

    /** Every child is at each month end looked after or not, known to the measure or not, and in which part of it, as chance has it. */
    private static void random(Random chance) {
        for (String month : MONTHS) {
            for (int child = 1; child <= CHILDREN; child++) {
                if (chance.nextInt(3) > 0) {
                    lookedAfter(month, child);
                }
                int part = chance.nextInt(4);
                if (part > 0) {
                    evidence("SHARE", month, 1, child, part == 3 ? 1 : 0, part > 1 ? 1 : 0, "R" + part);
                }
            }
            figure("SHARE", month, 1, true);
        }
        for (String code : List.of("COUNT", "FLOW", "STAFF")) {
            for (String month : MONTHS) {
                evidence(code, month, 1, 1, 1, 1, "COUNTED");
                figure(code, month, 1, true);
            }
        }
    }

    /**
     * Child 1 stayed, 2 moved in, 3 moved out, 4 left care, 5 turned out of age; 6 and 7 came into care, 8 of age. What
     * a version said that is no longer in force, and a month of which nothing was supplied, have no say.
     */
    private static void story() {
        star.session.execute("delete from mart.fact_cla_month where child_key <= 8 and date_key in (20210131, 20210228)");
        for (int child : new int[] {1, 2, 3, 4, 5, 8}) {
            lookedAfter("2021-01-31", child);
        }
        for (int child : new int[] {1, 2, 3, 5, 6, 7, 8}) {
            lookedAfter("2021-02-28", child);
        }
        int[][] january = {{1, 1, 1}, {2, 0, 1}, {3, 1, 1}, {4, 1, 1}, {5, 1, 1}, {8, 0, 0}};
        int[][] february = {{1, 1, 1}, {2, 1, 1}, {3, 0, 1}, {5, 0, 0}, {6, 1, 1}, {7, 0, 1}, {8, 1, 1}};
        evidence("STORY", "2021-01-31", 1, 2, 1, 1, "COUNTED");
        figure("STORY", "2021-01-31", 1, false);
        for (int[] row : january) {
            evidence("STORY", "2021-01-31", 2, row[0], row[1], row[2], "JANUARY");
        }
        figure("STORY", "2021-01-31", 2, true);
        for (int[] row : february) {
            evidence("STORY", "2021-02-28", 1, row[0], row[1], row[2], "FEBRUARY");
        }
        figure("STORY", "2021-02-28", 1, true);
        star.session.execute("""
                insert into mart.fact_indicator select authority_key, authority_code, indicator_key, 20210331, '2021-03-31', 1, null, null, null,
                    'NOT_SUPPLIED', true, null, null, computed_at, as_at_date, run_no
                from mart.fact_indicator join mart.dim_indicator using (indicator_key) where indicator_code = 'STORY' and date_key = 20210228""");
    }

    private static void lookedAfter(String month, int child) {
        star.session.execute("""
                insert into mart.fact_cla_month
                select authority_key, authority_code, to_char(?::date, 'YYYYMMDD')::integer, ?::date, ?, null, -1, -1, -1, -1, -1, -1, 'UNKNOWN', null,
                    null, null, ?::date, ?::date, ?::date, 0, 0, 1, 0
                from mart.dim_authority where authority_code = 'E06000002'""", month, month, child, month, month, month);
    }

    private static void evidence(String code, String month, int version, int child, int numerator, int denominator, String reason) {
        star.session.execute("""
                insert into mart.fact_indicator_child
                select authority_key, authority_code, indicator_key, to_char(?::date, 'YYYYMMDD')::integer, ?::date, ?, 'CHILD', ?, ?, ?, ?, ?, null, true
                from mart.dim_authority, mart.dim_indicator where authority_code = 'E06000002' and indicator_code = ?""",
                month, month, version, child, child, numerator, denominator, reason, code);
    }

    /** Lays the figure that the evidence adds up to. */
    private static void figure(String code, String month, int version, boolean isCurrent) {
        star.session.execute("""
                insert into mart.fact_indicator
                select authority_key, authority_code, indicator_key, date_key, month_end_date, version_no, sum(numerator), sum(denominator),
                    (100 * sum(numerator) / nullif(sum(denominator), 0))::numeric(28, 12), 'OK', ?, null, null, '2021-07-15 02:00+00',
                    '2021-07-15'::date, 1
                from mart.fact_indicator_child join mart.dim_indicator using (indicator_key)
                where indicator_code = ? and month_end_date = ?::date and version_no = ?
                group by 1, 2, 3, 4, 5, 6""", isCurrent, code, month, version);
    }

    @Test
    void everyKindOfMovementIsNamedChildByChild() {
        assertThat(star.rows("""
                select child_key, movement, numerator_change::integer, denominator_change::integer, from_reason, to_reason
                from mart.rpt_movement_child where indicator_code = 'STORY' order by 1""")).containsExactly(
                "2 MOVED_IN 1 0 JANUARY FEBRUARY", "3 MOVED_OUT -1 0 JANUARY FEBRUARY", "4 CEASED_CARE -1 -1 JANUARY null",
                "5 NO_LONGER_ELIGIBLE -1 -1 JANUARY FEBRUARY", "6 STARTED_CARE 1 1 null FEBRUARY",
                "7 STARTED_CARE 0 1 null FEBRUARY", "8 BECAME_ELIGIBLE 1 1 JANUARY FEBRUARY");
    }

    /** 4 of 5 became 4 of 6: no point by the numerator, 80 - 66.67 by the denominator. */
    @Test
    void theChangeIsSplitIntoNumeratorAndDenominator() {
        assertThat(star.rows("""
                select from_month, to_month, from_numerator::integer, to_numerator::integer, from_denominator::integer, to_denominator::integer,
                    numerator_started_care::integer, numerator_became_eligible::integer, numerator_moved_in::integer, numerator_moved_out::integer,
                    numerator_ceased_care::integer, numerator_no_longer_eligible::integer, started_care::integer, became_eligible::integer,
                    ceased_care::integer, no_longer_eligible::integer, value_change, numerator_effect, denominator_effect
                from mart.rpt_movement where indicator_code = 'STORY'""")).containsExactly(
                "2021-01-31 2021-02-28 4 4 5 6 1 1 1 1 1 1 2 1 1 1 -13.333333333333 0.000000000000 -13.333333333333");
    }

    @Test
    void everyPairOfMonthsHasARowAndOnlyStockPercentagesOfChildrenHave() {
        assertThat(star.rows("select indicator_code, count(*) from mart.rpt_movement group by 1 order by 1")).containsExactly("SHARE 10", "STORY 1");
    }

    @Test
    void whatWasAndWhoCameLessWhoWentIsWhatIs() {
        assertThat(star.rows("""
                select * from mart.rpt_movement
                where from_numerator + numerator_started_care + numerator_became_eligible + numerator_moved_in
                        - numerator_moved_out - numerator_ceased_care - numerator_no_longer_eligible <> to_numerator
                    or from_denominator + started_care + became_eligible - ceased_care - no_longer_eligible <> to_denominator
                    or numerator_effect + denominator_effect <> value_change
                    or value_change <> to_value - from_value""")).isEmpty();
    }

    /** Counted from the rows of the evidence again, each pair for itself, by set arithmetic alone. */
    @Test
    void everyCountIsThatOfTheChildrenBehindIt() {
        for (String parts : List.of("numerator_moved_in MOVED_IN numerator", "numerator_moved_out MOVED_OUT numerator",
                "numerator_started_care STARTED_CARE numerator", "numerator_became_eligible BECAME_ELIGIBLE numerator",
                "numerator_ceased_care CEASED_CARE numerator", "numerator_no_longer_eligible NO_LONGER_ELIGIBLE numerator",
                "started_care STARTED_CARE denominator", "became_eligible BECAME_ELIGIBLE denominator",
                "ceased_care CEASED_CARE denominator", "no_longer_eligible NO_LONGER_ELIGIBLE denominator")) {
            String[] part = parts.split(" ");
            assertThat(star.rows("""
                    select movement.indicator_code, movement.from_month, movement.to_month
                    from mart.rpt_movement as movement
                    where movement.%1$s <> (
                        select count(*) from mart.rpt_movement_child as child
                        where child.indicator_code = movement.indicator_code and child.from_month = movement.from_month
                            and child.to_month = movement.to_month and child.movement = '%2$s' and child.%3$s_change <> 0)""".formatted((Object[]) part)))
                    .as(parts).isEmpty();
        }
        assertThat(star.rows("""
                with denominator as (select child_key, month_end_date from mart.fact_indicator_child join mart.dim_indicator using (indicator_key)
                    where indicator_code = 'SHARE' and denominator > 0)
                select from_month, to_month from mart.rpt_movement
                where indicator_code = 'SHARE' and started_care + became_eligible <> (select count(*) from denominator as d
                    where month_end_date = to_month and not exists (select from denominator as e where e.child_key = d.child_key and e.month_end_date = from_month))"""))
                .isEmpty();
    }

    @Test
    void theAnalystSeesTheSameChildrenByTheirIdentifiers() {
        star.session.execute("insert into identity.child (authority_code, child_id, child_key) overriding system value values ('E06000002', 'A4', 4)");
        assertThat(star.rows("select child_id, movement from identity.rpt_movement_child where indicator_code = 'STORY' and child_key in (4, 5) order by 1"))
                .containsExactly("A4 CEASED_CARE", "null NO_LONGER_ELIGIBLE");
        assertThat(star.rows("select count(*) from identity.rpt_movement_child")).isEqualTo(star.rows("select count(*) from mart.rpt_movement_child"));
    }
}
