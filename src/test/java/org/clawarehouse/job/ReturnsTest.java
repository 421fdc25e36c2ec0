package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two statutory returns are two years of one authority. */
class ReturnsTest {

    private static final String HEADINGS = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";

    @TempDir
    static Path folder;

    private static Nights nights;
    private static Ended ended;

    @BeforeAll
    static void twoYears() {
        nights = new Nights();
        SmallInbox inbox = new SmallInbox(folder);
        String header = "CHILD,SEX,DOB,ETHNIC,UPN\nR1,1,01/05/2010,WBRI,\nR2,2,01/05/2010,WBRI,\nR3,1,01/05/2010,WBRI,\n";
        inbox.put("ssda903/2020/header.csv", header);
        inbox.put("ssda903/2021/header.csv", header.replace("R3,1,01/05/2010,WBRI,\n", "R4,2,01/05/2012,WBRI,\n"));
        // R1 is open in both. R2 is open in the first and has left in the second. R3 left in the first year.
        // R5 is open in the first and absent from the second. R4 came in the second.
        inbox.put("ssda903/2020/episodes.csv", HEADINGS
                + "R1,01/06/2019,S,C2,N1,U6,PR1,,,,,,\n"
                + "R2,01/07/2019,S,C2,N1,U6,PR1,,,,,,\n"
                + "R3,01/08/2019,S,C2,N1,U6,PR1,01/02/2020,E4A,,,,\n"
                + "R5,01/09/2019,S,C2,N1,U6,PR1,,,,,,\n");
        inbox.put("ssda903/2021/episodes.csv", HEADINGS
                + "R1,01/06/2019,S,C2,N1,U6,PR1,,,,,,\n"
                + "R2,01/07/2019,S,C2,N1,U6,PR1,01/10/2020,E4A,,,,\n"
                + "R4,05/05/2020,S,C2,N1,U6,PR1,,,,,,\n");
        ended = nights.nightly(inbox, "2021-04-20");
    }

    private static String cp1(String month) {
        return nights.one("select value::integer from mart.rpt_scorecard where indicator_code = 'CP1' and month = '" + month + "'");
    }

    @Test
    void everyLineIsLoadedUnderItsYear() {
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(nights.all("""
                select concat_ws(' ', contract, return_year, rows_read, rows_loaded, authority_code) from run.file
                where return_year is not null order by contract, return_year"""))
                .containsExactly("episodes 2020 4 4 E06000002", "episodes 2021 3 3 E06000002", "header 2020 3 3 E06000002", "header 2021 3 3 E06000002");
    }

    @Test
    void theLatestReturnWinsForAnEpisodeInBoth() {
        assertThat(cp1("2020-09-30")).isEqualTo("3");
        // R2 left on 1 October.
        assertThat(cp1("2020-10-31")).isEqualTo("2");
        assertThat(nights.one("select count(*) from conform.episode_cleaned")).isEqualTo("5");
    }

    @Test
    void anOpenEpisodeThatTheNextReturnDoesNotKnowEndsAfterTheYearEnd() {
        // R1, R2, R5 on 31 March; R5 is closed on 1 April as repaired and is no ceaser.
        assertThat(cp1("2020-03-31")).isEqualTo("3");
        assertThat(cp1("2020-04-30")).isEqualTo("2");
        assertThat(nights.one("select count(*) from run.warning where rule = 'REPAIRED_END'")).isEqualTo("1");
        assertThat(nights.one("select concat_ws(' ', numerator::integer, denominator::integer) from mart.rpt_scorecard"
                + " where indicator_code = 'CP3' and month = '2020-04-30'")).isEqualTo("0 0");
    }

    @Test
    void theHeaderOfTheLatestReturnWinsAndEarlierChildrenStay() {
        assertThat(nights.all("select child_id from identity.child order by 1")).containsExactly("R1", "R2", "R3", "R4", "R5");
        assertThat(nights.one("select count(*) from run.warning where rule = 'NO_HEADER'")).isEqualTo("1");
    }
}
