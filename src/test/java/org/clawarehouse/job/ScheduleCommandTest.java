package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleCommandTest {

    @TempDir
    Path folder;

    @Test
    void theNextRunIsTodayOrTomorrow() {
        ZonedDateTime now = ZonedDateTime.parse("2021-07-01T02:00:00+01:00[Europe/London]");
        assertThat(ScheduleCommand.next(now, LocalTime.of(2, 1))).isEqualTo("2021-07-01T02:01+01:00[Europe/London]");
        assertThat(ScheduleCommand.next(now, LocalTime.of(2, 0))).isEqualTo("2021-07-02T02:00+01:00[Europe/London]");
    }

    @Test
    void aTimeThatTheClocksSkipIsTheOneAfterTheGap() {
        ZonedDateTime now = ZonedDateTime.parse("2021-03-27T23:00:00Z[Europe/London]");
        assertThat(ScheduleCommand.next(now, LocalTime.of(1, 30))).isEqualTo("2021-03-28T02:30+01:00[Europe/London]");
    }

    @Test
    void askedToStopItStopsWhileItWaits() throws Exception {
        ChildProcess schedule = ChildProcess.start(folder, List.of("schedule", "--inbox", folder.toString()));
        schedule.awaitWords("The next nightly run is at");
        schedule.terminate();
        Ended ended = schedule.end();
        assertThat(ended.exit()).isEqualTo(143);
        assertThat(ended.err()).contains("Stopped on request").doesNotContain("defect");
    }
}
