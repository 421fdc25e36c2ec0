package org.clawarehouse.job;

import java.io.PrintStream;
import java.sql.SQLException;

/** Writes rows as RFC 4180 has them; NULL is an empty cell. */
final class Csv {

    interface Cells {
        String cell(int number) throws SQLException;
    }

    private final PrintStream out;

    Csv(PrintStream out) {
        this.out = out;
    }

    void row(int columns, Cells cells) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
            line.append(i == 1 ? "" : ",").append(quoted(cells.cell(i)));
        }
        out.print(line.append('\n'));
    }

    private static String quoted(String cell) {
        if (cell == null) {
            return "";
        }
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain && !cell.isEmpty() ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
