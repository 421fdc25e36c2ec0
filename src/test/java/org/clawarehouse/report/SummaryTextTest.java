package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.clawarehouse.report.RunSummary.Change;
import org.clawarehouse.report.RunSummary.FileLine;
import org.clawarehouse.report.RunSummary.Step;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.Issue;
import org.clawarehouse.run.Place;
import org.clawarehouse.run.Severity;
import org.junit.jupiter.api.Test;

class SummaryTextTest {

    private static RunSummary summary(int exitCode, String outcome, List<Issue> problems, FileLine... files) {
        return summary(LocalDate.of(2021, 12, 31), exitCode, outcome, problems, files);
    }

    private static RunSummary summary(LocalDate dataAsAt, int exitCode, String outcome, List<Issue> problems, FileLine... files) {
        return new RunSummary("nightly", "Middlesbrough (synthetic)", LocalDate.of(2022, 1, 1), dataAsAt, false, exitCode, outcome,
                problems, List.of(files), List.of(new Change("episodes", 90, 2, 0)),
                List.of(YearMonth.of(2021, 11), YearMonth.of(2021, 12)), 1234, 1, Headlines.of(Sample.data()), Sample.JUNE,
                List.of(RunSummary.Place.of("Scorecard", Path.of("out", "scorecard.html"))),
                List.of(new Step("stage", Duration.ofMillis(2345)), new Step("measure", Duration.ofMillis(655))));
    }

    private static String text(RunSummary summary) throws IOException {
        StringBuilder out = new StringBuilder();
        new SummaryText(summary, Ink.PLAIN).write(out);
        return out.toString();
    }

    @Test
    void ofManyFilesThatAreNoneOfOursAFewAreNamed() throws IOException {
        FileLine[] files = IntStream.rangeClosed(1, 1_012).mapToObj(n -> new FileLine("photo-" + n + ".jpg", null, 0, 0, 0, 0)).toArray(FileLine[]::new);
        assertThat(text(summary(0, "Done and reconciled.", List.of(), files))).contains("photo-10.jpg", "… and 1,002 more", "1,012 files")
                .doesNotContain("photo-11.jpg");
    }

    /** 675 of 547-702 is 128 / 155 × 7 = 5.8 steps, the seventh block; 18.0 of 16.3-19.9 is 3.3 steps, the fourth. */
    @Test
    void theSummaryIsReadInOneGo() throws IOException {
        assertThat(text(summary(0, "Done and reconciled.", List.of(), new FileLine("ssda903/episodes.csv", "episodes", 100, 90, 7, 3),
                new FileLine("notes.txt", null, 0, 0, 0, 0)))).isEqualTo("""

                Middlesbrough (synthetic), as at 1 January 2022

                What arrived
                  File                  Table       Read  Loaded  Rejected  Skipped
                  ssda903/episodes.csv  episodes     100      90         7        3
                  notes.txt             (not ours)     0       0         0        0
                  together              2 files      100      90         7        3
                  ✓ every line is accounted for: 100 read = 90 loaded + 7 rejected + 3 skipped

                What changed in the staged tables
                  Table     New  Gone  Unchanged
                  episodes   90     2          0

                June 2021
                                                                               13 months      In a year
                     CP1   Number of children in care                     547  ▇███▇▆▅▄▃▂▂▂▁  down 19.0 %
                  ▲  CP12  Children placed more than 20 miles from home  20 %  ▁▅▅▅▄▄·▃▃▃▂▇█  up 3.6 pp
                  ● meets target  ◆ within tolerance  ▲ does not meet target

                Time
                  Step       Took
                  stage     2.3 s
                  measure   0.6 s
                  together  3.0 s

                Where things are
                  Scorecard  out/scorecard.html

                ✓ Done and reconciled.
                  2 months computed, 2021-11 to 2021-12; 1,234 rows changed in the mart, 1 warning (see: issues).
                """);
    }

    /** Nobody delivered anything since: the night computes what is due all the same, and says so. */
    @Test
    void monthsAfterTheLastDeliveryAreNamed() throws IOException {
        assertThat(text(summary(LocalDate.of(2021, 12, 30), 0, "Done.", List.of())))
                .endsWith("  ! 2021-12 ends after the last delivery, as at 30 December 2021: nothing that happened since is\n  known\n");
        assertThat(text(summary(LocalDate.of(2021, 11, 29), 0, "Done.", List.of()))).contains("! 2021-11 to 2021-12 end after the last");
        assertThat(text(summary(null, 0, "Done.", List.of()))).doesNotContain("after the last delivery");
    }

    @Test
    void aLostLineIsSeen() throws IOException {
        assertThat(text(summary(15, "Not reconciled.", List.of(), new FileLine("a.csv", "episodes", 100, 90, 7, 2))))
                .contains("✗ lines are missing in a.csv: 100 read = 90 loaded + 7 rejected + 2 skipped")
                .contains("✗ Not reconciled.  (exit 15)");
    }

    @Test
    void whatStoppedTheRunStandsBeforeTheEnd() throws IOException {
        Issue issue = new Issue(Severity.STOP, "HEADINGS", Place.ofFile("a.csv"), "no column CHILD", "the heading CHILD");
        assertThat(text(summary(ExitCode.FILE_UNUSABLE.code(), "Nothing was published.", List.of(issue))))
                .contains("  a.csv: found no column CHILD; expected the heading CHILD (HEADINGS)\n");
    }

    @Test
    void noLineIsWiderThanTheTerminal() throws IOException {
        FileLine file = new FileLine("reference/" + "x".repeat(120) + ".csv", "postcodes", 1, 1, 0, 0);
        assertThat(text(summary(0, "Done.", List.of(), file)).lines()).allMatch(line -> line.length() <= TextTable.WIDTH);
    }

    @Test
    void theSameIsOneJsonObject() {
        assertThat(Json.of(summary(0, "Done.", List.of(), new FileLine("a.csv", "episodes", 1, 1, 0, 0))))
                .startsWith("{\"command\": \"nightly\"").contains("\"exit_code\": 0", "\"mart_rows_changed\": 1234",
                        "\"months\": [\"2021-11\", \"2021-12\"]", "\"files\": [{\"name\": \"a.csv\"", "\"headline_month\": \"2021-06\"");
    }

    /** Lowest is the lowest block, highest the highest; 5 of 0-10 is 3.5 steps of seven and goes up to the fifth block. */
    @Test
    void blocksRunFromTheLowestToTheHighest() {
        assertThat(Headlines.line(Arrays.asList(BigDecimal.ZERO, null, BigDecimal.valueOf(5), BigDecimal.TEN))).isEqualTo("▁·▅█");
        assertThat(Headlines.line(List.of(BigDecimal.ONE, BigDecimal.ONE))).isEqualTo("▄▄");
    }
}
