package org.clawarehouse.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables hold, in a form that can be compared: by content, by row version, or by what the rows mean. */
final class TableStates {

    private final JdbcClient database;

    TableStates(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** Returns, by table, how many rows it has and a hash over them. */
    Map<String, String> content(String... schemas) {
        return each(tables(schemas), "t::text");
    }

    /** Returns, by table, a hash over the version of every row: it changes when a row is written, even with what it held. */
    Map<String, String> versions(String... schemas) {
        return each(tables(schemas), "t.xmin::text || t.ctid::text");
    }

    /** Returns, by table of mart, a hash over what the rows say, with children by their identifiers and without random keys. */
    Map<String, String> meaning() {
        Map<String, String> states = new TreeMap<>();
        for (String table : tables("mart")) {
            List<String> columns = columns(table);
            String child = columns.contains("child_key")
                    ? " || coalesce((select c.child_id from identity.child c where c.child_key = t.child_key), '')" : "";
            String row = "row(" + String.join(", ", columns.stream().filter(c -> !c.matches(".*_key|computed_at|run_no")).toList()) + ")::text" + child;
            states.put(table, state(table, row));
        }
        return states;
    }

    private Map<String, String> each(List<String> tables, String row) {
        Map<String, String> states = new TreeMap<>();
        tables.forEach(table -> states.put(table, state(table, row)));
        return states;
    }

    private String state(String table, String row) {
        return database.sql(hash(table, row)).query(String.class).single();
    }

    private static String hash(String table, String row) {
        return "select count(*) || ' ' || coalesce(sum(hashtextextended(%s, 0)), 0) from %s t".formatted(row, table);
    }

    private List<String> tables(String... schemas) {
        return database.sql("""
                select format('%I.%I', table_schema, table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema = any (string_to_array(:schemas, ',')) order by 1""")
                .param("schemas", String.join(",", schemas)).query(String.class).list();
    }

    private List<String> columns(String table) {
        return database.sql("""
                select attname from pg_attribute where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
                order by attnum""").param("table", table).query(String.class).list();
    }
}
