package org.clawarehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** The list of bank holidays, against what GOV.UK has published and the laws behind it. */
class BankHolidaysTest {

    private final List<LocalDate> days = read();

    private static List<LocalDate> read() {
        try {
            return Files.readAllLines(Path.of("jobs/reference/bank_holiday.csv")).stream().skip(1)
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(',')))).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Map<Integer, Long> inYear() {
        return days.stream().collect(Collectors.groupingBy(LocalDate::getYear, Collectors.counting()));
    }

    @Test
    void everyYearHasEightAndSomeYearsADayGivenOnce() {
        Map<Integer, Long> more = Map.of(2011, 9L, 2012, 9L, 2022, 10L, 2023, 9L);
        IntStream.rangeClosed(2010, 2030).forEach(year ->
                assertThat(inYear().get(year)).as("%d", year).isEqualTo(more.getOrDefault(year, 8L)));
        assertThat(inYear()).hasSize(21);
    }

    @Test
    void noneFallsOnAWeekendAndNoneIsListedTwice() {
        assertThat(days).doesNotHaveDuplicates().isSorted()
                .noneMatch(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    @Test
    void daysThatWereMovedOrGivenOnceAreListed() {
        assertThat(days).contains(LocalDate.parse("2011-04-29"), LocalDate.parse("2012-06-04"), LocalDate.parse("2012-06-05"),
                LocalDate.parse("2020-05-08"), LocalDate.parse("2022-06-02"), LocalDate.parse("2022-06-03"),
                LocalDate.parse("2022-09-19"), LocalDate.parse("2023-05-08"));
        assertThat(days).doesNotContain(LocalDate.parse("2012-05-28"), LocalDate.parse("2020-05-04"), LocalDate.parse("2022-05-30"));
    }

    @Test
    void substituteDaysFollowAWeekend() {
        assertThat(days).contains(LocalDate.parse("2010-12-27"), LocalDate.parse("2010-12-28"), LocalDate.parse("2011-01-03"),
                LocalDate.parse("2015-12-28"), LocalDate.parse("2016-12-27"), LocalDate.parse("2020-12-28"),
                LocalDate.parse("2021-12-27"), LocalDate.parse("2021-12-28"), LocalDate.parse("2022-01-03"));
    }

    @Test
    void easterIsWhereItIs() {
        assertThat(days).contains(LocalDate.parse("2011-04-22"), LocalDate.parse("2011-04-25"), LocalDate.parse("2018-03-30"),
                LocalDate.parse("2018-04-02"), LocalDate.parse("2021-04-02"), LocalDate.parse("2021-04-05"),
                LocalDate.parse("2024-03-29"), LocalDate.parse("2024-04-01"));
    }
}
