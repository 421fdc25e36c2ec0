package org.clawarehouse.sql;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Brings a table to what a file selects and writes only what differs: an unchanged night changes no row.
 *
 * @param inserted rows that were not there
 * @param updated  rows that were different
 * @param deleted  rows that are no longer selected
 */
public record TableDifference(long inserted, long updated, long deleted) {

    /** Returns how many rows were written. */
    public long rows() {
        return inserted + updated + deleted;
    }

    /**
     * Builds the file and merges it into the table of its name, inside the caller's transaction.
     * Rows are matched by primary key, or by the first unique key where the file leaves a generated key out.
     * Members of a dimension are never deleted, because facts of closed months point at them.
     *
     * @param columns the columns the file returns
     */
    public static TableDifference apply(Session session, String schema, SqlFile file, List<String> columns) {
        String target = schema + "." + file.name();
        String list = String.join(", ", columns);
        session.execute("create temporary table built on commit drop as select " + list + " from " + target + " with no data");
        session.execute(file, "insert into built (" + list + ") select " + list + " from (", "\n) as file");
        session.execute("analyze built");
        TableDifference difference = merge(session, target, columns, file.name().startsWith("dim_"));
        session.execute("drop table built");
        return difference;
    }

    private static TableDifference merge(Session session, String target, List<String> columns, boolean dimension) {
        List<String> key = key(session, target, columns);
        List<String> rest = columns.stream().filter(c -> !key.contains(c)).toList();
        String sql = "with merged as (merge into " + target + " as t using built as s on "
                + key.stream().map(c -> "t." + c + " = s." + c).collect(Collectors.joining(" and "))
                + (rest.isEmpty() ? "" : " when matched and (" + each("t.", rest) + ") is distinct from (" + each("s.", rest)
                        + ") then update set " + rest.stream().map(c -> c + " = s." + c).collect(Collectors.joining(", ")))
                + " when not matched then insert (" + each("", columns) + ") values (" + each("s.", columns) + ")"
                + (dimension ? "" : " when not matched by source then delete")
                + " returning merge_action() as action)"
                + " select count(*) filter (where action = 'INSERT'), count(*) filter (where action = 'UPDATE'),"
                + " count(*) filter (where action = 'DELETE') from merged";
        return session.query(sql, r -> new TableDifference(r.getLong(1), r.getLong(2), r.getLong(3))).get(0);
    }

    private static List<String> key(Session session, String target, List<String> columns) {
        List<List<String>> keys = session.query("""
                select string_agg(a.attname, ',' order by k.position)
                from pg_index i
                cross join lateral unnest(i.indkey::int2[]) with ordinality as k (attnum, position)
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                where i.indrelid = ?::regclass and i.indisunique
                group by i.indexrelid, i.indisprimary
                order by i.indisprimary desc, i.indexrelid""", row -> List.of(row.getString(1).split(",")), target);
        return keys.stream().filter(columns::containsAll).findFirst().orElseThrow(() -> SqlFile.broken(
                target, "no key among the selected columns", "all columns of its primary key or of a unique key"));
    }

    private static String each(String prefix, List<String> columns) {
        return columns.stream().map(c -> prefix + c).collect(Collectors.joining(", "));
    }
}
