package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.clawarehouse.sql.Session;

/** One line of what a case expects, and how it is checked. */
final class Expectation {

    private static final Pattern CELL = Pattern.compile("(\\S+) (\\d{4})-(\\d\\d)(?: (\\S+))?");
    private static final Pattern FIGURE = Pattern.compile("(\\S+) / (\\S+?)(?: = (\\S+))?(?: ([A-Z_0-9]+))?");

    private final Session session;
    private final String authority;

    Expectation(Session session, String authority) {
        this.session = session;
        this.authority = authority;
    }

    /** Returns the month that an expectation is about, where it is about a figure. */
    static Optional<YearMonth> month(String key) {
        Matcher cell = CELL.matcher(key);
        return cell.matches() ? Optional.of(YearMonth.parse(cell.group(2) + '-' + cell.group(3))) : Optional.empty();
    }

    void check(Map.Entry<String, String> expected) {
        Matcher cell = CELL.matcher(expected.getKey());
        if (!cell.matches()) {
            assertThat(rows(expected.getKey(), expected.getValue())).as(expected.getKey())
                    .containsExactlyInAnyOrderElementsOf(expected.getValue().lines().skip(1).filter(l -> !l.isBlank()).map(Expectation::cells).toList());
            return;
        }
        int month = Integer.parseInt(month(expected.getKey()).orElseThrow().atEndOfMonth().toString().replace("-", ""));
        if (cell.group(4) == null) {
            checkFigure(expected.getKey(), cell.group(1), month, expected.getValue());
        } else {
            checkEvidence(expected.getKey(), cell.group(1), month, cell.group(4), expected.getValue());
        }
    }

    private void checkFigure(String name, String code, int month, String expected) {
        List<Object[]> figure = session.query("""
                select numerator, denominator, value, status from measure.indicator_value
                where authority_code = ? and indicator_code = ? and month_key = ?""",
                row -> new Object[] {row.getBigDecimal(1), row.getBigDecimal(2), row.getBigDecimal(3), row.getString(4)}, authority, code, month);
        assertThat(figure).as(name).hasSize(1);
        Object[] found = figure.get(0);
        Matcher numbers = FIGURE.matcher(expected);
        if (!numbers.matches()) {
            assertThat(found[3]).as(name).isEqualTo(expected);
            return;
        }
        assertThat(asWritten((BigDecimal) found[0], numbers.group(1)) + " / " + asWritten((BigDecimal) found[1], numbers.group(2)))
                .as(name).isEqualTo(numbers.group(1) + " / " + numbers.group(2));
        if (numbers.group(3) != null) {
            BigDecimal wanted = new BigDecimal(numbers.group(3));
            assertThat((BigDecimal) found[2]).as(name).isNotNull();
            assertThat(((BigDecimal) found[2]).setScale(wanted.scale(), RoundingMode.HALF_UP)).as(name).isEqualTo(wanted);
        }
        assertThat(found[3]).as(name + ", status").isEqualTo(numbers.group(4) == null ? "OK" : numbers.group(4));
    }

    private void checkEvidence(String name, String code, int month, String subject, String expected) {
        Matcher numbers = FIGURE.matcher(expected);
        String numerator = numbers.matches() ? numbers.group(1) : "0";
        List<String> rows = session.query("""
                select r.numerator, r.denominator, r.reason from measure.indicator_row r
                left join identity.child c on c.child_key = r.subject_key and r.subject_type = 'CHILD'
                left join identity.subject s on s.subject_key = r.subject_key and s.subject_type = r.subject_type
                where r.authority_code = ? and r.indicator_code = ? and r.month_key = ? and coalesce(c.child_id, s.subject_id, r.subject_type) = ?""",
                row -> asWritten(row.getBigDecimal(1), numerator) + " / " + plain(row.getBigDecimal(2)) + " " + row.getString(3), authority, code, month, subject);
        if (expected.equals("none")) {
            assertThat(rows).as(name).isEmpty();
            return;
        }
        boolean withReason = FIGURE.matcher(expected).matches() && expected.matches(".*[A-Z]$|.*[A-Z]_?\\d+$");
        assertThat(withReason ? rows : rows.stream().map(r -> r.substring(0, r.lastIndexOf(' '))).toList()).as(name).containsExactly(expected);
    }

    private List<String> rows(String table, String expected) {
        List<String> columns = Arrays.stream(expected.lines().findFirst().orElseThrow().split(",")).map(String::strip).toList();
        String select = columns.stream().map(c -> "coalesce(" + (c.equalsIgnoreCase("child") ? "c.child_id" : "t." + c + "::text") + ", '')")
                .collect(Collectors.joining(" || ',' || "));
        boolean warning = table.equals("warning");
        return session.query("select " + select + " from " + (warning ? "run." : "conform.") + table + " t"
                + (columns.stream().anyMatch("child"::equalsIgnoreCase) ? " left join identity.child c using (child_key)" : "")
                + " where t.authority_code = ?", row -> cells(row.getString(1)), authority);
    }

    /** True and false may be written as t and f. */
    private static String cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip)
                .map(cell -> cell.equals("true") || cell.equals("false") ? cell.substring(0, 1) : cell).collect(Collectors.joining(","));
    }

    /** Weeks are written to two decimals. */
    private static String asWritten(BigDecimal number, String written) {
        int decimals = written.contains(".") ? written.length() - written.indexOf('.') - 1 : 0;
        return number != null && decimals > 0 ? number.setScale(decimals, RoundingMode.HALF_UP).toPlainString() : plain(number);
    }

    private static String plain(BigDecimal number) {
        return number == null ? "none" : number.stripTrailingZeros().toPlainString();
    }
}
