package org.clawarehouse.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Region, neighbours and England beside a figure, and the straight line to a target: rulings.md 4. */
class ComparatorsTest {

    private static StarFixture star;

    /** Ten neighbours with the rates of T61 in 2021; in 2022 one of them is a symbol, in 2023 all are; from May 2025 another set. */
    @BeforeAll
    static void layFigures() throws SQLException {
        star = new StarFixture().given("""
                update conform.as_at set as_at_date = '2025-07-15';
                insert into conform.authority values ('E06000002', 'Middlesbrough', 'E12000001', 'North East', '806');
                insert into conform.reporting_month values
                    ('E06000002', 20210630, '2021-06-01', '2021-06-30', '2020-07-01', '2021-04-01', '2021/22', 2022);
                insert into conform.statistical_neighbour
                select 'E06000002', 'OLD' || n, date '1900-01-01', date '2025-05-01', n from generate_series(1, 10) as n
                union all
                select 'E06000002', 'NEW' || n, date '2025-05-01', null, n from generate_series(1, 2) as n;
                insert into conform.benchmark
                select 'RATE', area_code, make_date(year_no, 3, 31), 'CP2.rate', year_no, value, symbol,
                    case when symbol is null then 'OK' else 'SUPPRESSED' end, 'cla_rates', 1
                from (
                    select 'OLD' || place as area_code, 2021 as year_no, rate::numeric as value, null as symbol
                    from unnest(array[176, 98, 111, 215, 103, 93, 133, 93, 160, 171]) with ordinality as t (rate, place)
                    union all
                    select 'OLD' || place, 2022, nullif(rate, 176), case rate when 176 then 'c' end
                    from unnest(array[176, 98, 111, 215, 103, 93, 133, 93, 160, 171]) with ordinality as t (rate, place)
                    union all
                    select 'OLD' || n, 2023, null, 'c' from generate_series(1, 10) as n
                    union all
                    select 'OLD' || n, 2024, 80, null from generate_series(1, 9) as n
                    union all
                    select 'NEW' || n, 2024, 100 + n, null from generate_series(1, 2) as n
                    union all
                    values ('E12000001', 2021, 110, null), ('E12000001', 2022, null, 'c'), ('E92000001', 2021, 69, null)
                ) as published;
                insert into conform.target values ('E06000002', 'CP1', '2021/22', 500, 5), ('E06000002', 'CP1', '2024/25', 480, 0);
                insert into conform.trajectory values
                    ('E06000002', 'CP1', '2021-03-31', 570, '2024-03-31', 450, 36), ('E06000002', 'L4', '2021-03-31', 20, '2021-06-30', 26, 3);
                insert into measure.indicator
                select code, code, 'theme', 'why', 'source', 'CHILD', 'as at month end', 'count', 'children', polarity, 0, '', code, 1, note
                from (values ('CP1', 'lower', ''), ('L4', 'higher', ''), ('CP2.rate', 'none', 'differs so')) as i (code, polarity, note)""").built();
        for (String day : List.of("2021-03-30", "2021-06-30", "2022-06-30", "2023-06-30", "2025-04-30", "2025-05-01")) {
            figure("CP2.rate", day, "164");
        }
        for (String month : List.of("2021-02-28", "2021-03-31", "2022-03-31", "2023-03-31", "2024-03-31", "2024-04-30")) {
            figure("CP1", month, "540");
        }
        figure("CP1", "2021-06-30", "547");
        figure("CP1", "2021-09-30", "555");
        figure("CP1", "2021-12-31", "545.1");
        figure("L4", "2021-05-31", "24");
    }

    private static void figure(String code, String month, String value) {
        star.session.execute("""
                insert into mart.fact_indicator (authority_key, authority_code, indicator_key, date_key, month_end_date, version_no,
                    value, status, is_current_version, computed_at, as_at_date, run_no)
                select a.authority_key, a.authority_code, i.indicator_key, d.date_key, d.date, 1, ?::numeric, 'OK', true, '2025-07-15 02:00+00',
                    '2025-07-15', 1
                from mart.dim_authority a, mart.dim_indicator i, mart.dim_date d
                where a.authority_code = 'E06000002' and i.indicator_code = ? and d.date = ?::date""", value, code, month);
    }

    @AfterAll
    static void close() throws SQLException {
        star.close();
    }

    private static String comparators(String day) {
        return star.rows("""
                select round(neighbours_value, 4), neighbours_n, region_value::real, england_value::real, benchmark_date
                from mart.rpt_scorecard where indicator_code = 'CP2.rate' and month = '""" + day + "'").get(0);
    }

    @Test
    void neighboursAreTheSimpleMeanAndNeitherMedianNorPool() {
        assertThat(comparators("2021-06-30")).as("1,353 / 10; the median would be 122").isEqualTo("135.3000 10 110 69 2021-03-31");
    }

    @Test
    void aNeighbourWithASymbolIsLeftOutOfTheMeanAndOfTheCount() {
        assertThat(comparators("2022-06-30")).as("(1,353 - 176) / 9, and the region has a symbol too")
                .isEqualTo("130.7778 9 null null 2022-03-31");
    }

    @Test
    void nobodyFallsBackAYear() {
        assertThat(comparators("2023-06-30")).isEqualTo("null 0 null null 2023-03-31");
    }

    @Test
    void beforeTheFirstPublicationThereIsNothing() {
        assertThat(comparators("2021-03-30")).isEqualTo("null null null null null");
    }

    @Test
    void theSetIsTheOneValidOnTheDay() {
        assertThat(comparators("2025-04-30")).as("nine of the old set have 80, the tenth has no figure of that day")
                .isEqualTo("80.0000 9 null null 2024-03-31");
        assertThat(comparators("2025-05-01")).as("101 and 102").isEqualTo("101.5000 2 null null 2024-03-31");
    }

    @Test
    void aComparatorOfAnotherDefinitionSaysSoWhereThereIsOne() {
        assertThat(star.rows("select distinct comparator_note from mart.rpt_scorecard where indicator_code = 'CP2.rate' and month > '2021-03-31'"))
                .containsExactly("differs so");
        assertThat(star.rows("select comparator_note from mart.rpt_scorecard where indicator_code = 'CP2.rate' and month < '2021-03-31'"))
                .containsExactly("null");
        assertThat(star.rows("select distinct comparator_note from mart.rpt_scorecard where indicator_code = 'CP1'")).containsExactly("null");
    }

    @Test
    void aSymbolIsAStatusAndNoValue() {
        assertThat(star.rows("""
                select value, symbol, status, time_period from mart.fact_benchmark
                where benchmark_date = '2022-03-31' and symbol is not null""")).containsOnly("null c SUPPRESSED 2022").hasSize(2);
    }

    private static String path(String code, String month) {
        return star.rows("select trajectory_value::real, target::real, tolerance::real, target_status, trajectory_end_date, trajectory_end_value::real"
                + " from mart.rpt_scorecard where indicator_code = '" + code + "' and month = '" + month + "'").get(0);
    }

    @Test
    void theTrajectoryIsAStraightLineOfWholeMonths() {
        assertThat(path("CP1", "2021-06-30")).as("570 - 120 x 3 / 36; 547 is ahead by 13").isEqualTo("560 560 5 MET 2024-03-31 450");
        assertThat(star.rows("""
                select month_end_date, value::real from mart.fact_trajectory
                where month_end_date in ('2021-03-31', '2022-03-31', '2023-03-31', '2024-03-31', '2024-04-30') and target_value = 450 order by 1"""))
                .containsExactly("2021-03-31 570", "2022-03-31 530", "2023-03-31 490", "2024-03-31 450");
    }

    @Test
    void theTrajectoryWinsOverTheTargetAndTakesItsTolerance() {
        assertThat(path("CP1", "2021-09-30")).as("550, and 555 is 5 above").isEqualTo("550 550 5 WITHIN_TOLERANCE 2024-03-31 450");
        assertThat(path("CP1", "2021-12-31")).as("540, and 545.1 is more than 5 above").isEqualTo("540 540 5 NOT_MET 2024-03-31 450");
        assertThat(path("CP1", "2023-03-31")).as("no target, so no tolerance").isEqualTo("490 490 0 NOT_MET 2024-03-31 450");
        assertThat(path("L4", "2021-05-31")).as("20 + 6 x 2 / 3").isEqualTo("24 24 0 MET 2021-06-30 26");
    }

    @Test
    void outsideItsDatesTheTargetStands() {
        assertThat(path("CP1", "2021-02-28")).isEqualTo("null null null NO_TARGET null null");
        assertThat(path("CP1", "2024-04-30")).isEqualTo("null 480 0 NOT_MET null null");
    }
}
