package org.clawarehouse.report;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.clawarehouse.report.Comparison.SourceChange;
import org.clawarehouse.sql.Session;

/** Finds the rows of the source systems that came or went between two deliveries: where they stand, and which cells differ. */
final class SourceChanges {

    private SourceChanges() {
    }

    /**
     * Reads the changes of some children. A row that went and one that came belong together where most of their cells agree.
     *
     * @param first delivery after which
     * @param last  delivery up to which
     */
    static List<SourceChange> read(Session session, String authorityCode, Collection<String> children, int first, int last) {
        List<SourceChange> changes = new ArrayList<>();
        if (children.isEmpty()) {
            return changes;
        }
        for (String[] table : session.query(TABLES, row -> new String[] {row.getString(1), row.getString(2)})) {
            changes.addAll(session.query(CHANGES.formatted(table[0], table[1]), row -> change(table[0], row),
                    authorityCode, children.toArray(new String[0]), first, first, last, authorityCode,
                    children.toArray(new String[0]), first, last, last));
        }
        return changes;
    }

    private static SourceChange change(String table, ResultSet row) throws SQLException {
        Array columns = row.getArray(4);
        return new SourceChange(row.getString(1), table, row.getString(2), row.getString(3),
                columns == null ? List.of() : List.of((String[]) columns.getArray()), row.getInt(5));
    }

    private static final String TABLES = """
            select c.table_name, min(c.column_name)
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'stage' and t.table_type = 'BASE TABLE' and c.column_name in ('child', 'child_id', 'client_ref')
            group by c.table_name
            order by c.table_name""";

    private static final String CHANGES = """
            with gone as (
                select row_number() over () as no, %2$s as child, file_no, line_no, gone_in_delivery as delivery_no,
                    to_jsonb(s) - array['row_hash', 'line_no', 'file_no', 'first_delivery', 'gone_in_delivery'] as cells
                from stage.%1$s s
                where authority_code = ? and %2$s = any (?) and first_delivery <= ? and gone_in_delivery > ? and gone_in_delivery <= ?
            ),
            come as (
                select row_number() over () as no, %2$s as child, file_no, line_no, first_delivery as delivery_no,
                    to_jsonb(s) - array['row_hash', 'line_no', 'file_no', 'first_delivery', 'gone_in_delivery'] as cells
                from stage.%1$s s
                where authority_code = ? and %2$s = any (?) and first_delivery > ? and first_delivery <= ?
                    and (gone_in_delivery is null or gone_in_delivery > ?)
            ),
            likeness as (
                select gone.no as gone_no, come.no as come_no, differing.columns,
                    row_number() over (partition by gone.no order by cardinality(differing.columns), come.no) as rank_of_come,
                    row_number() over (partition by come.no order by cardinality(differing.columns), gone.no) as rank_of_gone
                from gone
                join come on come.child = gone.child
                cross join lateral (
                    select array_agg(cell.key order by cell.key) as columns, (select count(*) from jsonb_object_keys(gone.cells)) as cells
                    from jsonb_each(gone.cells) as cell
                    where come.cells -> cell.key is distinct from cell.value
                ) as differing
                where cardinality(differing.columns) <= differing.cells / 2
            ),
            pair as (
                select gone_no, come_no, columns from likeness where rank_of_come = 1 and rank_of_gone = 1
            )
            select coalesce(gone.child, come.child),
                was.name || coalesce(', sheet ' || was.sheet, '') || ', line ' || gone.line_no,
                now_in.name || coalesce(', sheet ' || now_in.sheet, '') || ', line ' || come.line_no,
                pair.columns, coalesce(come.delivery_no, gone.delivery_no)
            from gone
            left join pair on pair.gone_no = gone.no
            full join come on come.no = pair.come_no
            left join run.file was on was.file_no = gone.file_no
            left join run.file now_in on now_in.file_no = come.file_no
            order by 1, 5, 2, 3""";
}
