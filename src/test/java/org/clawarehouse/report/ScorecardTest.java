package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;

import org.clawarehouse.run.StopException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    private static final YearMonth JUNE = YearMonth.of(2021, 6);

    private Mart mart;

    @BeforeEach
    void fill() throws SQLException {
        mart = new Mart();
        mart.indicator("CP1", "count", "children", 10);
        mart.indicator("CP12", "percent", "percent", 120);
        mart.figure("CP1", YearMonth.of(2018, 6), 1, true, "500", null, "500");
        mart.figure("CP1", YearMonth.of(2021, 5), 1, true, "559", null, "559");
        mart.figure("CP1", JUNE, 1, false, "540", null, "540");
        mart.figure("CP1", JUNE, 2, true, "547", null, "547");
        mart.figure("CP12", JUNE, 1, true, "109", "547", "19.926873857404");
        mart.evidence("CP12", JUNE.atEndOfMonth(), 11, "1001", 1, 1, "COUNTED", "23.4 miles");
        mart.evidence("CP12", JUNE.atEndOfMonth(), 12, "1002", 0, 1, "UNKNOWN_DISTANCE", null);
        mart.evidence("CP12", JUNE.atEndOfMonth(), 0, null, 0, 1, "COUNTED", null);
    }

    @AfterEach
    void close() throws SQLException {
        mart.close();
    }

    @Test
    void theMonthIsReadInTheVersionInForce() throws SQLException {
        ScorecardData data = Scorecard.read(mart.connection(), "E06000002", JUNE);
        Card card = data.everyCard().get(0);
        assertThat(card.current().value()).isEqualByComparingTo("547");
        assertThat(card.versionNo()).isEqualTo(2);
        assertThat(card.figures()).extracting(Figure::hasValue).filteredOn(has -> has).hasSize(2);
        assertThat(data.authority()).isEqualTo(new Authority("E06000002", "Middlesbrough (synthetic)", "North East"));
        assertThat(data.firstMonth()).isEqualTo(YearMonth.of(2018, 6));
        assertThat(data.computedAt()).isEqualTo(Instant.parse("2022-01-01T02:00:11Z"));
        assertThat(data.themes()).extracting(Theme::name).containsExactly("Numbers and trends");
    }

    /** Run 7 publishes June; run 6 has restated May before that, by a clock that was set back then, and run 9 restates June. */
    @Test
    void asReportedThenIsWhatWasInForceWhenTheMonthWasPublished() throws SQLException {
        YearMonth may = YearMonth.of(2021, 5);
        mart.computed("CP1", JUNE, 1, 7, "2021-07-10 02:00+00");
        mart.computed("CP12", JUNE, 1, 7, "2021-07-10 02:00+00");
        mart.computed("CP1", JUNE, 2, 9, "2022-02-03 10:00+00");
        mart.computed("CP1", may, 1, 5, "2021-06-10 02:00+00");
        mart.figure("CP1", may, 2, false, "560", null, "560");
        mart.computed("CP1", may, 2, 6, "2021-07-15 02:00+00");
        mart.session().execute("update mart.rpt_scorecard set is_current_version = false where month = '2021-05-31'");
        mart.figure("CP1", may, 3, true, "561", null, "561");
        Card then = Scorecard.read(mart.connection(), "E06000002", JUNE, Edition.REPORTED).everyCard().get(0);
        assertThat(then.current().value()).isEqualByComparingTo("540");
        assertThat(then.versionNo()).isEqualTo(1);
        assertThat(then.previous()).isEqualByComparingTo("560");
        assertThat(then.peak()).isEqualTo(new Peak(then.previous(), may));
        Card now = Scorecard.read(mart.connection(), "E06000002", JUNE).everyCard().get(0);
        assertThat(now.figures().get(11).value()).isEqualByComparingTo("561");
        assertThat(now.marks().restated()).isEqualTo(then.marks().restated()).extracting(one -> one.inWords(now.indicator()))
                .containsExactly("559 → 561 on 1 January 2022", "540 → 547 on 3 February 2022");
    }

    /** Version 2 of CP12 is 109 of 547 like version 1: child 1003, aged out, is no longer looked at; then 1004 stands where 1001 stood. */
    @Test
    void aVersionThatDiffersOnlyInChildrenWhoDoNotCountRestatesNothing() throws SQLException {
        mart.evidence("CP12", JUNE.atEndOfMonth(), 13, "1003", 0, 0, "OUT_OF_AGE", null);
        mart.figure("CP12", JUNE, 2, false, "109", "547", "19.926873857404");
        mart.session().execute("update mart.rpt_scorecard set is_current_version = (version_no = 2) where indicator_code = 'CP12'");
        mart.session().execute("""
                insert into mart.rpt_indicator_evidence
                select authority_code, indicator_code, month, subject_type, subject_key, child_id, numerator, denominator, reason, detail, 2, true, subject_id
                from mart.rpt_indicator_evidence where subject_key <> 13""");
        assertThat(Scorecard.read(mart.connection(), "E06000002", JUNE).everyCard().get(1).marks().restated()).isEmpty();
        mart.session().execute("update mart.rpt_indicator_evidence set subject_key = 14 where subject_key = 11 and version_no = 2");
        Card card = Scorecard.read(mart.connection(), "E06000002", JUNE).everyCard().get(1);
        assertThat(card.marks().restated()).extracting(one -> one.inWords(card.indicator()))
                .containsExactly("20, other cases behind it on 1 January 2022");
    }

    @Test
    void reasonsAreCountedByChildAndThePopulationIsNoChild() throws SQLException {
        Card card = Scorecard.read(mart.connection(), "E06000002", JUNE).everyCard().get(1);
        assertThat(card.reasons()).containsEntry("COUNTED", 1L).containsEntry("UNKNOWN_DISTANCE", 1L).hasSize(2);
    }

    @Test
    void aMonthWithoutFiguresStopsAndSaysWhichMonthsThereAre() {
        assertThatThrownBy(() -> Scorecard.read(mart.connection(), "E06000002", YearMonth.of(2021, 7)))
                .isInstanceOf(StopException.class)
                .hasMessageContaining("no figures of 2021-07").hasMessageContaining("a month from 2018-06 to 2021-06");
        assertThatThrownBy(() -> Scorecard.read(mart.connection(), "E09999999", JUNE))
                .isInstanceOf(StopException.class).hasMessageContaining("run nightly first");
    }

    @Test
    void theConnectionIsGivenBackAsItWas() throws SQLException {
        int isolation = mart.connection().getTransactionIsolation();
        Scorecard.read(mart.connection(), "E06000002", JUNE);
        assertThat(mart.connection().getAutoCommit()).isTrue();
        assertThat(mart.connection().getTransactionIsolation()).isEqualTo(isolation);
    }

    @Test
    void aFigureIsExplainedByItsChildren() throws SQLException {
        Explanation explanation = Explain.read(mart.connection(), "E06000002", "cp12", JUNE, null);
        assertThat(explanation.evidence()).extracting(Explanation.Evidence::subject).containsExactly("1001", "0", "1002");
        assertThat(Explain.read(mart.connection(), "E06000002", "CP12", JUNE, " 1002 ").evidence()).singleElement()
                .satisfies(row -> assertThat(row.reason()).isEqualTo("UNKNOWN_DISTANCE"));
        assertThatThrownBy(() -> Explain.read(mart.connection(), "E06000002", "CP99", JUNE, null))
                .isInstanceOf(StopException.class).hasMessageContaining("one of CP1, CP12");
    }
}
