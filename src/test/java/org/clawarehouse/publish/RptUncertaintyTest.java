package org.clawarehouse.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Between which values a figure lies while something about its children is unknown. */
class RptUncertaintyTest {

    private static StarFixture star;

    /**
     * CP12: three of ten counted, two at an unknown distance, one of unknown age in neither part, one short break.
     * TOTAL: seven counted, one of unknown age not. CP23: one without status in the denominator, one outside it.
     */
    @BeforeAll
    static void layFigures() throws SQLException {
        star = new StarFixture().given("""
                update conform.as_at set as_at_date = '2021-07-15';
                insert into conform.authority values ('E06000002', 'Middlesbrough', 'E12000001', 'North East', '806');
                insert into conform.target values ('E06000002', 'CP12', '2020/21', 15, 2);
                insert into measure.indicator
                select code, code, 'theme', 'why', 'source', 'child', 'as at month end', kind, 'percent', 'lower', 1, '', code, 1
                from (values ('CP12', 'percent'), ('CP23', 'percent'), ('TOTAL', 'count'), ('WEEKS', 'mean')) as i (code, kind)""").built();
        star.session.execute("insert into mart.dim_child select n, 'E06000002', null, 'U', 'Unknown', 'UNKNOWN', 'Unknown', false"
                + " from generate_series(1, 20) as n");
        evidence("CP12", 1, 3, 1, 1, "COUNTED");
        evidence("CP12", 4, 8, 0, 1, "NOT_IN_NUMERATOR");
        evidence("CP12", 9, 10, 0, 1, "UNKNOWN_DISTANCE");
        evidence("CP12", 11, 11, 0, 0, "AGE_UNKNOWN");
        evidence("CP12", 12, 12, 0, 0, "SHORT_BREAK");
        figure("CP12", "3", "10", "30");
        evidence("CP23", 1, 1, 1, 1, "COUNTED");
        evidence("CP23", 2, 2, 0, 1, "NO_STATUS");
        evidence("CP23", 3, 3, 0, 0, "NO_STATUS");
        figure("CP23", "1", "2", "50");
        evidence("TOTAL", 1, 7, 1, 0, "COUNTED");
        evidence("TOTAL", 8, 8, 0, 0, "AGE_UNKNOWN");
        figure("TOTAL", "7", null, "7");
        evidence("WEEKS", 1, 1, 0, 0, "UNKNOWN_CODE");
        figure("WEEKS", "7", "1", "7");
    }

    @AfterAll
    static void close() throws SQLException {
        star.close();
    }

    private static void evidence(String code, int from, int to, int numerator, int denominator, String reason) {
        star.session.execute("""
                insert into mart.fact_indicator_child
                select authority_key, authority_code, indicator_key, 20210630, '2021-06-30', 1, 'CHILD', n, n, ?, ?, ?, null, true
                from mart.dim_authority, mart.dim_indicator, generate_series(?, ?) as n
                where authority_code = 'E06000002' and indicator_code = ?""", numerator, denominator, reason, from, to, code);
    }

    private static void figure(String code, String numerator, String denominator, String value) {
        star.session.execute("""
                insert into mart.fact_indicator
                select authority_key, authority_code, indicator_key, 20210630, '2021-06-30', 1, ?::numeric, ?::numeric, ?::numeric, 'OK', true, null,
                    null, '2021-07-15 02:00+00', '2021-07-15', 1
                from mart.dim_authority, mart.dim_indicator where authority_code = 'E06000002' and indicator_code = ?""",
                numerator, denominator, value, code);
    }

    private static String bounds(String code, String reason) {
        return String.join("; ", star.rows("select children, value::real, round(lowest, 3), round(highest, 3) from mart.rpt_uncertainty"
                + " where indicator_code = '" + code + "' and reason = '" + reason + "'"));
    }

    /** Neither of the two may be far away, or both: 3 or 5 of 10. */
    @Test
    void whoIsInTheDenominatorMayJoinTheNumerator() {
        assertThat(bounds("CP12", "UNKNOWN_DISTANCE")).isEqualTo("2 30 30.000 50.000");
    }

    /** The one may come into the denominator alone, 3 of 11, or into both, 4 of 11. */
    @Test
    void whoIsInNeitherMayJoinTheDenominatorOrBoth() {
        assertThat(bounds("CP12", "AGE_UNKNOWN")).isEqualTo("1 30 27.273 36.364");
    }

    @Test
    void aCountMayGrowByThoseItDoesNotCount() {
        assertThat(bounds("TOTAL", "AGE_UNKNOWN")).isEqualTo("1 7 7.000 8.000");
    }

    @Test
    void whoIsNoCareLeaverYetHasNoStatusForAGoodReason() {
        assertThat(bounds("CP23", "NO_STATUS")).isEqualTo("1 50 50.000 100.000");
    }

    @Test
    void whatIsKnownIsNoDoubtAndAMeanHasNoBounds() {
        assertThat(star.rows("select distinct indicator_code, reason from mart.rpt_uncertainty order by 1, 2")).containsExactly(
                "CP12 AGE_UNKNOWN", "CP12 UNKNOWN_DISTANCE", "CP23 NO_STATUS", "TOTAL AGE_UNKNOWN");
    }
}
