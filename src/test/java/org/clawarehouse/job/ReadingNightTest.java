package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read of a night: why a figure moved, and what is wrong by what it does to the figures. */
class ReadingNightTest {

    private static final Nights NIGHTS = new Nights();

    @TempDir
    static Path folder;

    /** The standard inbox, but the placement of child 1 has no postcode. */
    @BeforeAll
    static void takeIn() {
        SmallInbox inbox = SmallInbox.standard(folder).replace(SmallInbox.EPISODES, "C001,10/01/2020,S,C2,N1,U6,PR1,,,,TS1 1AA,TS1 1AB,",
                "C001,10/01/2020,S,C2,N1,U6,PR1,,,,TS1 1AA,,");
        assertThat(NIGHTS.nightly(inbox, "2021-07-01").exit()).isZero();
    }

    /** 28 left, 29 and 30 came: 26 became 27, and 5 in homes of others stayed 5. 5/26 is 19.23 %, 5/27 is 18.52 %. */
    @Test
    void explainSinceAnEarlierMonthTellsWhyAShareMoved() {
        Ended ended = NIGHTS.command("explain", "--indicator", "cp16", "--month", "2021-06", "--since", "2021-05");
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out().replaceAll("\\s+", " ")).contains(
                "Children in external residential placements: remained at 5 while children looked after rose from 26 to 27.",
                "Nobody came into the numerator; nobody went out of it.",
                "19.2 % became 18.5 %, down 0.7 percentage points: unchanged by the numerator, down 0.7 percentage points by the denominator.",
                "Lower is better, so this is better.", "started care 0 +2", "left care 0 −1",
                "C028 left care", "C029 started care", "C030 started care");
    }

    @Test
    void oneChildMovesAlone() {
        Ended ended = NIGHTS.command("explain", "--indicator", "CP16", "--month", "2021-06", "--since", "2021-05", "--child", "c028", "--json");
        assertThat(ended.out()).contains("\"movement\": \"CEASED_CARE\"", "\"child\": \"C028\"").doesNotContain("C029");
    }

    @Test
    void whatHasNoMovementIsWrongUsageAndSaysWhatHas() {
        Ended ratio = NIGHTS.command("explain", "--indicator", "CP3", "--month", "2021-06", "--since", "2021-05");
        assertThat(ratio.exit()).isEqualTo(64);
        assertThat(ratio.err()).contains("no movement of CP3", "CP16");
        assertThat(NIGHTS.command("explain", "--indicator", "CP16", "--month", "2021-05", "--since", "2021-05").exit()).isEqualTo(64);
    }

    /** 5 of 27 live far away; child 1 may be a sixth: 18.52 % to 22.22 %. */
    @Test
    void issuesPricesWhatIsUnknownBeforeItListsRows() {
        Ended ended = NIGHTS.command("issues");
        assertThat(ended.out()).contains("figures of June 2021",
                "1 placement without a postcode: CP12 lies between 18.5 % and 22.2 %");
        assertThat(NIGHTS.command("issues", "--json").out()).contains("\"unknowns\": [{\"authority_code\": \"E06000002\", \"code\": \"CP12\"",
                "\"reason\": \"UNKNOWN_DISTANCE\", \"children\": 1");
    }

    @Test
    void everyPairOfMonthsAddsUp() {
        assertThat(NIGHTS.one("select count(*) from mart.rpt_movement where from_month >= '2021-01-31'")).isNotEqualTo("0");
        assertThat(NIGHTS.one("""
                select count(*) from mart.rpt_movement
                where from_numerator + numerator_started_care + numerator_became_eligible + numerator_moved_in
                        - numerator_moved_out - numerator_ceased_care - numerator_no_longer_eligible <> to_numerator
                    or from_denominator + started_care + became_eligible - ceased_care - no_longer_eligible <> to_denominator
                    or numerator_effect + denominator_effect is distinct from value_change""")).isEqualTo("0");
    }
}
