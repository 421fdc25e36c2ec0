package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that is only tried says what it would do and leaves no trace. */
class DryRunTest {

    private static final String[] EVERYTHING = {"stage", "conform", "measure", "mart", "identity", "run", "batch"};

    @TempDir
    Path folder;

    private final Nights nights = new Nights();
    private final TableStates states = new TableStates(nights.database());

    @Test
    void nothingOfItIsKept() {
        SmallInbox inbox = SmallInbox.standard(folder);
        assertThat(nights.nightly(inbox, "2021-07-01").exit()).isZero();
        Map<String, String> before = states.content(EVERYTHING);
        inbox.append(SmallInbox.EPISODES, "C031,20/06/2021,S,C2,N1,U6,PR1,,,,TS1 1AA,NE1 1AA,\nC032,31/02/2021,S,C2,N1,U6,PR1,,,,,,\n");
        Ended tried = nights.nightly(inbox, "2021-07-02", "--dry-run");
        assertThat(tried.exit()).as(tried.err()).isZero();
        assertThat(tried.err()).contains("Would be done", "ssda903/episodes.csv, line 33, column DECOM");
        assertThat(states.content(EVERYTHING)).isEqualTo(before);
        String json = nights.nightly(inbox, "2021-07-02", "--dry-run", "--json").out();
        // one row came, one was rejected
        assertThat(json.replace(" ", "")).contains("\"dry_run\":true", "\"rejected\":1");
        assertThat(states.content(EVERYTHING)).isEqualTo(before);
    }

    @Test
    void whatWouldStopItStopsIt() {
        assertThat(nights.nightly(SmallInbox.standard(folder), "2021-07-01").exit()).isZero();
        Map<String, String> before = states.content(EVERYTHING);
        SmallInbox broken = SmallInbox.standard(folder).replace(SmallInbox.EPISODES, "DECOM", "DATE_FROM");
        Ended tried = nights.nightly(broken, "2021-07-02", "--dry-run");
        assertThat(tried.exit()).isEqualTo(11);
        assertThat(states.content(EVERYTHING)).isEqualTo(before);
    }
}
