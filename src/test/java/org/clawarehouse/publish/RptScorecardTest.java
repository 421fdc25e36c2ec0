package org.clawarehouse.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the scorecard sets beside a figure: rulings.md 4. */
class RptScorecardTest {

    private static StarFixture star;

    /** LOW, HIGH and NONE are percentages with that polarity; CP2.rate is the one that has comparators. */
    @BeforeAll
    static void layFigures() throws SQLException {
        star = new StarFixture().given("""
                update conform.as_at set as_at_date = '2021-07-15';
                insert into conform.authority values ('E06000002', 'Middlesbrough', 'E12000001', 'North East', '806');
                insert into conform.target values
                    ('E06000002', 'LOW', '2020/21', 15, 2), ('E06000002', 'LOW', '2021/22', 10, 0),
                    ('E06000002', 'HIGH', '2020/21', 70, 0.5), ('E06000002', 'NONE', '2020/21', 20, 1);
                insert into conform.reporting_month values
                    ('E06000002', 20210630, '2021-06-01', '2021-06-30', '2020-07-01', '2021-04-01', '2021/22', 2022);
                insert into conform.benchmark
                select 'LOOKED_AFTER_PER_10000', area_code, make_date(year_no, 3, 31), 'CP2.rate', year_no, value, symbol,
                    case when symbol is null then 'OK' else 'SUPPRESSED' end, 'cla_rates', 1
                from (values ('E12000001', 2019, 101, null), ('E12000001', 2020, 105, null), ('E12000001', 2021, null, 'c'),
                    ('E92000001', 2019, 65, null), ('E92000001', 2020, 67, null), ('E92000001', 2021, 69, null))
                    as p (area_code, year_no, value, symbol);
                insert into measure.indicator
                select code, code, 'theme', 'why', 'source', 'CHILD', 'as at month end', 'percent', 'percent', polarity, 1, '', code, 1
                from (values ('LOW', 'lower'), ('HIGH', 'higher'), ('NONE', 'none'), ('CP2.rate', 'lower')) as i (code, polarity)""")
                .built();
        figure("LOW", "2020-03-31", 1, "18", true);
        figure("LOW", "2021-02-28", 1, "17", true);
        figure("LOW", "2021-03-31", 1, "15.000000000001", false);
        figure("LOW", "2021-03-31", 2, "15", true);
        figure("LOW", "2021-04-30", 1, "18", true);
        figure("LOW", "2021-05-31", 1, null, true);
        figure("LOW", "2021-06-30", 1, "10.000000000001", true);
        figure("HIGH", "2021-01-31", 1, "69.5", true);
        figure("HIGH", "2021-02-28", 1, "69.499999999999", true);
        figure("HIGH", "2021-03-31", 1, "70", true);
        figure("HIGH", "2021-04-30", 1, "70", true);
        figure("NONE", "2021-03-31", 1, "20", true);
        for (String month : List.of("2019-03-30", "2019-03-31", "2020-03-30", "2020-03-31", "2021-06-30")) {
            figure("CP2.rate", month, 1, "164", true);
        }
    }

    private static void figure(String code, String month, int version, String value, boolean isCurrent) {
        star.session.execute("""
                insert into mart.fact_indicator (authority_key, authority_code, indicator_key, date_key, month_end_date, version_no,
                    value, status, is_current_version, computed_at, as_at_date, run_no)
                select a.authority_key, a.authority_code, i.indicator_key, d.date_key, d.date, ?,
                    ?::numeric, 'OK', ?, '2021-07-15 02:00+00', '2021-07-15', 1
                from mart.dim_authority a, mart.dim_indicator i, mart.dim_date d
                where a.authority_code = 'E06000002' and i.indicator_code = ? and d.date = ?::date""",
                version, value, isCurrent, code, month);
    }

    @AfterAll
    static void close() throws SQLException {
        star.close();
    }

    @Test
    void everyVersionHasARow() {
        assertThat(star.rows("select month, version_no, is_current_version from mart.rpt_scorecard where indicator_code = 'LOW' order by 1, 2"))
                .hasSize(7).contains("2021-03-31 1 f", "2021-03-31 2 t");
    }

    @Test
    void shortOfTheTargetByAtMostTheToleranceIsWithinIt() {
        assertThat(status("LOW", "2021-03-31", 2)).as("15 against 15").isEqualTo("MET");
        assertThat(status("LOW", "2021-03-31", 1)).as("a hair above 15, tolerance 2").isEqualTo("WITHIN_TOLERANCE");
        assertThat(status("LOW", "2021-02-28", 1)).as("17 is 15 + 2").isEqualTo("WITHIN_TOLERANCE");
        assertThat(status("HIGH", "2021-03-31", 1)).as("70 against 70").isEqualTo("MET");
        assertThat(status("HIGH", "2021-01-31", 1)).as("69.5 is 70 - 0.5").isEqualTo("WITHIN_TOLERANCE");
        assertThat(status("HIGH", "2021-02-28", 1)).as("a hair below 69.5").isEqualTo("NOT_MET");
    }

    @Test
    void theTargetIsTheOneOfTheMonthsFinancialYear() {
        assertThat(star.rows("select target::real, tolerance::real, target_status from mart.rpt_scorecard where indicator_code = 'LOW' and month = '2021-04-30'"))
                .containsExactly("10 0 NOT_MET");
        assertThat(status("LOW", "2021-06-30", 1)).as("no tolerance at all").isEqualTo("NOT_MET");
    }

    @Test
    void withoutTargetOrValueThereIsAReasonAndWithoutPolarityNoStatus() {
        assertThat(status("HIGH", "2021-04-30", 1)).isEqualTo("NO_TARGET");
        assertThat(status("LOW", "2020-03-31", 1)).as("no target for 2019/20").isEqualTo("NO_TARGET");
        assertThat(status("LOW", "2021-05-31", 1)).isEqualTo("NO_VALUE");
        assertThat(status("NONE", "2021-03-31", 1)).isEqualTo("null");
    }

    @Test
    void earlierMonthsAreThoseInForce() {
        assertThat(star.rows("""
                select month, previous_month_value::real, year_ago_value::real from mart.rpt_scorecard
                where indicator_code = 'LOW' and is_current_version order by 1""")).containsExactly(
                "2020-03-31 null null", "2021-02-28 null null", "2021-03-31 17 18", "2021-04-30 15 null",
                "2021-05-31 18 null", "2021-06-30 null null");
    }

    @Test
    void ofEqualMaximaTheEarliestUpToTheMonthCounts() {
        assertThat(star.rows("""
                select month, series_max_value::real, series_max_month from mart.rpt_scorecard
                where indicator_code in ('LOW', 'HIGH') and is_current_version and month in ('2021-02-28', '2021-04-30') order by 1, 2""")).containsExactly(
                "2021-02-28 18 2020-03-31", "2021-02-28 69.5 2021-01-31", "2021-04-30 18 2020-03-31", "2021-04-30 70 2021-03-31");
    }

    @Test
    void comparatorsAreTheLatestOnOrBeforeTheMonthAndASymbolIsNoValue() {
        assertThat(star.rows("""
                select month, region_value::real, england_value::real, benchmark_date, neighbours_value, neighbours_n
                from mart.rpt_scorecard where indicator_code = 'CP2.rate' order by 1""")).containsExactly(
                "2019-03-30 null null null null null", "2019-03-31 101 65 2019-03-31 null null",
                "2020-03-30 101 65 2019-03-31 null null", "2020-03-31 105 67 2020-03-31 null null",
                "2021-06-30 null 69 2021-03-31 null null");
        assertThat(star.rows("select distinct region_value, benchmark_date from mart.rpt_scorecard where indicator_code = 'LOW'"))
                .containsExactly("null null");
    }

    private static String status(String code, String month, int version) {
        return star.rows("select target_status from mart.rpt_scorecard where indicator_code = '" + code + "' and month = '" + month
                + "' and version_no = " + version).get(0);
    }
}
