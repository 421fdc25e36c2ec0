package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a later delivery replaces, table by table (rulings 1.3), and which file wins inside one delivery. */
class ReplacementTest {

    @TempDir
    private Path inbox;
    private Warehouse warehouse;

    @BeforeEach
    void start() {
        warehouse = Warehouse.withTestContracts(inbox);
    }

    @Test
    void postsAreReplacedByTheDayTheyWereCounted() {
        String headings = "AS_AT,SERVICE,ESTABLISHED_FTE,AGENCY_FTE";
        warehouse.file("workforce/posts.csv", headings, "31/05/2021,CIC,10,1", "30/06/2021,CIC,11,1", "30/06/2021,Fostering,5,").deliver("2021-07-01");

        StagingResult later = warehouse.file("workforce/posts.csv", headings, "30/06/2021,CIC,11,2", "31/07/2021,CIC,12,2").deliver("2021-08-01");

        assertThat(later.tables()).containsExactly(new TableChange("posts", 2, 2, 0));
        assertThat(warehouse.texts("select concat_ws('|', as_at, service, established_fte, agency_fte) from stage.posts_current order by as_at"))
                .containsExactly("2021-05-31|CIC|10|1", "2021-06-30|CIC|11|2", "2021-07-31|CIC|12|2");
    }

    @Test
    void aTableIsReplacedWholeEvenByAnEmptyExtract() {
        String headings = "WORKER_ID,FTE,START_DATE,END_DATE,TEAM";
        warehouse.file("workforce/workers.csv", headings, "W1,1,01/04/2021,,North", "W2,0.5,01/04/2021,,North").deliver("2021-07-01");

        StagingResult later = warehouse.file("workforce/workers.csv", headings).deliver("2021-07-02");

        assertThat(later.tables()).containsExactly(new TableChange("workers", 0, 2, 0));
        assertThat(warehouse.number("select count(*) from stage.workers_current")).isZero();
        assertThat(warehouse.number("select count(*) from stage.workers where gone_in_delivery = 2")).isEqualTo(2);
    }

    @Test
    void postcodesAreReplacedOneByOneHoweverTheyAreSpaced() {
        String headings = "pcds,oseast1m,osnrth1m,oslaua,doterm";
        warehouse.file("reference/postcodes.csv", headings, "TS1 1AA,449500,520400,E06000002,", "TS2 2BB,449600,520500,E06000002,").deliver("2021-07-01");

        warehouse.file("reference/postcodes.csv", headings, "TS11AA,449501,520400,E06000002,").deliver("2021-07-02");

        assertThat(warehouse.texts("select concat_ws('|', authority_code, pcds, oseast1m) from stage.postcodes_current order by pcds"))
                .containsExactly("|TS11AA|449501", "|TS2 2BB|449600");
    }

    @Test
    void theNewestEditionOfPublishedFiguresWinsItsWholePeriod() {
        String headings = "time_period,new_la_code,rate,children";
        StagingResult result = warehouse
                .file("reference/rates_2021.csv", headings, "2020,E06000002,140,500", "2021,E06000002,160,c", "2021,E06000003,55,k")
                .file("reference/rates_2022.csv", headings, "2021,E06000002,161,510", "2022,E06000002,150,490").deliver("2022-11-20");

        assertThat(warehouse.texts("select concat_ws('|', time_period, new_la_code, rate, children, children_symbol) from stage.rates_current order by 1"))
                .containsExactly("2020|E06000002|140|500", "2021|E06000002|161|510", "2022|E06000002|150|490");
        assertThat(result.files()).extracting(FileCount::loaded).containsExactly(1L, 2L);
        assertThat(result.files()).extracting(FileCount::skipped).containsExactly(2L, 0L);
    }

    @Test
    void aSymbolIsKeptApartFromTheNumbers() {
        warehouse.file("reference/rates.csv", "time_period,new_la_code,rate,children", "2021,E06000002,C,-").deliver("2021-11-20");

        assertThat(warehouse.texts("select concat_ws('|', rate is null, rate_symbol, children is null, children_symbol) from stage.rates"))
                .containsExactly("t|c|t|-");
    }

    @Test
    void whenTheRowsOfAKeyChangeTheirOrderTheyAllComeNew() {
        String headings = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
        warehouse.file("ssda903/header.csv", headings, "1,M,01/02/2010,WBRI,,,", "1,F,01/02/2010,WBRI,,,", "2,F,01/02/2011,WBRI,,,").deliver("2021-07-01");
        StagingResult swapped = warehouse.file("ssda903/header.csv", headings, "2,F,01/02/2011,WBRI,,,", "1,F,01/02/2010,WBRI,,,", "1,M,01/02/2010,WBRI,,,")
                .deliver("2021-07-02");

        assertThat(swapped.tables()).containsExactly(new TableChange("header", 2, 2, 1));
        assertThat(warehouse.texts("select sex from stage.header_current where child = '1' order by file_no, line_no")).containsExactly("F", "M");
        assertThat(warehouse.number("select first_delivery from stage.header_current where child = '2'")).isEqualTo(1);
    }

    @Test
    void rowsOfAKeyThatStandInTheSameOrderAreNotTouched() {
        String headings = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
        warehouse.file("ssda903/header.csv", headings, "1,M,01/02/2010,WBRI,,,", "1,F,01/02/2010,WBRI,,,").deliver("2021-07-01");
        StagingResult more = warehouse.file("ssda903/header.csv", headings, "3,F,01/02/2011,WBRI,,,", "1,M,01/02/2010,WBRI,,,", "1,F,01/02/2010,WBRI,,,")
                .deliver("2021-07-02");

        assertThat(more.tables()).containsExactly(new TableChange("header", 1, 0, 2));
    }

    @Test
    void amongManyRepeatedKeysOnlyTheOneInAnotherOrderComesNew() {
        String[] lines = new String[44_001];
        lines[0] = "CHILD,SEX,DOB";
        for (int i = 1; i < lines.length; i += 2) {
            lines[i] = i + ",M,01/02/2010";
            lines[i + 1] = i + ",F,01/02/2010";
        }
        warehouse.file("ssda903/header.csv", lines).deliver("2021-07-01");
        String first = lines[1];
        lines[1] = lines[2];
        lines[2] = first;

        assertThat(warehouse.file("ssda903/header.csv", lines).deliver("2021-07-02").tables()).containsExactly(new TableChange("header", 2, 2, 43_998));
    }

    @Test
    void manyExactDuplicatesAreAllFound() {
        String[] lines = new String[50_001];
        lines[0] = "WORKER_ID,FTE,START_DATE,END_DATE,TEAM";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "W" + i % 20_000 + ",1.0,01/04/2021,,North";
        }
        StagingResult result = warehouse.file("workforce/workers.csv", lines).deliver("2021-07-01");

        assertThat(result.files().get(0).loaded()).isEqualTo(20_000);
        assertThat(result.files().get(0).skipped()).isEqualTo(30_000);
        assertThat(warehouse.number("select max(line_no) from stage.workers")).isEqualTo(20_001);
        assertThat(warehouse.number("select count(*) from run.warning where rule = 'DUPLICATE' and line > 20001")).isEqualTo(30_000);
    }
}
