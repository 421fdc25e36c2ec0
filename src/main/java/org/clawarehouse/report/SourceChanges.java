package org.clawarehouse.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.clawarehouse.report.Comparison.Cell;
import org.clawarehouse.report.Comparison.SourceChange;
import org.clawarehouse.sql.Session;

/** Finds the rows of the source systems that came or went between two deliveries: where they stand, and which cells differ. */
final class SourceChanges {

    private static final String ROWS = """
            select s.%2$s, file.name || coalesce(', sheet ' || file.sheet, ''), s.line_no, s.%3$s, cell.columns, cell.contents
            from stage.%1$s as s
            join run.file as file using (file_no)
            cross join lateral (
                select array_agg(key) as columns, array_agg(value) as contents
                from jsonb_each_text(to_jsonb(s) - array['authority_code', 'row_hash', 'line_no', 'file_no', 'first_delivery', 'gone_in_delivery'])
            ) as cell
            where s.authority_code = ? and s.%2$s = any (?) and""";
    private static final String GONE = " first_delivery <= ? and gone_in_delivery > ? and gone_in_delivery <= ? order by s.line_no, s.row_hash";
    private static final String COME = " first_delivery > ? and first_delivery <= ? and (gone_in_delivery is null or gone_in_delivery > ?)"
            + " order by s.line_no, s.row_hash";

    private final Session session;
    private final String authorityCode;
    private final LocalDate monthEnd;

    SourceChanges(Session session, String authorityCode, LocalDate monthEnd) {
        this.session = session;
        this.authorityCode = authorityCode;
        this.monthEnd = monthEnd;
    }

    /**
     * Reads the changes of some children as far as they concern the month, child by child.
     *
     * @param tables tables that name children
     * @param first  delivery after which
     * @param last   delivery up to which
     */
    List<SourceChange> read(Collection<SourceTable> tables, Collection<String> children, int first, int last) {
        List<SourceChange> changes = new ArrayList<>();
        for (SourceTable table : children.isEmpty() ? List.<SourceTable>of() : tables) {
            MonthBearing bearing = new MonthBearing(table, monthEnd);
            String[] ids = children.toArray(new String[0]);
            RowPair.of(rows(table, "gone_in_delivery", GONE, ids, first, first, last), rows(table, "first_delivery", COME, ids, first, last, last),
                    table.key()).stream().filter(bearing::bears).map(pair -> change(table, pair, bearing)).forEach(changes::add);
        }
        changes.sort(Comparator.comparing(SourceChange::subject).thenComparing(SourceChange::table));
        return changes;
    }

    private List<StagedRow> rows(SourceTable table, String delivery, String condition, String[] children, Object... deliveries) {
        List<Object> parameters = new ArrayList<>(List.of(authorityCode, children));
        parameters.addAll(Arrays.asList(deliveries));
        return session.query(ROWS.formatted(table.name(), table.child(), delivery) + condition, SourceChanges::row, parameters.toArray());
    }

    private static StagedRow row(ResultSet row) throws SQLException {
        String[] columns = (String[]) row.getArray(5).getArray();
        String[] contents = (String[]) row.getArray(6).getArray();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            cells.put(columns[i], contents[i]);
        }
        return new StagedRow(row.getString(1), row.getString(2), row.getLong(3), row.getInt(4), cells);
    }

    private static SourceChange change(SourceTable table, RowPair pair, MonthBearing bearing) {
        StagedRow before = pair.before();
        StagedRow after = pair.after();
        List<Cell> cells = before == null || after == null
                ? table.key().stream().filter(c -> !c.equals(table.child())).map(c -> cell(table, c, before, after)).toList()
                : bearing.columns(pair).stream().map(c -> cell(table, c, before, after)).toList();
        return new SourceChange(pair.row().child(), table.name(), before == null ? null : before.place(), after == null ? null : after.place(), cells,
                pair.row().deliveryNo());
    }

    /** What is no code, date or number stays where it stands. */
    private static Cell cell(SourceTable table, String column, StagedRow before, StagedRow after) {
        boolean hidden = table.hidden().contains(column);
        return new Cell(table.heading(column), content(before, column, hidden), content(after, column, hidden));
    }

    private static String content(StagedRow row, String column, boolean hidden) {
        String content = row == null ? null : row.cell(column);
        return hidden && Objects.nonNull(content) ? "…" : content;
    }
}
