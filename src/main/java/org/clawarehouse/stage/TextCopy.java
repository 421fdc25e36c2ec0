package org.clawarehouse.stage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.clawarehouse.sql.SqlFailure;
import org.postgresql.PGConnection;

/** Collects rows in COPY's text format and sends them when enough have come together. */
final class TextCopy {

    private static final int ENOUGH = 1 << 16;

    private final Connection connection;
    private final String sql;
    private final StringBuilder rows = new StringBuilder();

    TextCopy(Connection connection, String sql) {
        this.connection = connection;
        this.sql = sql;
    }

    void row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t");
            value(values[i]);
        }
        rows.append('\n');
        if (rows.length() > ENOUGH) {
            flush();
        }
    }

    private void value(Object value) {
        if (value == null) {
            rows.append("\\N");
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            rows.append(c == '\\' ? "\\\\" : c == '\t' || c == '\n' || c == '\r' || c == 0 ? " " : String.valueOf(c));
        }
    }

    void flush() {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        rows.setLength(0);
        if (bytes.length == 0) {
            return;
        }
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new ByteArrayInputStream(bytes));
        } catch (SQLException e) {
            throw new SqlFailure(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
