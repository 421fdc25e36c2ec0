package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

class StatusTextTest {

    private static final Instant TWO = Instant.parse("2022-01-01T02:00:00Z");

    private static String text(StatusReport report) throws IOException {
        StringBuilder out = new StringBuilder();
        new StatusText(report, Ink.PLAIN, ZoneOffset.UTC).write(out);
        return out.toString();
    }

    private static StatusReport.Month month(int month, int versions) {
        return new StatusReport.Month("E06000002", YearMonth.of(2021, month), 39, 37, versions, TWO);
    }

    @Test
    void deliveriesSourcesRunsAndMonthsAreTables() throws IOException {
        assertThat(text(new StatusReport(
                List.of(new StatusReport.Delivery(2, LocalDate.of(2022, 1, 1), 3, 1220, 1200, 14, 6, "anna")),
                List.of(new StatusReport.Source("population", 1, LocalDate.of(2021, 12, 1), 31, 100)),
                List.of(new StatusReport.Run(2, "nightly", LocalDate.of(2022, 1, 1), "DONE", 0, TWO, Duration.ofMillis(72_400), 5L)),
                List.of(month(12, 1), month(11, 1), month(10, 2), month(8, 2))))).isEqualTo("""

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
                """);
    }

    @Test
    void anEmptyWarehouseSaysWhatToDo() throws IOException {
        assertThat(text(new StatusReport(List.of(), List.of(), List.of(), List.of())))
                .contains("nothing has been taken in yet: run nightly");
    }
}
