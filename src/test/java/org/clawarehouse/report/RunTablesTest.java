package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;

import org.clawarehouse.report.IssueReport.Group;
import org.clawarehouse.run.Severity;
import org.clawarehouse.run.StopException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunTablesTest {

    private Mart mart;

    @BeforeEach
    void fill() throws SQLException {
        mart = new Mart();
        run(1, "2021-12-01");
        run(2, "2022-01-01");
        file(1, "episodes.csv", "episodes");
        file(1, "population.csv", "population");
        file(2, "episodes.csv", "episodes");
        reject(1, 5, "DECOM");
        for (int line : new int[] {30, 9, 100, 12}) {
            reject(3, line, "DECOM");
        }
        warn(1, null, "OVER_18");
        warn(2, 3, "UNKNOWN_CODE");
    }

    private void run(int number, String asAt) {
        mart.session().execute("""
                insert into run.run (command, as_at_date, status, exit_code, started_at, ended_at, process, program)
                values ('nightly', ?::date, 'DONE', 0, ?::timestamptz, ?::timestamptz + interval '12.4 s', '1', '1')""",
                asAt, asAt, asAt);
        mart.session().execute("insert into run.delivery (run_no, as_at_date) values (?, ?::date)", number, asAt);
    }

    private void file(int run, String name, String contract) {
        mart.session().execute("""
                insert into run.file (run_no, delivery_no, name, sha256, contract, size_bytes, modified_at, rows_read,
                    rows_loaded, rows_rejected, rows_skipped, status)
                values (?, ?, ?, '', ?, 1, now(), 10, 7, 2, 1, 'LOADED')""", run, run, name, contract);
    }

    private void reject(int file, int line, String column) {
        mart.session().execute("insert into run.rejected_row values (?, 'episodes.csv', null, ?, ?, 'BAD_DATE', '99', 'a date')",
                file, line, column);
    }

    private void warn(int run, Integer file, String rule) {
        mart.session().execute("""
                insert into run.warning (run_no, file_no, rule, found, expected, on_date)
                values (?, ?::integer, ?, 'x', 'y', '2021-03-04')""", run, file, rule);
    }

    @AfterEach
    void close() throws SQLException {
        mart.close();
    }

    @Test
    void issuesOfTheLatestRunAndAllOpenChecksAreGroupedWorstFirst() throws SQLException {
        IssueReport report = Issues.read(mart.connection(), null);
        assertThat(report.scope()).isEqualTo("delivery 2, as at 1 January 2022");
        assertThat(report.groups()).extracting(Group::rule).containsExactly("BAD_DATE", "OVER_18", "UNKNOWN_CODE");
        Group first = report.groups().get(0);
        assertThat(first.severity()).isEqualTo(Severity.REJECT);
        assertThat(first.count()).isEqualTo(4);
        assertThat(first.places()).extracting(IssueReport.Occurrence::where).containsExactly("line 9", "line 12", "line 30");
        assertThat(report.groups().get(1).places().get(0).where()).isEqualTo("2021-03-04");
    }

    @Test
    void anEarlierDeliveryHasItsOwnIssues() throws SQLException {
        assertThat(Issues.read(mart.connection(), 1).groups()).extracting(Group::rule, Group::count)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("BAD_DATE", 1L), org.assertj.core.groups.Tuple.tuple("OVER_18", 1L));
        assertThatThrownBy(() -> Issues.read(mart.connection(), 9)).isInstanceOf(StopException.class)
                .hasMessageContaining("no delivery 9");
    }

    @Test
    void statusShowsHowFreshEachSourceIs() throws SQLException {
        mart.figure("CP1", java.time.YearMonth.of(2021, 6), 1, false, "540", null, "540");
        mart.figure("CP1", java.time.YearMonth.of(2021, 6), 2, true, "547", null, "547");
        StatusReport report = Status.read(mart.connection(), "E06000002");
        assertThat(report.deliveries()).extracting(StatusReport.Delivery::deliveryNo).containsExactly(2, 1);
        assertThat(report.deliveries().get(1).rowsRead()).isEqualTo(20);
        assertThat(report.sources()).extracting(StatusReport.Source::table, StatusReport.Source::daysBehind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("episodes", 0L), org.assertj.core.groups.Tuple.tuple("population", 31L));
        assertThat(report.runs().get(0).took()).isEqualTo(Duration.ofMillis(12_400));
        assertThat(report.months()).singleElement().satisfies(month -> {
            assertThat(month.versions()).isEqualTo(2);
            assertThat(month.indicators()).isEqualTo(1);
            assertThat(month.withValue()).isEqualTo(1);
        });
    }
}
