package org.clawarehouse.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds every file of a folder into the table of its name, in the order of what they read. */
public final class FolderBuild {

    private FolderBuild() {
    }

    /**
     * Builds the files inside the caller's transaction.
     *
     * @param schema     schema of the tables
     * @param searchPath schemas in which the files look names up
     * @return what was written, by table, in the order of building
     */
    public static Map<String, TableDifference> apply(Session session, String schema, String searchPath, List<SqlFile> files) {
        session.searchPath(searchPath);
        Lineage lineage = Lineage.of(session, schema, files);
        Map<String, TableDifference> written = new LinkedHashMap<>();
        for (SqlFile file : lineage.files()) {
            TableDifference difference = TableDifference.apply(session, schema, file, lineage.columns().get(file.name()));
            if (difference.rows() > 0) {
                session.execute("analyze " + schema + "." + file.name());
            }
            written.put(file.name(), difference);
        }
        return written;
    }
}
