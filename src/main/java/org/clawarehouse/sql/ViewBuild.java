package org.clawarehouse.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the views that people read from their files, and only when a file has changed. */
public final class ViewBuild {

    private ViewBuild() {
    }

    /**
     * Makes the views of a schema inside the caller's transaction. A view may read another of them; one that changes
     * takes its readers among these views with it, and they are made anew.
     *
     * @param files each becomes the view of its name; a comment of the header, or else of a table's column of the
     *              same name, becomes the comment of each column
     */
    public static void apply(Session session, String schema, String searchPath, List<SqlFile> files) {
        session.searchPath(searchPath);
        for (SqlFile file : files) {
            file.check(Set.of("title", "grain"), Set.of("columns"));
            if (!stands(session, schema + "." + file.name(), digest(file))) {
                drop(session, schema + "." + file.name());
            }
        }
        for (SqlFile file : inOrder(files)) {
            if (!stands(session, schema + "." + file.name(), digest(file))) {
                create(session, schema + "." + file.name(), file);
            }
        }
    }

    private static boolean stands(Session session, String view, String digest) {
        return !session.query("select from run.view_definition where view_name = ? and sha256 = ?", r -> 1, view, digest).isEmpty();
    }

    /** Drops a view after those of ours that read it; somebody else's view that reads it is not ours to drop and stops this. */
    private static void drop(Session session, String view) {
        List<String> readers = session.query("""
                select distinct reader.view_name
                from run.view_definition as reader
                join pg_rewrite as rule on rule.ev_class = to_regclass(reader.view_name)
                join pg_depend as needs on needs.classid = 'pg_rewrite'::regclass and needs.objid = rule.oid
                where needs.refobjid = to_regclass(?) and reader.view_name <> ?""", row -> row.getString(1), view, view);
        readers.forEach(reader -> drop(session, reader));
        session.execute("drop view if exists " + view);
        session.execute("delete from run.view_definition where view_name = ?", view);
    }

    private static void create(Session session, String view, SqlFile file) {
        make(session, view, file);
        comment(session, view, file);
        session.execute("insert into run.view_definition values (?, ?)", view, digest(file));
    }

    /** Returns the files so that each comes after those it names. */
    private static List<SqlFile> inOrder(List<SqlFile> files) {
        List<SqlFile> ordered = new ArrayList<>();
        List<SqlFile> waiting = new ArrayList<>(files);
        while (!waiting.isEmpty()) {
            SqlFile next = waiting.stream().filter(file -> waiting.stream().noneMatch(other -> names(file, other))).findFirst()
                    .orElseThrow(() -> SqlFile.broken(waiting.get(0).path(), "a circle of views", "each reading only others"));
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean names(SqlFile file, SqlFile other) {
        return other != file && Pattern.compile("\\b(from|join) " + other.name() + "\\b").matcher(file.text()).find();
    }

    /** BI tools want numbers with a precision and counts as integers: what a file computes otherwise is given as that. */
    private static void make(Session session, String view, SqlFile file) {
        session.execute(file, "create temporary view shape__of_view as ", "");
        List<String> columns = session.query("""
                select case when atttypid = 'numeric'::regtype and atttypmod = -1
                    then format('%1$I::numeric(28, 12) as %1$I', attname)
                    when atttypid = 'bigint'::regtype then format('%1$I::integer as %1$I', attname) else quote_ident(attname) end
                from pg_attribute where attrelid = 'pg_temp.shape__of_view'::regclass and attnum > 0 order by attnum""",
                row -> row.getString(1));
        session.execute("drop view pg_temp.shape__of_view");
        session.execute(file, "create view " + view + " as select " + String.join(", ", columns) + " from (", "\n) as file");
    }

    private static void comment(Session session, String view, SqlFile file) {
        Map<?, ?> own = file.header().get("columns") instanceof Map<?, ?> map ? map : Map.of();
        session.execute("comment on view " + view + " is " + quoted(file.header("grain")));
        List<String[]> columns = session.query("""
                select v.attname, max(col_description(t.attrelid, t.attnum))
                from pg_attribute v
                left join pg_attribute t on t.attname = v.attname and t.attnum > 0
                    and t.attrelid in (select oid from pg_class where relkind = 'r' and relnamespace = 'mart'::regnamespace)
                where v.attrelid = ?::regclass and v.attnum > 0
                group by v.attname""", row -> new String[] {row.getString(1), row.getString(2)}, view);
        for (String[] column : columns) {
            Object text = own.containsKey(column[0]) ? own.get(column[0]) : column[1];
            if (text == null) {
                throw SqlFile.broken(file.path(), "no comment for the column " + column[0], "one under columns: in the header");
            }
            session.execute("comment on column " + view + "." + column[0] + " is " + quoted(text.toString()));
        }
    }

    private static String quoted(String text) {
        return "'" + text.strip().replace("'", "''") + "'";
    }

    private static String digest(SqlFile file) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(file.text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
