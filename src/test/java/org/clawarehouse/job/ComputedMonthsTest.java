package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Which months have figures, and which of them a later night may still change. Rulings, 1.1 and 1.2. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComputedMonthsTest {

    @TempDir
    static Path folder;

    private static Nights nights;
    private static SmallInbox inbox;

    @BeforeAll
    static void firstNight() {
        nights = new Nights();
        inbox = SmallInbox.standard(folder);
        // The 36 months begin in July 2018; the first episode of all, long over, is of the October after.
        inbox.append(SmallInbox.HEADER, "C000,F,15/03/2010,WBRI,\n");
        inbox.append(SmallInbox.EPISODES, "C000,20/10/2018,S,C2,N1,U6,PR1,01/02/2019,E4A,,TS1 1AA,TS1 1AB,\n");
        assertThat(nights.nightly(inbox, "2021-07-10").exit()).isZero();
    }

    private static String cp1(String month) {
        return nights.one("select concat_ws(' ', value::integer, version_no, computed_at) from mart.rpt_scorecard"
                + " where indicator_code = 'CP1' and month = '" + month + "'");
    }

    private static String status(String indicator, String month) {
        return nights.one("select concat_ws(' ', status, numerator::integer, denominator::integer, value::integer) from mart.rpt_scorecard"
                + " where indicator_code = '" + indicator + "' and month = '" + month + "'");
    }

    @Test
    @Order(1)
    void anEmptyWarehouseGetsThirtySixMonthsAndNoneInProgress() {
        assertThat(nights.one("select concat_ws(' ', count(distinct month), min(month), max(month)) from mart.rpt_scorecard"))
                .isEqualTo("36 2018-07-31 2021-06-30");
        assertThat(nights.one("select count(*) from mart.rpt_scorecard where version_no <> 1 or not is_current_version")).isEqualTo("0");
    }

    @Test
    @Order(2)
    void everyIndicatorHasARowForEveryMonth() {
        assertThat(nights.all("select indicator_code from mart.rpt_scorecard group by 1 having count(*) <> 36")).isEmpty();
        assertThat(nights.all("select indicator_code from mart.dim_indicator where indicator_key > 0"
                + " except select indicator_code from mart.rpt_scorecard")).isEmpty();
    }

    @Test
    @Order(3)
    void whatWasNotSuppliedIsNeverNought() {
        // No education_employment and no population; statuses of care leavers begin on 1 March 2021.
        assertThat(status("CP22", "2021-06-30")).isEqualTo("NOT_SUPPLIED");
        assertThat(status("CP2", "2021-06-30")).isEqualTo("NOT_SUPPLIED");
        assertThat(status("CP23", "2021-02-28")).isEqualTo("NOT_SUPPLIED");
        assertThat(status("CP23", "2021-03-31")).isEqualTo("OK 1 2 50");
        // Nobody was looked after before 10 January 2020: a share of nobody, and a count of none.
        assertThat(status("CP12", "2019-12-31")).isEqualTo("NO_DENOMINATOR 0 0");
        assertThat(status("CP1", "2019-12-31")).isEqualTo("OK 0 0");
        assertThat(nights.one("select count(*) from mart.rpt_indicator_evidence where indicator_code = 'CP22'")).isEqualTo("0");
    }

    @Test
    @Order(3)
    void beforeTheFirstEpisodeNothingIsSupplied() {
        assertThat(status("CP1", "2018-09-30")).isEqualTo("NOT_SUPPLIED");
        assertThat(status("CP3", "2018-09-30")).isEqualTo("NOT_SUPPLIED");
        assertThat(status("CP1", "2018-10-31")).isEqualTo("OK 1 1");
        assertThat(nights.one("select count(*) from mart.rpt_indicator_evidence where month < '2018-10-31'")).isEqualTo("0");
    }

    @Test
    @Order(4)
    void anOpenMonthIsReplacedInPlaceAndAClosedOneStands() {
        String may = cp1("2021-05-31");
        String leavers = nights.one("select computed_at from mart.rpt_scorecard where indicator_code = 'CP23' and month = '2021-06-30'");
        // C031 has been there since 1 May: entered late.
        inbox.append(SmallInbox.HEADER, "C031,F,15/03/2010,WBRI,\n");
        inbox.append(SmallInbox.EPISODES, "C031,01/05/2021,S,C2,N1,U6,PR1,,,,TS1 1AA,TS1 1AB,\n");
        assertThat(nights.nightly(inbox, "2021-07-15").exit()).isZero();
        assertThat(cp1("2021-05-31")).isEqualTo(may).startsWith("26 1 ");
        assertThat(cp1("2021-06-30")).startsWith("28 1 ");
        assertThat(nights.one("select computed_at from mart.rpt_scorecard where indicator_code = 'CP23' and month = '2021-06-30'")).isEqualTo(leavers);
        assertThat(nights.one("select count(distinct computed_at) from mart.rpt_scorecard where indicator_code = 'CP1'")).isEqualTo("2");
    }

    @Test
    @Order(5)
    void sixteenDaysAfterItsEndAMonthIsClosed() {
        String june = cp1("2021-06-30");
        inbox.append(SmallInbox.HEADER, "C032,F,15/03/2010,WBRI,\n");
        inbox.append(SmallInbox.EPISODES, "C032,01/05/2021,S,C2,N1,U6,PR1,,,,TS1 1AA,TS1 1AB,\n");
        assertThat(nights.nightly(inbox, "2021-07-16").exit()).isZero();
        assertThat(cp1("2021-06-30")).isEqualTo(june);
    }

    @Test
    @Order(6)
    void aMonthHasFiguresFromItsLastDayOn() {
        assertThat(nights.nightly(inbox, "2021-07-31").exit()).isZero();
        // 28 of June and C032; June itself stands as it closed.
        assertThat(cp1("2021-07-31")).startsWith("29 1 ");
        assertThat(cp1("2021-06-30")).startsWith("28 1 ");
        assertThat(nights.one("select concat_ws(' ', count(distinct month), min(month)) from mart.rpt_scorecard")).isEqualTo("37 2018-07-31");
    }
}
