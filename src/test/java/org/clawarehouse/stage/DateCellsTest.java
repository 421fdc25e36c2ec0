package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateCellsTest {

    private static final LocalDate AS_AT = LocalDate.of(2021, 7, 1);

    private final DateCells text = new DateCells(AS_AT, false, false);
    private final DateCells workbook = new DateCells(AS_AT, false, true);
    private final DateCells workbook1904 = new DateCells(AS_AT, true, true);

    @ParameterizedTest
    @ValueSource(strings = {"30/06/2021", "2021-06-30", "30-Jun-2021", "30-JUN-2021", "30-jun-21", "30/6/2021", "30/06/21", "30/6/21",
            "44377", "44377.75", "30/06/2021 00:00:00", "30/06/2021 23:59", "30/6/21 8:12", "2021-06-30 08:12:30.123", "2021-06-30T00:00:00",
            "30-Jun-2021 12:00:00 AM", "30/06/2021 11:59:59PM"})
    void everyUsualSpellingIsThatDay(String cell) {
        assertThat(text.read(cell, false)).isEqualTo((int) LocalDate.of(2021, 6, 30).toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"06/30/2021", "6/30/21", "06/30/2021 00:00", "2021-30-06"})
    void theAmericanOrderIsNoDay(String cell) {
        assertThat(text.read(cell, false)).isEqualTo(DateCells.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2021", "29/02/2021", "31/04/2021", "00/01/2021", "01/00/2021", "01/13/2021", "2021-02-30", "30-Feb-2021",
            "29/02/1900", "30/06/0021", "30/06/1899", "30/06/202", "30/06/20211", "30062021", "20210630", "2021/06/30", "30.06.2021",
            "June 2021", "06/2021", "zz/03/2014", "***", "-", "/", "//", "30/", "/06/2021", "30/06/", "30//2021", "-5", "--", "30-06-2021",
            "30/06-2021", "30-Juni-2021", "30/06/2021 24:00", "30/06/2021 12:60", "30/06/2021 noon", "30/06/2021 1", "2021-06-30T00:00:00Z",
            "2021-06-30T00:00:00+01:00", "30/06/2021 13:00 PM", "AM", "30/06/2021 AM", "30/06/2021 :", "2021-6-3", "60", "1", "4437", "443770",
            "44377.", "44377.x", "9999"})
    void whatIsNoDayIsNotMadeOne(String cell) {
        assertThat(text.read(cell, false)).isEqualTo(DateCells.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({"29/02/2020,2020-02-29", "29/02/2000,2000-02-29", "31/12/2021,2021-12-31", "31/12/9999,9999-12-31", "02/01/1900,1900-01-02",
            "01/04/2021,2021-04-01"})
    void theCalendarIsStrict(String cell, LocalDate day) {
        assertThat(text.read(cell, false)).isEqualTo((int) day.toEpochDay());
    }

    @ParameterizedTest
    @CsvSource({"30/06/31,2031-06-30", "01/07/31,2031-07-01", "02/07/31,1931-07-02", "01/01/32,1932-01-01", "01/01/99,1999-01-01", "01/01/00,2000-01-01"})
    void aTwoDigitYearIsInThisCenturyUpToTenYearsAfterTheAsAtDate(String cell, LocalDate day) {
        assertThat(text.read(cell, false)).isEqualTo((int) day.toEpochDay());
    }

    @ParameterizedTest
    @CsvSource({"01/07/21,2021-07-01", "02/07/21,1921-07-02", "15/03/05,2005-03-15"})
    void aBirthWithATwoDigitYearIsNeverAfterTheAsAtDate(String cell, LocalDate day) {
        assertThat(text.read(cell, true)).isEqualTo((int) day.toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01/01/1900", "1900-01-01", "01-Jan-1900", "1/1/1900", "1900-01-01T00:00:00", "01/01/1900 00:00"})
    void theFirstOfJanuary1900IsBlank(String cell) {
        assertThat(text.read(cell, false)).isEqualTo(DateCells.BLANK);
    }

    @Test
    void aSerialCountsFrom1900Or1904AsTheWorkbookSays() {
        assertThat(workbook.read("44377", false)).isEqualTo((int) LocalDate.of(2021, 6, 30).toEpochDay());
        assertThat(workbook1904.read("42915", false)).isEqualTo((int) LocalDate.of(2021, 6, 30).toEpochDay());
        assertThat(workbook.read("10000", false)).isEqualTo((int) LocalDate.of(1927, 5, 18).toEpochDay());
        assertThat(workbook.read("99999", false)).isEqualTo((int) LocalDate.of(2173, 10, 13).toEpochDay());
    }

    @Test
    void aWorkbooksFirstDayIsBlankAndItsOtherSmallNumbersAreNoDays() {
        assertThat(workbook.read("1", false)).isEqualTo(DateCells.BLANK);
        assertThat(workbook1904.read("1", false)).isEqualTo(DateCells.UNREADABLE);
        assertThat(workbook.read("60", false)).isEqualTo(DateCells.UNREADABLE);
        assertThat(workbook.read("0", false)).isEqualTo(DateCells.UNREADABLE);
        assertThat(workbook.read("9999", false)).isEqualTo(DateCells.UNREADABLE);
        assertThat(workbook.read("2958466", false)).isEqualTo(DateCells.UNREADABLE);
    }
}
