package org.clawarehouse.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the views that people read from their files, and only when a file has changed. */
public final class ViewBuild {

    private ViewBuild() {
    }

    /**
     * Makes the views of a schema inside the caller's transaction.
     *
     * @param files each becomes the view of its name; a comment of the header, or else of a table's column of the
     *              same name, becomes the comment of each column
     */
    public static void apply(Session session, String schema, String searchPath, List<SqlFile> files) {
        session.searchPath(searchPath);
        for (SqlFile file : files) {
            file.check(Set.of("title", "grain"), Set.of("columns"));
            String view = schema + "." + file.name();
            String digest = digest(file);
            if (session.query("select from run.view_definition where view_name = ? and sha256 = ?", r -> 1, view, digest).isEmpty()) {
                session.execute("drop view if exists " + view);
                session.execute(file, "create view " + view + " as ", "");
                comment(session, view, file);
                session.execute("insert into run.view_definition values (?, ?)"
                        + " on conflict (view_name) do update set sha256 = excluded.sha256", view, digest);
            }
        }
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
