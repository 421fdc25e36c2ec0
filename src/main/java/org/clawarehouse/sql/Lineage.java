package org.clawarehouse.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the files of a folder read, taken from PostgreSQL's catalogue: each file becomes a temporary view for a moment.
 *
 * @param schema  schema whose tables the files fill
 * @param files   the files in an order in which each reads only tables filled before it
 * @param columns the columns each file returns, by file name
 */
public record Lineage(String schema, List<SqlFile> files, Map<String, List<String>> columns) {

    /** Returns the lineage of a folder's files under the search path in force. */
    public static Lineage of(Session session, String schema, List<SqlFile> files) {
        Map<String, Set<String>> reads = new LinkedHashMap<>();
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (SqlFile file : files) {
            session.execute(file, "create temporary view lineage__" + file.name() + " as ", "");
            reads.put(file.name(), Set.copyOf(reads(session, schema, file.name())));
            columns.put(file.name(), columns(session, file.name()));
            session.execute("drop view pg_temp.lineage__" + file.name());
        }
        return new Lineage(schema, inOrder(files, reads), columns);
    }

    private static List<String> reads(Session session, String schema, String name) {
        return session.query("""
                select distinct c.relname
                from pg_rewrite r
                join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
                join pg_class c on c.oid = d.refobjid
                where r.ev_class = ('pg_temp.lineage__' || ?)::regclass and c.relnamespace = ?::regnamespace""",
                row -> row.getString(1), name, schema);
    }

    private static List<String> columns(Session session, String name) {
        return session.query("""
                select attname from pg_attribute
                where attrelid = ('pg_temp.lineage__' || ?)::regclass and attnum > 0 order by attnum""",
                row -> row.getString(1), name);
    }

    private static List<SqlFile> inOrder(List<SqlFile> files, Map<String, Set<String>> reads) {
        List<SqlFile> ordered = new ArrayList<>();
        Set<String> waiting = new HashSet<>(reads.keySet());
        while (!waiting.isEmpty()) {
            List<SqlFile> ready = files.stream().filter(f -> waiting.contains(f.name()))
                    .filter(f -> reads.get(f.name()).stream().noneMatch(r -> waiting.contains(r) && !r.equals(f.name()))).toList();
            if (ready.isEmpty()) {
                throw SqlFile.broken("sql files " + String.join(", ", waiting), "a circle of tables", "each reading only others");
            }
            ordered.addAll(ready);
            ready.forEach(f -> waiting.remove(f.name()));
        }
        return ordered;
    }
}
