package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night refuses: readers keep what stood before, and the next good night goes on. */
class RefusedNightTest {

    private static final Nights NIGHTS = new Nights();
    private static final TableStates STATES = new TableStates(NIGHTS.database());

    @TempDir
    Path folder;

    private SmallInbox inbox;
    private Map<String, String> before;

    @BeforeEach
    void aGoodNight() {
        inbox = SmallInbox.standard(folder);
        assertThat(NIGHTS.nightly(inbox, "2021-07-01").exit()).isZero();
        before = STATES.versions("mart", "stage", "conform", "measure", "identity");
    }

    @AfterEach
    void readersKeepWhatStoodAndTheNextGoodNightIsDone() {
        assertThat(STATES.versions("mart", "stage", "conform", "measure", "identity")).isEqualTo(before);
        assertThat(NIGHTS.one("select count(*) from run.run where status = 'RUNNING'")).isEqualTo("0");
        assertThat(NIGHTS.nightly(SmallInbox.standard(folder.resolve("good")), "2021-07-01").exit()).isZero();
    }

    @Test
    void aMissingHeadingIsNamedWithTheNearestOneFound() {
        inbox.replace(SmallInbox.EPISODES, "CHILD,DECOM,", "CHILD,DECOMM,");
        Ended ended = NIGHTS.nightly(inbox, "2021-07-02", "--json");
        assertThat(ended.exit()).isEqualTo(11);
        assertThat(ended.out().strip().lines()).hasSize(1);
        assertThat(ended.out()).startsWith("{\"command\": \"nightly\", \"exit_code\": 11").contains("\"problems\": [{", "DECOMM");
        assertThat(ended.err()).contains("exit 11", "ssda903/episodes.csv", "DECOM", "DECOMM");
    }

    @Test
    void aDeliveryOfAnEarlierDayIsTheWrongOne() {
        inbox.append(SmallInbox.EPISODES, "C031,20/05/2021,S,C2,N1,U6,PR1,,,,,,\n");
        Ended ended = NIGHTS.nightly(inbox, "2021-06-30");
        assertThat(ended.exit()).isEqualTo(13);
        assertThat(ended.err()).contains("2021-06-30", "2021-07-01", "--accept-delivery");
    }

    @Test
    void anEarlierDayWithoutANewFileIsRefusedToo() {
        // It would take the last months out of the tables that hold a row a month.
        assertThat(NIGHTS.nightly(inbox, "2021-05-31").exit()).isEqualTo(13);
    }

    @Test
    void aReturnThatReachesBeyondItsYearIsTheWrongOne() {
        inbox.put("ssda903/2020/episodes.csv", "CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC\nC001,02/04/2020,S,C2,N1,U6,,\n");
        Ended ended = NIGHTS.nightly(inbox, "2021-07-02");
        assertThat(ended.exit()).isEqualTo(13);
        assertThat(ended.err()).contains("ssda903/2020/episodes.csv", "31 March 2020");
    }

    @Test
    void anExtractWithLessThanHalfOfTheChildrenIsTheWrongOne() {
        // 27 are open; 13 are left of them.
        String text = inbox.text(SmallInbox.EPISODES);
        inbox.put(SmallInbox.EPISODES, text.substring(0, text.indexOf("C014")));
        Ended ended = NIGHTS.nightly(inbox, "2021-07-02");
        assertThat(ended.exit()).isEqualTo(13);
        assertThat(ended.err()).contains("13 of the 27");
    }

    @Test
    void aWorkbookWithMacrosIsHostile() throws IOException {
        inbox.put("finance/ledger.xlsx", macros());
        assertThat(NIGHTS.nightly(inbox, "2021-07-02").exit()).isEqualTo(14);
    }

    @Test
    void aWorkbookWithADoctypeIsHostile() throws IOException {
        inbox.put("finance/ledger.xlsx", zip("[Content_Types].xml",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Types>&b;</Types>", "xl/workbook.xml", "<workbook/>"));
        assertThat(NIGHTS.nightly(inbox, "2021-07-02").exit()).isEqualTo(14);
    }

    @Test
    void aWorkbookThatUnpacksToAMountainIsHostile() throws IOException {
        inbox.put("finance/ledger.xlsx", zip("[Content_Types].xml", "<Types/>", "xl/worksheets/sheet1.xml", "<c>" + "0".repeat(60_000_000)));
        assertThat(NIGHTS.nightly(inbox, "2021-07-02").exit()).isEqualTo(14);
    }

    static byte[] macros() throws IOException {
        return zip("[Content_Types].xml", "<Types/>", "xl/vbaProject.bin", "macro");
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
