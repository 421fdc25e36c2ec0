package org.clawarehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

class RowPairTest {

    private static final List<String> KEY = List.of("child", "decom");
    private static final SourceTable EPISODES = new SourceTable("episodes", "child", KEY, "decom", List.of("dec"), List.of("rec"), Map.of("dec", "DEC"), Set.of());
    private static final MonthBearing JUNE = new MonthBearing(EPISODES, LocalDate.of(2021, 6, 30));

    private static StagedRow row(String child, int line, String decom, String place, String dec, String rec) {
        Map<String, String> cells = new HashMap<>(Map.of("child", child, "decom", decom));
        cells.put("place", place);
        cells.put("dec", dec);
        cells.put("rec", rec);
        return new StagedRow(child, "episodes.csv", line, 2, cells);
    }

    private static List<String> lines(List<RowPair> pairs) {
        return pairs.stream().map(p -> (p.before() == null ? "-" : p.before().line()) + " " + (p.after() == null ? "-" : p.after().line())
                + " " + p.columns()).toList();
    }

    /** Line 12 is more like line 1, which differs from it in DECOM alone, than line 11 is; but line 11 has its key. */
    @Test
    void rowsWithTheSameKeyBelongTogetherHoweverMuchElseDiffers() {
        StagedRow was = row("C1", 1, "2021-03-01", "U1", null, null);
        StagedRow sameKey = row("C1", 11, "2021-03-01", "K2", "2021-05-01", "X1");
        StagedRow alike = row("C1", 12, "2021-05-01", "U1", null, null);
        assertThat(lines(RowPair.of(List.of(was), List.of(alike, sameKey), KEY))).containsExactly("1 11 [dec, place, rec]", "- 12 []");
    }

    /** The start itself was put right; a row of another child is never its partner, nor one that differs in most cells. */
    @Test
    void aRowWhoseKeyWasPutRightIsPairedWithTheMostAlike() {
        StagedRow was = row("C1", 1, "2021-03-01", "U1", "2021-04-01", "X1");
        assertThat(lines(RowPair.of(List.of(was), List.of(row("C2", 11, "2021-03-01", "U1", "2021-04-01", "X1"),
                row("C1", 12, "2021-02-01", "U1", "2021-04-01", "X1")), KEY))).containsExactly("1 12 [decom]", "- 11 []");
        assertThat(lines(RowPair.of(List.of(was), List.of(row("C1", 13, "2021-05-01", "K2", null, null)), KEY)))
                .containsExactly("1 - []", "- 13 []");
    }

    private static RowPair pair(StagedRow before, StagedRow after) {
        return new RowPair(before, after);
    }

    @Test
    void whatSpeaksOfLaterDaysAloneDoesNotConcernTheMonth() {
        StagedRow open = row("C1", 1, "2021-03-01", "U1", null, null);
        assertThat(JUNE.bears(pair(open, row("C1", 1, "2021-03-01", "U1", "2021-07-01", "X1")))).isFalse();
        assertThat(JUNE.bears(pair(null, row("C1", 2, "2021-07-01", "U1", null, null)))).isFalse();
        assertThat(JUNE.bears(pair(row("C1", 2, "2021-07-01", "U1", null, null), row("C1", 2, "2021-07-01", "K2", null, null)))).isFalse();
        assertThat(JUNE.bears(pair(row("C1", 2, "2021-07-01", "U1", null, null), null))).isFalse();
    }

    @Test
    void whatSpeaksOfTheMonthOrBeforeConcernsIt() {
        StagedRow open = row("C1", 1, "2021-03-01", "U1", null, null);
        assertThat(JUNE.columns(pair(open, row("C1", 1, "2021-03-01", "U1", "2021-06-30", "X1")))).containsExactly("dec", "rec");
        // the end in July is news, the placement was put right
        assertThat(JUNE.columns(pair(open, row("C1", 1, "2021-03-01", "K2", "2021-07-01", "X1")))).containsExactly("place");
        // so does a blank that was filled in, while the reason came with the end in July
        assertThat(JUNE.columns(pair(row("C1", 1, "2021-03-01", null, null, null), row("C1", 1, "2021-03-01", "U1", "2021-07-01", "X1"))))
                .containsExactly("place");
        assertThat(JUNE.bears(pair(null, row("C1", 2, "2021-06-30", "U1", null, null)))).isTrue();
        assertThat(JUNE.bears(pair(open, null))).isTrue();
        // it had been in July, now it is in June
        assertThat(JUNE.bears(pair(row("C1", 2, "2021-07-01", "U1", null, null), row("C1", 2, "2021-06-29", "U1", null, null)))).isTrue();
    }
}
