package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.SqlFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server says decides how a run ends, through whichever hands its words came. */
class FailuresTest {

    @ParameterizedTest
    @CsvSource({"08006, 30", "57P01, 30", "57014, 30", "40001, 30", "40P01, 30", "55P03, 30", "25006, 30", "53300, 30",
        "53100, 31", "53200, 31", "53400, 31", "23505, 70", "XX000, 70"})
    void aStateOfTheServerHasItsExitCode(String state, int exit) {
        SQLException refused = new SQLException("KANARI", state);
        assertThat(Failures.explain(refused).exitCode().code()).isEqualTo(exit);
        assertThat(Failures.explain(new IllegalStateException(new SqlFailure(refused))).exitCode().code()).isEqualTo(exit);
        assertThat(Failures.explain(refused).getMessage()).contains(exit == 70 ? "" : state).doesNotContain("KANARI");
    }

    /** In these states the server names tables and views, never rows. */
    @ParameterizedTest
    @CsvSource({"42501, 33, permission denied for table fact_indicator", "2BP01, 32, cannot drop view mart.rpt_drift because other objects depend on it",
        "XX001, 70, invalid page in block 0 of relation base/1/2"})
    void whatConcernsATableNamesIt(String state, int exit, String told) {
        StopException stop = Failures.explain(new SQLException("ERROR: " + told + "\n  Detail: KANARI", state));
        assertThat(stop.exitCode().code()).isEqualTo(exit);
        assertThat(stop.getMessage()).contains(told).doesNotContain("KANARI", "defect");
    }

    @Test
    void memoryThatRanOutIsToldWithItsRemedy() {
        StopException stop = Failures.explain(new IllegalStateException(new OutOfMemoryError("KANARI")));
        assertThat(stop.exitCode()).isEqualTo(ExitCode.DEFECT);
        assertThat(stop.getMessage()).contains("ran out of memory", "-Xmx").doesNotContain("KANARI");
    }

    /** The driver tells of it as of an error of the server. */
    @Test
    void anAnswerForWhichTheDriverHasNoMemoryIsNoFullDisk() {
        SQLException unread = new SQLException("Ran out of memory retrieving query results.", "53200", new OutOfMemoryError());
        assertThat(Failures.explain(new SqlFailure(unread)).getMessage()).contains("-Xmx");
        assertThat(Failures.explain(unread).exitCode()).isEqualTo(ExitCode.DEFECT);
    }

    @Test
    void aPoolThatHasNoConnectionToGiveIsAServerThatCannotBeReached() {
        SQLException none = new SQLTransientConnectionException("pool - Connection is not available");
        assertThat(Failures.explain(none).exitCode().code()).isEqualTo(30);
        assertThat(Failures.explain(new SqlFailure(none)).exitCode().code()).isEqualTo(30);
    }
}
