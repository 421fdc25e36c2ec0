package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line of every file is accounted for, and what is no extract of ours is named. */
class TakingInTest {

    @TempDir
    static Path folder;

    private static Nights nights;
    private static Ended ended;

    @BeforeAll
    static void takeIn() {
        nights = new Nights();
        SmallInbox inbox = SmallInbox.standard(folder);
        // An exact duplicate, a total, an impossible date, an end before the start, and a code nobody knows.
        inbox.append(SmallInbox.EPISODES, """
                C001,10/01/2020,S,C2,N1,U6,PR1,,,,TS1 1AA,TS1 1AB,
                C031,31/02/2021,S,C2,N1,U6,PR1,,,,TS1 1AA,TS1 1AB,
                C032,10/02/2021,S,C2,N1,U6,PR1,01/02/2021,E4A,,TS1 1AA,TS1 1AB,
                C033,10/02/2021,S,C2,N1,U7,PR1,,,,TS1 1AA,TS1 1AB,
                Total: 34,,,,,,,,,,,,
                """);
        // Cells that somebody pasted a page into: no code, no postcode and no number is that long.
        inbox.append(SmallInbox.EPISODES, "C034,10/02/2021,%1$s,%1$s,%1$s,%1$s,%1$s,,%1$s,%1$s,%1$s,%1$s,%1$s\n".formatted("X".repeat(300)));
        inbox.append(SmallInbox.HEADER, "C034,%1$s,15/03/2010,%1$s,%1$s\n".formatted("X".repeat(300)));
        inbox.put("workforce/rota.csv", "SHIFT,WHO\nlate,somebody\n");
        ended = nights.nightly(inbox, "2021-07-01");
    }

    @Test
    void theNightIsDone() {
        assertThat(ended.exit()).as(ended.err()).isZero();
    }

    @Test
    void episodesAddUp() {
        // 30 rows and 6 appended: 2 rejected, 1 duplicate and 1 total skipped, 32 loaded.
        assertThat(nights.one("""
                select concat_ws(' ', rows_read, rows_loaded, rows_rejected, rows_skipped) from run.file
                where name = 'ssda903/episodes.csv'""")).isEqualTo("36 32 2 2");
    }

    @Test
    void everyFileAddsUpWhenItsRowsAreCountedAgain() {
        assertThat(nights.all("select contract from run.file where rows_read <> rows_loaded + rows_rejected + rows_skipped")).isEmpty();
        for (String table : nights.all("select contract from run.file where status = 'LOADED'")) {
            assertThat(nights.one("select count(*) from stage." + table)).as(table)
                    .isEqualTo(nights.one("select rows_loaded from run.file where contract = '" + table + "'"));
        }
        assertThat(nights.one("select count(*) from run.rejected_row")).isEqualTo("2");
    }

    @Test
    void rejectedRowsSayWhereAndWhyWithoutTheValue() {
        assertThat(nights.all("""
                select concat_ws('|', file, line, "column", rule, found) from run.rejected_row order by line"""))
                .containsExactly("ssda903/episodes.csv|33|DECOM|BAD_DATE|99/99/9999", "ssda903/episodes.csv|34|DEC|NEGATIVE|99/99/9999");
    }

    @Test
    void aMistypedPlaceKeepsTheChildInTheCount() {
        // 27 of the thirty at the end of June, C033 and C034.
        assertThat(nights.one("""
                select value::integer from mart.rpt_scorecard
                where indicator_code = 'CP1' and month = '2021-06-30' and authority_code = 'E06000002'""")).isEqualTo("29");
        assertThat(nights.all("select concat_ws('|', file, line, \"column\") from run.warning where rule = 'UNKNOWN_CODE' and line = 35"))
                .containsExactly("ssda903/episodes.csv|35|PLACE");
    }

    @Test
    void aCellThatSomebodyPastedAPageIntoRejectsNothing() {
        assertThat(nights.all("select distinct concat_ws('|', file, line, \"column\") from run.warning where rule = 'BAD_ID' order by 1"))
                .containsExactly("ssda903/episodes.csv|37|URN", "ssda903/header.csv|32|UPN");
    }

    @Test
    void aFileOfNoTableOfOursIsAStrangerAndNoError() {
        assertThat(nights.all("select name from run.file where status = 'STRANGER'")).containsExactly("workforce/rota.csv");
        assertThat(ended.err()).contains("workforce/rota.csv");
    }
}
