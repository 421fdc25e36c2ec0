package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person may wave through: it is published, and who asked is on record. */
class AcceptedNightTest {

    @TempDir
    Path folder;

    private final Nights nights = new Nights();
    private final TableStates states = new TableStates(nights.database());
    private SmallInbox inbox;
    private Map<String, String> before;

    @BeforeEach
    void aGoodNight() {
        inbox = SmallInbox.standard(folder);
        assertThat(nights.nightly(inbox, "2021-07-01").exit()).isZero();
        before = states.versions("mart");
    }

    @Test
    void tooManyRejectedRowsAreKeptAndListedAndCanBeAccepted() {
        // 21 rejected rows: more than 20, and more than 2 % of 51.
        inbox.append(SmallInbox.EPISODES, "C099,45/06/2021,S,C2,N1,U6,PR1,,,,,,\n".repeat(21));
        Ended stopped = nights.nightly(inbox, "2021-07-02");
        assertThat(stopped.exit()).isEqualTo(10);
        assertThat(stopped.err()).contains("21 of 51 rows rejected", "--accept-rejections");
        assertThat(states.versions("mart")).isEqualTo(before);
        assertThat(nights.one("select count(*) from run.rejected_row where rule = 'BAD_DATE'")).isEqualTo("21");
        assertThat(nights.command("issues").out()).contains("BAD_DATE", "ssda903/episodes.csv", "21");
        assertThat(nights.nightly(inbox, "2021-07-02", "--accept-rejections=Jo Example").exit()).isZero();
        assertThat(nights.one("select accepted_by from run.delivery order by delivery_no desc limit 1")).isEqualTo("Jo Example");
        assertThat(nights.one("select rows_rejected from run.file where contract = 'episodes' and status = 'LOADED' order by file_no desc limit 1"))
                .isEqualTo("21");
    }

    @Test
    void twentyRejectedRowsAreTolerated() {
        inbox.append(SmallInbox.EPISODES, "C099,45/06/2021,S,C2,N1,U6,PR1,,,,,,\n".repeat(20));
        assertThat(nights.nightly(inbox, "2021-07-02").exit()).isZero();
    }

    @Test
    void aDeliveryThatLooksWrongCanBeAccepted() {
        String text = inbox.text(SmallInbox.EPISODES);
        inbox.put(SmallInbox.EPISODES, text.substring(0, text.indexOf("C014")));
        assertThat(nights.nightly(inbox, "2021-07-02", "--accept-delivery=Jo Example").exit()).isZero();
        assertThat(nights.one("select accepted_by from run.delivery order by delivery_no desc limit 1")).isEqualTo("Jo Example");
        assertThat(nights.one("select value::integer from mart.rpt_scorecard where indicator_code = 'CP1' and month = '2021-06-30'")).isEqualTo("13");
    }

    @Test
    void withoutANameTheUserOfTheOperatingSystemAccepts() {
        String text = inbox.text(SmallInbox.EPISODES);
        inbox.put(SmallInbox.EPISODES, text.substring(0, text.indexOf("C014")));
        assertThat(nights.nightly(inbox, "2021-07-02", "--accept-delivery").exit()).isZero();
        assertThat(nights.one("select accepted_by from run.delivery order by delivery_no desc limit 1"))
                .isEqualTo(System.getProperty("user.name"));
    }
}
