package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run refused stays on record, although nothing of it was used. */
class RefusedFilesTest {

    private static final String FILES = """
            select concat_ws('|', name, coalesce(contract, '-'), file.status, rows_read, rows_loaded, rows_rejected, rows_skipped,
                coalesce(delivery_no::text, '-'), length(sha256))
            from run.file join run.run using (run_no) where exit_code = %d and file.status = 'REFUSED' order by 1""";

    @TempDir
    Path folder;

    @Test
    void filesThatCannotBeUsedAndHostileOnesHaveARowWithoutCounts() throws Exception {
        Nights nights = new Nights();
        SmallInbox inbox = SmallInbox.standard(folder);
        String episodes = inbox.text(SmallInbox.EPISODES);
        inbox.replace(SmallInbox.EPISODES, "CHILD,DECOM,", "CHILD,DECOMM,");
        assertThat(nights.nightly(inbox, "2021-07-01").exit()).isEqualTo(11);
        assertThat(nights.all(FILES.formatted(11))).containsExactly("ssda903/episodes.csv|-|REFUSED|0|0|0|0|-|64");
        inbox.put("finance/ledger.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        inbox.put("finance/ledger.xlsx", RefusedNightTest.macros());
        assertThat(nights.nightly(inbox, "2021-07-01").exit()).isEqualTo(14);
        assertThat(nights.all(FILES.formatted(14))).contains("finance/ledger.xlsx|-|REFUSED|0|0|0|0|-|64",
                "ssda903/episodes.csv|-|REFUSED|0|0|0|0|-|64");
        assertThat(nights.one("select count(*) from run.delivery")).isEqualTo("0");
        inbox.remove("finance/ledger.xlsx").remove("finance/ledger.xls").put(SmallInbox.EPISODES, episodes);
        assertThat(nights.nightly(inbox, "2021-07-01").exit()).isZero();
    }

    /** Whoever is on call reads of a night that ended before it read a file. */
    @Test
    void aNightThatFindsNoPlainFileIsOnRecord() throws Exception {
        Nights nights = new Nights();
        SmallInbox inbox = SmallInbox.standard(folder);
        Files.createSymbolicLink(folder.resolve("lcs/visits.csv"), Path.of("/etc/hostname"));
        assertThat(nights.nightly(inbox, "2021-07-01").exit()).isEqualTo(14);
        assertThat(nights.all("select concat_ws(' ', status, exit_code, message) from run.run")).singleElement().asString()
                .startsWith("FAILED 14 ").contains("lcs/visits.csv", "a link that leads out of the inbox");
    }

    @Test
    void aRunThatIsOnlyTriedRecordsNone() {
        Nights nights = new Nights();
        SmallInbox inbox = SmallInbox.standard(folder).replace(SmallInbox.EPISODES, "CHILD,DECOM,", "CHILD,DECOMM,");
        assertThat(nights.nightly(inbox, "2021-07-01", "--dry-run").exit()).isEqualTo(11);
        assertThat(nights.one("select count(*) from run.file")).isEqualTo("0");
    }
}
