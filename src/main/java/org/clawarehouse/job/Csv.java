package org.clawarehouse.job;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Writes rows as RFC 4180 has them; NULL is an empty cell. */
final class Csv {

    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-].+", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]+([eE][+-]?[0-9]+)?");

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

    /** Returns a text as a spreadsheet shows it: what it would compute instead gets an apostrophe in front. */
    static String shown(String text) {
        return text != null && FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    private static String quoted(String cell) {
        if (cell == null) {
            return "";
        }
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain && !cell.isEmpty() ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
