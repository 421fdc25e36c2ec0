package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

    private static final String EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";

    @TempDir
    private Path inbox;
    private Warehouse warehouse;

    @BeforeEach
    void start() {
        warehouse = Warehouse.withOwnContracts(inbox);
    }

    @Test
    void aRowIsStoredAsTypedValues() {
        warehouse.file("ssda903/episodes.csv", EPISODES, "0042,01/04/2021,s,c 2,N1,U4,PR1,,,,TS1 1AA,ts22bb,SC123456").deliver("2021-07-01");

        assertThat(warehouse.texts("""
                select concat_ws('|', authority_code, return_year, child, decom, rne, ls, cin, place, place_provider, dec, rec,
                    home_post, pl_post, urn, file_no, line_no, first_delivery, gone_in_delivery)
                from stage.episodes"""))
                .containsExactly("E06000002|0042|2021-04-01|S|C2|N1|U4|PR1|TS1 1AA|ts22bb|SC123456|1|2|1");
    }

    @Test
    void theSameFileAgainWritesNothing() {
        warehouse.file("ssda903/episodes.csv", EPISODES, "1,01/04/2021,S,C2,N1,U4,PR1,,,,,,").deliver("2021-07-01");
        long before = warehouse.number("select xmin::text::bigint from stage.episodes");

        StagingResult again = warehouse.deliver("2021-07-02");

        assertThat(again.files()).isEmpty();
        assertThat(again.tables()).allMatch(table -> table.added() + table.gone() == 0);
        assertThat(warehouse.number("select xmin::text::bigint from stage.episodes")).isEqualTo(before);
    }

    @Test
    void aLaterExtractClosesWhatIsGoneAddsWhatIsNewAndLeavesTheRest() {
        warehouse.file("ssda903/episodes.csv", EPISODES,
                "1,01/04/2021,S,C2,N1,U4,PR1,,,,,,", "2,01/04/2021,S,C2,N1,U4,PR1,,,,,,", "3,01/04/2021,S,C2,N1,U4,PR1,,,,,,").deliver("2021-07-01");
        long untouched = warehouse.number("select xmin::text::bigint from stage.episodes where child = '1'");

        StagingResult second = warehouse.file("ssda903/episodes.csv", EPISODES,
                "1,01/04/2021,S,C2,N1,U4,PR1,,,,,,", "2,01/04/2021,S,C2,N1,U4,PR1,30/06/2021,E4A,,,,").deliver("2021-07-02");

        assertThat(second.tables()).containsExactly(new TableChange("episodes", 1, 2, 1));
        assertThat(warehouse.texts("""
                select concat_ws('|', child, dec, first_delivery, 'gone ' || gone_in_delivery) from stage.episodes order by child, first_delivery"""))
                .containsExactly("1|1", "2|1|gone 2", "2|2021-06-30|2", "3|1|gone 2");
        assertThat(warehouse.number("select xmin::text::bigint from stage.episodes where child = '1'")).isEqualTo(untouched);
        assertThat(warehouse.texts("select child from stage.episodes_current order by child")).containsExactly("1", "2");
    }

    @Test
    void aRowThatReturnsIsANewRow() {
        String one = "1,01/04/2021,S,C2,N1,U4,PR1,,,,,,";
        String two = "2,01/04/2021,S,C2,N1,U4,PR1,,,,,,";
        warehouse.file("ssda903/episodes.csv", EPISODES, one, two).deliver("2021-07-01");
        warehouse.file("ssda903/episodes.csv", EPISODES, one).deliver("2021-07-02");
        warehouse.file("ssda903/episodes.csv", EPISODES, two, one).deliver("2021-07-03");

        assertThat(warehouse.texts("""
                select concat_ws('|', child, first_delivery, gone_in_delivery) from stage.episodes order by child, first_delivery"""))
                .containsExactly("1|1", "2|1|2", "2|3");
    }

    @Test
    void everyLineIsLoadedRejectedOrSkipped() {
        StagingResult result = warehouse.file("ssda903/episodes.csv", EPISODES,
                "1,01/04/2021,S,C2,N1,U4,PR1,,,,,,",
                "1,01/04/2021,S,C2,N1,U4,PR1,,,,,,",
                "2,31/02/2021,S,C2,N1,U4,PR1,,,,,,",
                EPISODES,
                "3,01/04/2021,S,C2,N1,U4,PR1,,,,,,,surplus",
                "",
                "Total: 4,,,,,,,,,,,,").deliver("2021-07-01");

        assertThat(result.files()).singleElement().satisfies(count -> {
            assertThat(count.read()).isEqualTo(6);
            assertThat(count.loaded()).isEqualTo(1);
            assertThat(count.rejected()).isEqualTo(2);
            assertThat(count.skipped()).isEqualTo(3);
            assertThat(count.addsUp()).isTrue();
        });
        assertThat(warehouse.texts("select concat_ws('|', name, status, delivery_no, rows_read, rows_loaded, rows_rejected, rows_skipped) from run.file"))
                .containsExactly("ssda903/episodes.csv|LOADED|1|6|1|2|3");
        assertThat(warehouse.texts("select concat_ws('|', file, line, \"column\", rule, found) from run.rejected_row order by line"))
                .containsExactly("ssda903/episodes.csv|4|DECOM|BAD_DATE|99/99/9999", "ssda903/episodes.csv|6|BROKEN_ROW|14 cells where the heading row has 13");
        assertThat(warehouse.texts("select concat_ws('|', line, rule) from run.warning order by line"))
                .containsExactly("3|DUPLICATE", "5|REPEATED_HEADING", "8|TOTAL");
    }

    @Test
    void faultsAreKeptWhenTheStagingIsTakenBack() {
        warehouse.file("ssda903/episodes.csv", EPISODES, "1,01/04/2021,S,C2,N1,U4,PR1,,,,,,", "2,04/31/2021,S,C2,N1,U4,PR1,,,,,,")
                .deliver("2021-07-01", false);

        assertThat(warehouse.texts("select rule from run.rejected_row")).containsExactly("BAD_DATE");
        assertThat(warehouse.texts("select concat_ws('|', status, delivery_no, rows_read, rows_rejected) from run.file"))
                .containsExactly("REFUSED|2|1");
        assertThat(warehouse.number("select count(*) from pg_class where relnamespace = 'stage'::regnamespace")).isZero();

        assertThat(warehouse.deliver("2021-07-01").files()).hasSize(1);
    }

    @Test
    void filesOfOneTableAreUnitedAndTheOneChangedLaterWinsARow() {
        StagingResult result = warehouse
                .file("ssda903/north.csv", EPISODES, "1,01/04/2021,S,C2,N1,U4,PR1,,,,,,", "2,01/04/2021,S,C2,N1,U4,PR1,,,,,,", "3,01/04/2021,S,C2,N1,U4,PR1,,,,,,")
                .file("ssda903/east.csv", EPISODES, "2,01/04/2021,S,C2,N1,K2,PR4,,,,,,", "3,01/04/2021,S,C2,N1,U4,PR1,,,,,,", "4,01/04/2021,S,C2,N1,U4,PR1,,,,,,")
                .deliver("2021-07-01");

        assertThat(warehouse.texts("select child || place from stage.episodes_current order by child")).containsExactly("1U4", "2K2", "3U4", "4U4");
        assertThat(result.files()).extracting(FileCount::file, FileCount::loaded, FileCount::skipped).containsExactly(
                org.assertj.core.groups.Tuple.tuple("ssda903/north.csv", 1L, 2L), org.assertj.core.groups.Tuple.tuple("ssda903/east.csv", 3L, 0L));
        assertThat(warehouse.texts("select concat_ws('|', file, line, rule) from run.warning order by line"))
                .containsExactly("ssda903/north.csv|3|SUPERSEDED", "ssda903/north.csv|4|DUPLICATE");
    }

    @Test
    void yearlyReturnsStandBesideTheFullExtract() {
        warehouse.file("ssda903/2020/episodes.csv", EPISODES, "1,01/04/2019,S,C2,N1,U4,PR1,,,,,,")
                .file("ssda903/2021/episodes.csv", EPISODES, "1,01/04/2019,S,C2,N1,U4,PR1,01/08/2020,X1,CARPL,,,")
                .file("ssda903/episodes.csv", EPISODES, "1,01/08/2020,P,C2,N1,K2,PR4,,,,,,").deliver("2021-07-01");
        StagingResult later = warehouse.file("ssda903/2021/episodes.csv", EPISODES, "1,01/04/2019,S,C2,N1,U4,PR1,02/08/2020,X1,CARPL,,,").deliver("2021-07-02");

        assertThat(later.tables()).containsExactly(new TableChange("episodes", 1, 1, 0));
        assertThat(warehouse.texts("select concat_ws('|', return_year, decom, dec) from stage.episodes_current order by return_year nulls last"))
                .containsExactly("2020|2019-04-01", "2021|2019-04-01|2020-08-02", "2020-08-01");
    }

    @Test
    void authoritiesDoNotTouchEachOther() {
        warehouse.file("E06000002/ssda903/episodes.csv", EPISODES, "1,01/04/2021,S,C2,N1,U4,PR1,,,,,,")
                .file("E06000003/ssda903/episodes.csv", EPISODES, "1,01/04/2021,S,C2,N1,U4,PR1,,,,,,").deliver("2021-07-01");
        StagingResult later = warehouse.file("E06000003/ssda903/episodes.csv", EPISODES, "2,01/04/2021,S,C2,N1,U4,PR1,,,,,,").deliver("2021-07-02");

        assertThat(later.tables()).containsExactly(new TableChange("episodes", 1, 1, 0));
        assertThat(warehouse.texts("select authority_code || child from stage.episodes_current order by 1"))
                .containsExactly("E060000021", "E060000032");
    }

    @Test
    void moreRejectedRowsThanTheToleranceAreReported() {
        assertThat(warehouse.file("ssda903/episodes.csv", rows(1_050, 21)).deliver("2021-07-01").intolerable()).isEmpty();
        assertThat(warehouse.file("ssda903/episodes.csv", rows(999, 20)).deliver("2021-07-02").intolerable()).isEmpty();
        assertThat(warehouse.file("ssda903/episodes.csv", rows(1_049, 21)).deliver("2021-07-03").intolerable())
                .singleElement().satisfies(issue -> assertThat(issue.message()).startsWith("ssda903/episodes.csv: found 21 of 1049 rows rejected"));
    }

    /** So many rows below the heading, the first of them with a DECOM that is no day. */
    private static String[] rows(int all, int rejected) {
        String[] lines = new String[all + 1];
        lines[0] = EPISODES;
        for (int i = 1; i <= all; i++) {
            lines[i] = i + (i <= rejected ? ",00/04/2021" : ",01/04/2021") + ",S,C2,N1,U4,PR1,,,,,,";
        }
        return lines;
    }
}
