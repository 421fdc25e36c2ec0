package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Night after night: what is unchanged is not written again, what is changed or gone is closed and not lost. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RepeatedNightTest {

    private static final String[] EVERYTHING = {"stage", "conform", "measure", "mart", "identity"};

    @TempDir
    static Path folder;

    private static Nights nights;
    private static SmallInbox inbox;
    private static TableStates states;

    private Map<String, String> before;

    @BeforeEach
    void firstNight() {
        if (nights == null) {
            nights = new Nights();
            states = new TableStates(nights.database());
            inbox = SmallInbox.standard(folder);
            assertThat(nights.nightly(inbox, "2021-07-01").exit()).isZero();
        }
        before = states.versions(EVERYTHING);
    }

    @Test
    @Order(1)
    void theSameInboxAgainIsNothingToDo() {
        Ended again = nights.nightly(inbox, "2021-07-01", "--json");
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("Nothing to do").contains("nothing was written");
        assertThat(states.versions(EVERYTHING)).isEqualTo(before);
    }

    @Test
    @Order(2)
    void aLaterNightOfTheSameMonthChangesNoRowOfTheStar() {
        Ended later = nights.nightly(inbox, "2021-07-02");
        assertThat(later.exit()).isZero();
        assertThat(later.err()).contains("no figure changed");
        assertThat(states.versions("mart")).isEqualTo(only(before, "mart."));
        assertThat(states.versions("stage")).isEqualTo(only(before, "stage."));
        assertThat(nights.one("select rows_changed from run.run order by run_no desc limit 1")).isEqualTo("0");
    }

    @Test
    @Order(3)
    void aRowThatChangedOrIsGoneIsClosedAndTheOthersAreNotTouched() {
        String untouched = rows("child not in ('C020', 'C021')");
        // C020 moved home: his postcode is another. C021 was deleted at source.
        inbox.replace(SmallInbox.EPISODES, "C020,10/01/2020,S,C2,N1,U6,PR1,,,,TS1 1AA,TS1 1AB,", "C020,10/01/2020,S,C2,N1,U6,PR1,,,,TS1 1AA,NE1 1AA,");
        inbox.replace(SmallInbox.EPISODES, "C021,10/01/2020,S,C2,N1,K2,PR4,,,,TS1 1AA,NE1 1AA,\n", "");
        assertThat(nights.nightly(inbox, "2021-07-03").exit()).isZero();
        assertThat(rows("child not in ('C020', 'C021')")).isEqualTo(untouched);
        assertThat(nights.all("""
                select concat_ws(' ', child, pl_post, first_delivery, gone_in_delivery) from stage.episodes
                where child in ('C020', 'C021') order by child, first_delivery"""))
                .containsExactly("C020 TS1 1AB 1 2", "C020 NE1 1AA 2", "C021 NE1 1AA 1 2");
    }

    @Test
    @Order(4)
    void theStarFollowsOnlyWhereItMust() {
        // June: 26 looked after, of them 22 to 25 and now C020 far away. May closed on 15 June and stands as it was: 5 of 26.
        assertThat(nights.all("""
                select concat_ws(' ', month, numerator::integer, denominator::integer, version_no) from mart.rpt_scorecard
                where indicator_code = 'CP12' and month >= '2021-05-31' order by month"""))
                .containsExactly("2021-05-31 5 26 1", "2021-06-30 5 26 1");
        assertThat(nights.all("""
                select concat_ws(' ', month, count(*)) from mart.rpt_scorecard
                where computed_at = (select max(computed_at) from mart.rpt_scorecard) group by month"""))
                .singleElement().asString().startsWith("2021-06-30");
    }

    private static String rows(String where) {
        return nights.one("select md5(string_agg(xmin::text || ctid::text, '' order by ctid)) from stage.episodes where " + where);
    }

    private static Map<String, String> only(Map<String, String> states, String schema) {
        Map<String, String> some = new TreeMap<>(states);
        some.keySet().removeIf(table -> !table.startsWith(schema));
        return some;
    }
}
