package org.clawarehouse.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.ProgramFiles;
import org.clawarehouse.sql.Session;
import org.clawarehouse.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each invariant holds of figures that agree and stops the night, naming month and figures, where one of them is off by one. */
class InvariantsTest {

    private Connection connection;
    private Session session;

    @BeforeEach
    void open() throws SQLException {
        connection = TestDatabase.create().getConnection();
        connection.setAutoCommit(false);
        session = new Session(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void check(String invariant) {
        Invariants.check(session, new ProgramFiles(Path.of("")).sql("sql/invariants").stream().filter(f -> f.name().equals(invariant)).toList());
    }

    private void holds(String invariant) {
        assertThatCode(() -> check(invariant)).doesNotThrowAnyException();
    }

    private void stops(String invariant, String... words) {
        StopException stop = catchThrowableOfType(StopException.class, () -> check(invariant));
        assertThat(stop.exitCode()).isEqualTo(ExitCode.NOT_RECONCILED);
        assertThat(stop.getMessage()).contains("E06000002, month 20210630").contains(words);
    }

    private void figure(String code, Integer numerator, Integer denominator) {
        session.execute("insert into measure.indicator_value values ('E06000002', ?, 20210630, ?, ?, null, 'OK')", code, numerator, denominator);
    }

    private void change(String sql) {
        assertThat(session.execute(sql)).isEqualTo(1);
    }

    /** 10 + 3 - 4 - 1 - 1 - 2 + 2 + 1 = 8. */
    private void flow() {
        session.execute("insert into conform.cla_flow_month values ('E06000002', 20210630, '2021-06-30', 10, 3, 4, 1, 1, 2, 2, 1, 8)");
        figure("CP1", 8, null);
        figure("CP3", 3, 4);
    }

    @Test
    void theTermsOfTheMonthGiveTheClosingNumber() {
        flow();
        holds("opening_starts_ends_closing");
        change("update conform.cla_flow_month set closing = 9");
        stops("opening_starts_ends_closing", "opening 10 + 3 starts - 4 ceases - 1 repaired ends - 1 broken chains - 2 turned 18 without an end"
                + " + 2 ceasers already over 18 + 1 over 18 by exception = 8, and closing 9", "expected closing 8");
    }

    @Test
    void theClosingNumberIsTheOneTheBoardReads() {
        flow();
        change("update measure.indicator_value set numerator = 7 where indicator_code = 'CP1'");
        stops("opening_starts_ends_closing", "CP1 7");
    }

    @Test
    void startsAndCeasesAreThoseOfTheRatio() {
        flow();
        change("update measure.indicator_value set denominator = 5 where indicator_code = 'CP3'");
        stops("opening_starts_ends_closing", "CP3 3 / 5", "CP3 3 / 4");
    }

    /** T78. */
    @Test
    void externalResidentialIsAPartOfResidential() {
        figure("CP15", 77, 547);
        figure("CP16", 77, 547);
        holds("external_within_residential");
        change("update measure.indicator_value set numerator = 78 where indicator_code = 'CP16'");
        stops("external_within_residential", "CP16 counts 78 and CP15 77");
    }

    @Test
    void everyChildIsInOneOfThePlacementGroups() {
        session.execute("insert into conform.placement_group values ('SUPPORTED', 'Supported'), ('UNKNOWN', 'Not known')");
        session.execute("""
                insert into conform.cla_month (authority_code, month_key, child_key, month_end_date, is_looked_after, reason, sex_code, placement_group_code)
                values ('E06000002', 20210630, 1, '2021-06-30', true, 'COUNTED', 'F', 'SUPPORTED'),
                    ('E06000002', 20210630, 2, '2021-06-30', true, 'COUNTED', 'F', 'UNKNOWN'),
                    ('E06000002', 20210630, 3, '2021-06-30', false, 'OVER_18', 'F', 'UNKNOWN')""");
        figure("CP1", 2, null);
        holds("placement_groups_sum_to_cp1");
        change("update conform.cla_month set placement_group_code = 'MISTYPED' where child_key = 2");
        stops("placement_groups_sum_to_cp1", "CP1 is 2, the placement groups sum to 1 (SUPPORTED 1)");
    }

    @Test
    void everyEvidenceSetSumsToItsFigure() {
        figure("CP16", 1, 2);
        session.execute("""
                insert into measure.indicator_row (authority_code, indicator_code, month_key, subject_type, subject_key, numerator, denominator, reason)
                values ('E06000002', 'CP16', 20210630, 'CHILD', 1, 1, 1, 'COUNTED'), ('E06000002', 'CP16', 20210630, 'CHILD', 2, 0, 1, 'NOT_IN_NUMERATOR')""");
        holds("evidence_sums_to_figure");
        change("update measure.indicator_value set numerator = 2");
        stops("evidence_sums_to_figure", "CP16 is 2", "the sum of its evidence, 1");
    }

    private void household(int key, String asAt, int places, int filled, int vacant, String ended) {
        session.execute("insert into conform.foster_household values (?, ?::date, 'E06000002', ?, ?, ?, 0, 0, null, ?::date)",
                key, asAt, places, filled, vacant, ended);
    }

    /** Household 1 adds up to 3, household 2 says 3 and adds up to 2; household 3 has ended; the July count is still to come. */
    private void fostering() {
        session.execute("""
                insert into conform.reporting_month values
                    ('E06000002', 20210630, '2021-06-01', '2021-06-30', '2020-07-01', '2021-04-01', '2021/22', 2022)""");
        household(1, "2021-05-31", 3, 2, 1, null);
        household(2, "2021-05-31", 3, 1, 1, null);
        household(3, "2021-05-31", 9, 1, 1, "2021-06-30");
        household(1, "2021-03-31", 8, 1, 1, null);
        household(1, "2021-07-31", 7, 1, 1, null);
        figure("FOSTERING.places", 6, null);
        figure("FOSTERING.filled", 3, null);
        figure("FOSTERING.vacant", 2, null);
        figure("FOSTERING.not_available", 0, null);
        figure("FOSTERING.short_break", 0, null);
    }

    @Test
    void fosterPlacesBalanceButForHouseholdsThatDoNotAddUpThemselves() {
        fostering();
        holds("fostering_places_balance");
        change("update measure.indicator_value set numerator = 3 where indicator_code = 'FOSTERING.vacant'");
        stops("fostering_places_balance", "6 places, of which 3 filled, 3 vacant, 0 not available and 0 for short breaks; the households' own rows leave 1 over");
    }

    @Test
    void aPlaceThatNoHouseholdRowExplainsStopsTheNight() {
        fostering();
        change("update conform.foster_household set filled = 2 where household_key = 2");
        stops("fostering_places_balance", "leave 0 over");
    }

    @Test
    void membersByIdentitySumToEverybodyLookedAfter() {
        figure("CP1", 5, null);
        figure("GENDER.M", 3, 5);
        figure("GENDER.F", 2, 5);
        figure("ETHNIC.MIXED", 5, 5);
        holds("members_sum_to_their_whole");
        change("update measure.indicator_value set numerator = 4 where indicator_code = 'ETHNIC.MIXED'");
        stops("members_sum_to_their_whole", "ETHNIC sums to 4 (MIXED 4) and CP1 holds 5");
    }

    @Test
    void stagesOfChallengesSumToThoseClosedButForUnknownStages() {
        figure("CP21", 2, 4);
        figure("IRO_STAGE.1", 2, null);
        figure("IRO_STAGE.3", 1, null);
        stops("members_sum_to_their_whole", "IRO_STAGE sums to 3 (1 2, 3 1) and CP21 holds 4");
        session.execute("""
                insert into measure.indicator_row (authority_code, indicator_code, month_key, subject_type, subject_key, numerator, denominator, reason)
                values ('E06000002', 'CP21', 20210630, 'CHALLENGE', 1, 0, 1, 'UNKNOWN_CODE')""");
        holds("members_sum_to_their_whole");
    }

    @Test
    void familiesWithoutTheirWholeAreNotCompared() {
        figure("GENDER.M", 3, 5);
        figure("IRO_STAGE.1", 2, null);
        holds("members_sum_to_their_whole");
    }

    @Test
    void reasonsForLeavingAreSharesOfTheSameChildren() {
        figure("CP8", 2, 9);
        figure("REASON_CEASED.SGO", 2, 9);
        holds("reasons_share_the_denominator_of_cp8");
        figure("REASON_CEASED.ADOPTED", 1, 8);
        stops("reasons_share_the_denominator_of_cp8", "REASON_CEASED.ADOPTED is a share of 8 children and CP8 of 9");
    }

    @Test
    void theLeadershipTeamReadsTheNumbersOfTheBoard() {
        figure("CP16", 51, 547);
        figure("L3", 51, null);
        figure("L4", 26, null);
        holds("leadership_repeats_the_board");
        change("update measure.indicator_value set numerator = 50 where indicator_code = 'L3'");
        stops("leadership_repeats_the_board", "L3 counts 50 and CP16 51");
    }
}
