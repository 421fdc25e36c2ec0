package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

class StatusTextTest {

    private static final Instant NOON = Instant.parse("2022-01-02T12:00:00Z");
    private static final Instant TWO = Instant.parse("2022-01-01T02:00:00Z");

    private static String text(StatusReport report) throws IOException {
        StringBuilder out = new StringBuilder();
        new StatusText(report, Ink.PLAIN, Clock.fixed(NOON, ZoneOffset.UTC)).write(out);
        return out.toString();
    }

    private static StatusReport.Night night(String status, Integer exitCode, String message, LocalDate dataAsAt) {
        return new StatusReport.Night(2, status, exitCode, message, TWO, status.equals("RUNNING") ? null : TWO.plusSeconds(72), dataAsAt);
    }

    private static StatusReport report(StatusReport.Night night, DriftSummary drift) {
        return new StatusReport(night, drift, new TieOutReport("E06000002", List.of()),
                List.of(new StatusReport.Delivery(2, LocalDate.of(2022, 1, 1), 3, 1220, 1200, 14, 6, "anna")),
                List.of(new StatusReport.Source("population", 1, LocalDate.of(2021, 12, 1), 31, 100)),
                List.of(new StatusReport.Run(2, "nightly", LocalDate.of(2022, 1, 1), "DONE", 0, TWO, Duration.ofMillis(72_400), 5L)),
                List.of(month(12, 1), month(11, 1), month(10, 2), month(8, 2)));
    }

    private static Restatement drifted(String indicator, int month, String before, String after) {
        return new Restatement("E06000002", indicator, indicator, YearMonth.of(2021, month), "children", 0, 1, 0,
                parts(before), parts(after), 0, 1, null);
    }

    private static Restatement.Parts parts(String value) {
        return value == null ? new Restatement.Parts(null, null, null)
                : new Restatement.Parts(new BigDecimal(value), null, new BigDecimal(value));
    }

    private static String head(String text) {
        return text.substring(0, text.indexOf("\nDeliveries\n"));
    }

    private static StatusReport.Month month(int month, int versions) {
        return new StatusReport.Month("E06000002", YearMonth.of(2021, month), 39, 37, versions, TWO);
    }

    @Test
    void deliveriesSourcesRunsAndMonthsAreTables() throws IOException {
        String text = text(report(night("DONE", 0, null, LocalDate.of(2022, 1, 1)), DriftSummary.of(List.of(), 0)));
        assertThat(text.substring(text.indexOf("\nDeliveries\n"))).isEqualTo("""

                Deliveries

                  No  As at       Files   Read  Loaded  Rejected  Skipped  Accepted by
                   2  2022-01-01      3  1,220   1,200        14        6  anna

                Sources, and how far each is behind the latest delivery

                  Table       Last as at  Days behind  Delivery  Rows loaded then
                  population  2021-12-01           31         1               100

                Runs

                  No  Command  As at       Status  Exit  Started                 Took  Mart rows changed
                   2  nightly  2022-01-01  DONE       0  2022-01-01 02:00  1 min 12 s                  5

                Months with figures

                  Month               Authority  Indicators  With a value  Version  Computed
                  2021-11 to 2021-12  E06000002          39            37        1  2022-01-01 02:00
                  2021-10             E06000002          39            37        2  2022-01-01 02:00
                  2021-08             E06000002          39            37        2  2022-01-01 02:00

                Tie-out to what is published

                  nothing is published of E06000002 in the files supplied
                """);
    }

    @Test
    void theFirstLinesSayHowTheNightEndedAndThatAllAgrees() throws IOException {
        assertThat(head(text(report(night("DONE", 0, null, LocalDate.of(2021, 12, 30)), DriftSummary.of(List.of(), 0))))).isEqualTo("""

                ✓ The last night ended well, 2022-01-01 02:01; the data are as at 2021-12-30, 3 days old
                  Last delivery: no 2 as at 2022-01-01, 3 files, 1,220 rows read, 14 rejected (see: issues)
                  Sources: 1 of 1 tables did not come with the last delivery; the oldest, population, is 31 days behind

                ✓ every closed month agrees with the data
                """);
    }

    @Test
    void aNightThatFailedOrRunsOrWasLongAgoSaysSo() throws IOException {
        DriftSummary none = DriftSummary.of(List.of(), 0);
        assertThat(text(report(night("FAILED", 10, "more rows rejected than the tolerance", LocalDate.of(2022, 1, 1)), none))).startsWith("""

                ✗ The last night did not end well, 2022-01-01 02:01; the data are as at 2022-01-01, 1 day old
                    run 2, exit 10: more rows rejected than the tolerance
                """);
        assertThat(text(report(night("FAILED", null, null, null), none))).startsWith("""

                ✗ The last night did not end well, 2022-01-01 02:01; there are no data yet
                    run 2, it was killed
                """);
        assertThat(text(report(night("RUNNING", null, null, null), none))).contains("… A night is running since 2022-01-01 02:00; there are no data yet");
        StatusReport.Night lastWeek = new StatusReport.Night(1, "DONE", 0, null, TWO.minus(Duration.ofDays(7)), TWO.minus(Duration.ofDays(7)),
                LocalDate.of(2021, 12, 25));
        assertThat(text(report(lastWeek, none))).contains("✗ No night has run since, for 8 days: does the schedule run?");
    }

    /**
     * From 12 to 13 is a twelfth, from 547 to 545 less than a hundredth, from nothing to 1 more than any share. A member of a family comes
     * after every indicator, and a change that is lost in print (40.1 to 40.4 of no decimals) after one that is not.
     */
    @Test
    void closedMonthsThatDriftedAreCountedWithTheLargestChangesAndTheCommand() throws IOException {
        DriftSummary drift = DriftSummary.of(List.of(drifted("CP1", 6, "547", "545"), drifted("CP1", 7, "540", "538"),
                drifted("PO_WAITING", 9, "12", "13"), drifted("CP21", 6, null, "1"), drifted("MISSING", 6, "100", "101"),
                drifted("CP12", 6, "40.1", "40.4"), drifted("ETHNIC.ASIAN", 6, "2", "4")), 3);
        assertThat(head(text(report(night("DONE", 0, null, LocalDate.of(2022, 1, 1)), drift)))).endsWith("""

                ✗ 7 figures of closed months no longer agree with the data
                    months: 2021-06 to 2021-07, 2021-09; through 3 children (mart.rpt_drift_subject)
                  What a board would notice first:
                  Month    Indicator        Was    Is  Children in  Out
                  2021-06  CP21        no value     1            0    1
                  2021-09  PO_WAITING        12    13            0    1
                  2021-06  MISSING          100   101            0    1
                  2021-07  CP1              540   538            0    1
                  2021-06  CP12            40.1  40.4            0    1
                  To bring them up to date (the old versions stay readable):
                      rerun --month 2021-06 --to 2021-09 --reason "…"
                """);
        assertThat(Json.of(drift)).startsWith("{\"figures\": 7, \"children\": 3, \"months\": [\"2021-06\", \"2021-07\", \"2021-09\"], \"largest\": [");
    }

    @Test
    void anEmptyWarehouseSaysWhatToDo() throws IOException {
        assertThat(text(new StatusReport(null, DriftSummary.of(List.of(), 0), new TieOutReport("E06000002", List.of()), List.of(), List.of(), List.of(),
                List.of())))
                .startsWith("\n○ No night has run yet: run nightly\n").contains("nothing has been taken in yet: run nightly");
    }
}
