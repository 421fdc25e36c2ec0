package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.clawarehouse.sql.Session;
import org.clawarehouse.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** What is written as bytes is what the database reads. */
class CopyBytesTest {

    private static <T> List<T> roundTrip(String type, List<Consumer<CopyBytes>> values, Session.Row<T> row) throws Exception {
        CopyBytes bytes = new CopyBytes(4);
        bytes.beginning();
        for (int i = 0; i < values.size(); i++) {
            bytes.int16(2);
            bytes.integer(i);
            values.get(i).accept(bytes);
        }
        bytes.end();
        try (Connection connection = TestDatabase.create().getConnection()) {
            Session session = new Session(connection);
            session.execute("create temporary table copied (number integer, value " + type + ")");
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy copied from stdin with (format binary)",
                    new ByteArrayInputStream(bytes.array(), 0, bytes.length()));
            return session.query("select value from copied order by number", row);
        }
    }

    @Test
    void numbersKeepEveryDigit() throws Exception {
        List<BigDecimal> numbers = new ArrayList<>();
        for (String number : List.of("0", "1", "-1", "9999", "10000", "10001", "99999999", "100000000", "0.1", "0.0001", "0.00001", "0.00010001", "1.00001",
                "-0.5", "12345678.9", "123456789012345678901234567890", "0.00000000000000000001", "10000.0001", "100000000.00000001", "4500.25", "20000")) {
            numbers.add(new BigDecimal(number));
        }
        Random random = new Random(17);
        for (int i = 0; i < 2_000; i++) {
            numbers.add(BigDecimal.valueOf(random.nextLong() >> random.nextInt(63), random.nextInt(20)));
        }
        List<Consumer<CopyBytes>> values = new ArrayList<>();
        numbers.forEach(number -> values.add(bytes -> bytes.numeric(number)));

        assertThat(roundTrip("numeric", values, row -> row.getBigDecimal(1))).isEqualTo(numbers);
    }

    @Test
    void textsKeepEveryCharacter() throws Exception {
        List<String> texts = List.of("TS1 1AA", "Zoë O’Brien", "£1–2", "王", "😀", "a\"b\\c\td\n", "x".repeat(70_000));
        List<Consumer<CopyBytes>> values = new ArrayList<>();
        texts.forEach(text -> values.add(bytes -> bytes.text(text)));

        assertThat(roundTrip("varchar", values, row -> row.getString(1))).isEqualTo(texts);
    }

    @Test
    void daysAreDaysInAnyTimeZone() throws Exception {
        List<LocalDate> days = List.of(LocalDate.of(1900, 1, 2), LocalDate.of(1999, 12, 31), LocalDate.of(2000, 1, 1), LocalDate.of(2021, 3, 28), LocalDate.of(9999, 12, 31));
        List<Consumer<CopyBytes>> values = new ArrayList<>();
        days.forEach(day -> values.add(bytes -> bytes.date((int) day.toEpochDay())));

        assertThat(roundTrip("date", values, row -> row.getObject(1, LocalDate.class))).isEqualTo(days);
    }

    @Test
    void yesNoAndNothingAreThemselves() throws Exception {
        assertThat(roundTrip("boolean", List.of(bytes -> bytes.bool(true), bytes -> bytes.bool(false), CopyBytes::nothing), row -> row.getString(1)))
                .containsExactly("t", "f", null);
    }
}
