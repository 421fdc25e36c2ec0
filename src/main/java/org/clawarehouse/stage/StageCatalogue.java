package org.clawarehouse.stage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What schema stage holds now: relations, their columns in order, types and comments. */
final class StageCatalogue {

    private static final String COLUMNS = """
            select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), col_description(c.oid, a.attnum),
                obj_description(c.oid, 'pg_class')
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'stage'::regnamespace and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped
            order by c.relname, a.attnum""";

    private final Map<String, Map<String, String>> types = new HashMap<>();
    private final Map<String, String> comments = new HashMap<>();

    private StageCatalogue() {
    }

    static StageCatalogue read(Connection connection) throws SQLException {
        StageCatalogue catalogue = new StageCatalogue();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                String relation = rows.getString(1);
                catalogue.types.computeIfAbsent(relation, r -> new LinkedHashMap<>()).put(rows.getString(2), rows.getString(3));
                catalogue.comments.put(relation + "." + rows.getString(2), rows.getString(4));
                catalogue.comments.put(relation + ".", rows.getString(5));
            }
        }
        return catalogue;
    }

    List<String> columns(String relation) {
        return List.copyOf(types.getOrDefault(relation, Map.of()).keySet());
    }

    String type(String relation, String column) {
        return types.getOrDefault(relation, Map.of()).get(column);
    }

    /** Returns the comment of a column, or of the relation when the column is null; null where there is none. */
    String comment(String relation, String column) {
        return comments.get(relation + "." + (column == null ? "" : column));
    }
}
