package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.clawarehouse.report.IssueReport.Group;
import org.clawarehouse.report.IssueReport.Occurrence;
import org.clawarehouse.run.Severity;
import org.junit.jupiter.api.Test;

class IssuesTextTest {

    private static String text(Group... groups) throws IOException {
        StringBuilder out = new StringBuilder();
        new IssuesText(new IssueReport("delivery 3, as at 1 January 2022", List.of(groups)), Ink.PLAIN).write(out);
        return out.toString();
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
}
