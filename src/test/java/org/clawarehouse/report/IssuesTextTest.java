package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.clawarehouse.report.IssueReport.Group;
import org.clawarehouse.report.IssueReport.Occurrence;
import org.clawarehouse.report.IssueReport.Unknown;
import org.clawarehouse.run.Severity;
import org.junit.jupiter.api.Test;

class IssuesTextTest {

    private static String text(Group... groups) throws IOException {
        return text(List.of(), groups);
    }

    private static String text(List<Unknown> unknowns, Group... groups) throws IOException {
        StringBuilder out = new StringBuilder();
        new IssuesText(new IssueReport("delivery 3, as at 1 January 2022", unknowns, List.of(groups)), Ink.PLAIN).write(out);
        return out.toString();
    }

    private static Unknown unknown(String code, String reason, long children, String value, String highest) {
        return new Unknown("E06000002", code, Sample.JUNE, reason, children, Sample.number(value), Sample.number(value),
                Sample.number(highest), "percent", 1);
    }

    @Test
    void rejectedRowsComeFirstEachWithWhatWouldBeValid() throws IOException {
        assertThat(text(new Group(Severity.REJECT, "BAD_DATE", "episodes.csv", null, "DECOM", 1204, "a date such as 31/12/2021",
                List.of(new Occurrence("line 17", "99/99/9999"), new Occurrence("line 20", "AA"))),
                new Group(Severity.WARN, "OVER_18", null, null, null, 1, "an end on the 18th birthday",
                        List.of(new Occurrence("2021-03-04", "an episode still open"))))).isEqualTo("""

                Issues of delivery 3, as at 1 January 2022

                Rejected rows: 1,204  in no figure until corrected at the source

                   1,204  BAD_DATE  episodes.csv, column DECOM
                          expected a date such as 31/12/2021
                          line 17: found 99/99/9999
                          line 20: found AA
                          … and 1,202 more

                Warnings: 1  used all the same; somebody should look at them

                       1  OVER_18  across the warehouse
                          expected an end on the 18th birthday
                          2021-03-04: found an episode still open
                """);
    }

    @Test
    void noIssueIsGoodNews() throws IOException {
        assertThat(text()).contains("✓ none: no row was rejected and nothing needs looking at").doesNotContain("Rejected");
    }

    /** 99 of 547 is 18.1 %, with the twelve 111 of 547, 20.29 %. */
    @Test
    void whatIsUnknownComesFirstWithWhatItDoesToTheFigures() throws IOException {
        assertThat(text(List.of(unknown("CP12", "UNKNOWN_DISTANCE", 12, "18.0987", "20.2925"),
                unknown("CP16", "UNKNOWN_GROUP", 1, "9.3", "9.5"), unknown("CP12.out_of_area", "UNKNOWN_DISTANCE", 12, "13", "15.1938"),
                unknown("NEW", "WEATHER_UNKNOWN", 2, "1", "2")),
                new Group(Severity.REJECT, "BAD_DATE", "episodes.csv", null, "DECOM", 1, "a date", List.of(new Occurrence("line 17", "AA")))))
                .startsWith("""

                Issues of delivery 3, as at 1 January 2022

                What is unknown, and what it does to the figures of June 2021

                  12 placements without a postcode: CP12 lies between 18.1 % and 20.3 %
                    CP12.out_of_area lies between 13.0 % and 15.2 %

                  1 placement of an unknown group: CP16 lies between 9.3 % and 9.5 %

                  2 cases weather unknown: NEW lies between 1.0 % and 2.0 %

                Rejected rows: 1  in no figure until corrected at the source
                """);
    }

    @Test
    void skippedLinesAreNoWarnings() throws IOException {
        assertThat(text(new Group(Severity.WARN, "DUPLICATE", "header.csv", null, null, 657, "each row once; one of them is used",
                List.of(new Occurrence("line 3", "a row equal to another one in all columns"))),
                new Group(Severity.WARN, "OVER_18", null, null, null, 2, "an end", List.of(new Occurrence("", "none")))))
                .contains("Warnings: 2  used all the same", """
                        Skipped lines: 657  no rows of a table, or rows that another row stands for; nothing is missing

                             657  DUPLICATE  header.csv
                        """);
    }
}
