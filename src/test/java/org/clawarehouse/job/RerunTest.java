package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The analyst's week: June is published, corrected at source, rerun, compared, and reproduced as it was. Rulings 1.1 and 4. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RerunTest {

    @TempDir
    static Path folder;

    private static Nights nights;
    private static SmallInbox inbox;
    private static List<String> published;

    /** June is published on 10 July with 27 children; on 20 August child 20 turns out to have left on 1 June. */
    @BeforeAll
    static void publishAndCorrect() {
        nights = new Nights();
        inbox = SmallInbox.standard(folder);
        assertThat(nights.nightly(inbox, "2021-07-10").exit()).isZero();
        published = versionOne();
        inbox.replace(SmallInbox.EPISODES, "C020,10/01/2020,S,C2,N1,U6,PR1,,,", "C020,10/01/2020,S,C2,N1,U6,PR1,01/06/2021,E4A,");
        assertThat(nights.nightly(inbox, "2021-08-20").exit()).isZero();
    }

    private static List<String> versionOne() {
        return june("indicator_code, version_no, numerator, denominator, value, status, evidence_hash", "version_no = 1");
    }

    private static List<String> everyVersion() {
        return june("indicator_code, version_no, numerator, denominator, value, status, evidence_hash, is_current_version", "true");
    }

    private static List<String> june(String columns, String which) {
        return nights.all("select concat_ws(' ', " + columns + ") from mart.fact_indicator join mart.dim_indicator using (indicator_key)"
                + " where month_end_date = '2021-06-30' and " + which + " order by 1");
    }

    private static String current(String indicator, String month) {
        return nights.one("select concat_ws(' ', numerator::integer, version_no) from mart.rpt_scorecard where indicator_code = '" + indicator
                + "' and month_label = '" + month + "' and is_current_version");
    }

    @Test
    @Order(1)
    void aClosedMonthStandsAndTheNightSaysThatItHasDrifted() {
        assertThat(current("CP1", "2021-06")).isEqualTo("27 1");
        assertThat(nights.one("""
                select concat_ws(' ', old_numerator::integer, new_numerator::integer, children_in, children_out)
                from mart.rpt_drift where indicator_code = 'CP1' and month = '2021-06-30'""")).isEqualTo("27 26 0 1");
        assertThat(nights.all("""
                select concat_ws(' ', c.child_id, old_numerator::integer, coalesce(new_numerator::integer::text, 'gone'))
                from mart.rpt_drift_subject join identity.child c on c.child_key = subject_key
                where indicator_code = 'CP1' and month = '2021-06-30'""")).containsExactly("C020 1 gone");
        // July was computed on 20 August for the first time: it agrees with the data. May is untouched by the correction.
        assertThat(nights.all("select distinct month from mart.rpt_drift")).containsExactly("2021-06-30");
    }

    @Test
    @Order(2)
    void aNightOnWhichNothingArrivesKeepsTheDrift() {
        String before = nights.one("select count(*) from mart.fact_drift");
        assertThat(nights.nightly(inbox, "2021-08-21").exit()).isZero();
        assertThat(nights.one("select count(*) from mart.fact_drift")).isEqualTo(before);
    }

    @Test
    @Order(3)
    void aRerunNeedsAReasonAndMonthsWithFigures() {
        assertThat(nights.command("rerun", "--month", "2021-06").exit()).isEqualTo(64);
        assertThat(nights.command("rerun", "--month", "2001-06", "--reason", "Why").exit()).isEqualTo(64);
        assertThat(nights.command("rerun", "--month", "2021-06", "--to", "2021-05", "--reason", "Why").exit()).isEqualTo(64);
        assertThat(current("CP1", "2021-06")).isEqualTo("27 1");
    }

    @Test
    @Order(4)
    void aRerunStoresVersionTwoOfExactlyWhatChanged() {
        TableStates states = new TableStates(nights.database());
        Map<String, String> computed = states.versions("conform", "measure");
        Ended rerun = nights.command("rerun", "--month", "2021-06", "--reason", "An end was recorded late", "--json");
        assertThat(rerun.exit()).isZero();
        assertThat(states.versions("conform", "measure")).as("what the night left computed").isEqualTo(computed);
        assertThat(current("CP1", "2021-06")).isEqualTo("26 2");
        assertThat(current("CP3", "2021-06")).isEqualTo("2 2");
        // 20 children with in-house carers, two newcomers among them, less one
        assertThat(current("CP13", "2021-06")).isEqualTo("21 2");
        // nobody was adopted before or after: not even the evidence is another
        assertThat(current("ADOPT_COUNT", "2021-06")).isEqualTo("0 1");
        assertThat(current("CP23", "2021-06")).isEqualTo("1 1");
        assertThat(versionOne()).isEqualTo(published);
        assertThat(nights.all("select distinct reason from mart.rpt_restatement")).containsExactly("An end was recorded late");
        assertThat(nights.one("select concat_ws(' ', from_version, to_version, old_numerator::integer, new_numerator::integer,"
                + " children_in, children_out) from mart.rpt_restatement where indicator_code = 'CP1'")).isEqualTo("1 2 27 26 0 1");
        assertThat(nights.all("""
                select distinct concat_ws(' ', version_no, command, run.as_at_date) from mart.fact_indicator figure join run.run using (run_no)
                where month_end_date = '2021-06-30' order by 1""")).containsExactly("1 nightly 2021-07-10", "2 rerun 2021-08-21");
        assertThat(nights.one("select count(*) from mart.rpt_drift")).isEqualTo("0");
        assertThat(nights.all("""
                select evidence.indicator_code from mart.rpt_indicator_evidence evidence
                join mart.rpt_scorecard figure using (indicator_code, month, version_no, authority_code)
                where evidence.is_current_version <> figure.is_current_version""")).isEmpty();
    }

    @Test
    @Order(5)
    void aSecondRerunChangesNothing() {
        Ended rerun = nights.command("rerun", "--month", "2021-06", "--reason", "Once more");
        assertThat(rerun.exit()).isZero();
        assertThat(rerun.err()).contains("no figure changed");
        assertThat(nights.one("select max(version_no) from mart.fact_indicator")).isEqualTo("2");
    }

    @Test
    @Order(5)
    void aRerunAfterARunThatFailedComputesEverythingItself() {
        nights.ask("insert into run.run (command, as_at_date, status, started_at, process, program, definitions)"
                + " select 'nightly', as_at_date, 'FAILED', started_at, process, program, definitions from run.run order by run_no desc limit 1").update();
        nights.ask("delete from measure.indicator_row").update();
        nights.ask("delete from measure.indicator_value").update();
        may("numerator + 1");
        Ended rerun = nights.command("rerun", "--month", "2021-06", "--reason", "Once more");
        assertThat(rerun.exit()).as(rerun.err()).isZero();
        assertThat(rerun.err()).contains("no figure changed");
        assertThat(nights.one("select count(distinct month_key) from measure.indicator_value")).isEqualTo("37");
        assertThat(nights.all("select indicator_code || ' ' || month from mart.rpt_drift")).containsExactly("CP1 2021-05-31");
        may("numerator - 1");
        nights.ask("delete from mart.fact_drift").update();
    }

    /** Lets the published figure of May be another than the data make it. */
    private static void may(String numerator) {
        assertThat(nights.ask("update mart.fact_indicator f set numerator = " + numerator + " from mart.dim_indicator i"
                + " where i.indicator_key = f.indicator_key and i.indicator_code = 'CP1' and month_end_date = '2021-05-31'").update()).isEqualTo(1);
    }

    @Test
    @Order(6)
    void compareNamesTheChildAndTheRowBehindTheChange() {
        Ended compare = nights.command("compare", "--month", "2021-06");
        assertThat(compare.exit()).isZero();
        assertThat(compare.out()).contains("from version 1 to 2", "child C020", "left the count: CP1,");
        assertThat(compare.out().substring(compare.out().indexOf("What was put right"))).isEqualTo("""
                What was put right

                  Child  Row                            Column  Was    Is          Delivery
                  C020   ssda903/episodes.csv, line 21  DEC     empty  2021-06-01         2
                                                        REC     empty  E4A
                """);
        Ended one = nights.command("compare", "--month", "2021-06", "--indicator", "cp13", "--from-version", "1", "--to-version", "2", "--json");
        assertThat(one.out()).contains("\"indicator\": \"CP13\"", "\"id\": \"C020\"").doesNotContain("\"CP1\"");
    }

    @Test
    @Order(6)
    void compareAnswersWhereNothingChangedOrNothingIs() {
        assertThat(nights.command("compare", "--month", "2021-05").out()).contains("no figure changed: each is version 1");
        assertThat(nights.command("compare", "--month", "2021-06", "--to-version", "3").exit()).isEqualTo(64);
        assertThat(nights.command("compare", "--month", "2021-06", "--to-version", "1").exit()).isEqualTo(64);
        assertThat(nights.command("compare", "--month", "2021-06", "--from-version", "0").exit()).isEqualTo(64);
        assertThat(nights.command("compare", "--month", "2021-06", "--from-version", "2", "--to-version", "1").exit()).isEqualTo(64);
        assertThat(nights.command("compare", "--month", "2021-06", "--indicator", "CP99").exit()).isEqualTo(64);
        assertThat(nights.command("compare", "--month", "2035-06").exit()).isEqualTo(64);
    }

    /** Of the star a reader sees keys alone; the command needs the account that owns the warehouse. */
    @Test
    @Order(6)
    void aReaderOfTheStarGetsNoIdentifier() {
        nights.ask("drop role if exists rerun_test_reader").update();
        nights.ask("create role rerun_test_reader login password 'reader' in role bi_reader").update();
        String url = nights.url().replaceFirst("\\?user=.*", "?user=rerun_test_reader&password=reader");
        Ended compare = Nights.typed("compare", "--database-url", url, "--month", "2021-06");
        nights.ask("drop role rerun_test_reader").update();
        assertThat(compare.exit()).as(compare.err()).isEqualTo(33);
        assertThat(compare.out() + compare.err()).contains("a user that owns the warehouse's schemas", "permission denied for ").doesNotContain("C020");
    }

    @Test
    @Order(7)
    void whatWasPublishedIsReproducedBitForBit() {
        long rows = rowsOfTheStar();
        Ended then = nights.command("rerun", "--month", "2021-06", "--as-known-at", "2021-07-10", "--json");
        assertThat(then.exit()).isZero();
        assertThat(then.out()).contains("\"figures_compared\": " + published.size(), "\"figures_different\": 0");
        Ended now = nights.command("rerun", "--month", "2021-06", "--as-known-at", "2021-08-21", "--json");
        assertThat(now.out()).contains("\"figures_different\": 0");
        assertThat(rowsOfTheStar()).isEqualTo(rows);
        assertThat(nights.one("select count(*) from stage.episodes where gone_in_delivery is not null")).isEqualTo("1");
    }

    private static long rowsOfTheStar() {
        return Long.parseLong(nights.one("select (select count(*) from mart.fact_indicator) + (select count(*) from mart.fact_indicator_child)"));
    }

    @Test
    @Order(8)
    void theHashIsOverWhatIsPublished() {
        assertThat(nights.all("select status from run.run where command = 'rerun'")).containsOnly("DONE");
        assertThat(nights.one("select count(*) from mart.fact_indicator where evidence_hash is null")).isEqualTo("0");
        assertThat(nights.one("select count(distinct evidence_hash) > 1 from mart.fact_indicator where month_end_date = '2021-06-30'")).isEqualTo("t");
    }

    @Test
    @Order(9)
    void theNextNightLeavesTheNewVersionAlone() {
        assertThat(nights.nightly(inbox, "2021-08-22").exit()).isZero();
        assertThat(current("CP1", "2021-06")).isEqualTo("26 2");
        assertThat(versionOne()).isEqualTo(published);
    }

    /** An export of the same day is put right twice: each version came of another delivery. */
    @Test
    @Order(10)
    void compareTellsTwoDeliveriesOfOneDayApart() {
        for (String child : List.of("C019", "C018")) {
            inbox.replace(SmallInbox.EPISODES, child + ",10/01/2020,S,C2,N1,U6,PR1,,,", child + ",10/01/2020,S,C2,N1,U6,PR1,01/06/2021,E4A,");
            assertThat(nights.nightly(inbox, "2021-08-22").exit()).isZero();
            assertThat(nights.command("rerun", "--month", "2021-06", "--reason", "An end was recorded late").exit()).isZero();
        }
        Ended compare = nights.command("compare", "--month", "2021-06", "--indicator", "CP1");
        assertThat(compare.out()).contains("from version 3 to 4", "  C018   ssda903/episodes.csv, line 19  DEC     empty  2021-06-01         4")
                .doesNotContain("C019");
    }

    /** The data then say nothing of July any more. */
    @Test
    @Order(11)
    void aMonthBeyondADeliveryOfAnEarlierDayCannotBeRunAgain() {
        inbox.replace(SmallInbox.EPISODES, "C017,10/01/2020,S,C2,N1,U6,PR1,,,", "C017,10/01/2020,S,C2,N1,U6,PR1,01/06/2021,E4A,");
        List<String> june = everyVersion();
        assertThat(nights.nightly(inbox, "2021-07-10", "--accept-delivery=test").exit()).isZero();
        Ended rerun = nights.command("rerun", "--month", "2021-07", "--reason", "Why");
        assertThat(rerun.exit()).isEqualTo(64);
        assertThat(rerun.err()).contains("of which the data as at 2021-07-10 do not know the end");
        // June was closed on 20 August: it drifts, and is not open again on a day on which it was
        assertThat(everyVersion()).isEqualTo(june);
        assertThat(nights.one("select new_numerator::integer from mart.rpt_drift where indicator_code = 'CP1' and month = '2021-06-30'")).isEqualTo("23");
        // what was known before that delivery came is known still
        assertThat(nights.command("rerun", "--month", "2021-06", "--as-known-at", "2021-07-20", "--json").out()).contains("\"figures_different\": 0");
    }

    /** August was over when a night on which nothing arrived computed it: it is reproduced as of that night's day. */
    @Test
    @Order(12)
    void aMonthThatNoDeliveryReachesIsReproducedToo() {
        Ended night = nights.nightly(inbox, "2021-09-02");
        assertThat(night.exit()).isZero();
        assertThat(night.err()).contains("2021-08 ends after the last delivery, as at 10 July 2021");
        Ended then = nights.command("rerun", "--month", "2021-08", "--as-known-at", "2021-09-02", "--json");
        assertThat(then.exit()).as(then.err()).isZero();
        assertThat(then.out()).contains("\"figures_compared\": " + published.size(), "\"figures_different\": 0");
    }
}
