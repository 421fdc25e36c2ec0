package org.clawarehouse.stage;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clawarehouse.sql.Session;
import org.clawarehouse.sql.SqlFailure;

/** The rows of one table that a delivery brings, where they lie: in the stage table itself, or in a temporary one. */
final class Incoming {

    private static final int ROWS_AT_ONCE = 5_000;

    private final Session session;
    private final StageTable table;
    private final String relation;
    private final int deliveryNo;

    private Incoming(Session session, StageTable table, String relation, int deliveryNo) {
        this.session = session;
        this.table = table;
        this.relation = relation;
        this.deliveryNo = deliveryNo;
    }

    /** Lets the rows go straight into the stage table. An empty one is truncated first, which spares the write-ahead log. */
    static Incoming direct(Session session, StageTable table, int deliveryNo) {
        if (session.query("select exists (select from " + table.qualified() + ")", row -> !row.getBoolean(1)).get(0)) {
            session.execute("truncate " + table.qualified());
        }
        return new Incoming(session, table, table.qualified(), deliveryNo);
    }

    /** Lets the rows go into a temporary table, to be compared with what stands. */
    static Incoming aside(Session session, StageTable table, int deliveryNo) {
        session.execute("create temporary table incoming on commit drop as select " + table.copiedList()
                + " from " + table.qualified() + " with no data");
        return new Incoming(session, table, "pg_temp.incoming", deliveryNo);
    }

    Connection connection() {
        return session.connection();
    }

    int deliveryNo() {
        return deliveryNo;
    }

    String relation() {
        return relation;
    }

    String copy() {
        return "copy " + relation + " (" + table.copiedList() + ") from stdin with (format binary)";
    }

    /** Removes the exact duplicates among the suspects (all rows where null): the file changed last keeps its first. */
    void removeDuplicates(List<UUID> suspects, Map<Integer, FileLoad> files) {
        String among = suspects == null ? "" : " and row_hash = any (?)";
        remove("row_number() over (partition by row_hash order by file_no desc, line_no) > 1", among, suspects,
                Skipped.DUPLICATE, files);
    }

    /** Removes rows for which a file changed later has a row with the same values in these columns. */
    void removeSuperseded(List<String> columns, Map<Integer, FileLoad> files) {
        String key = columns.stream().map(StageTable::quoted).collect(Collectors.joining(", "));
        remove("file_no < max(file_no) over (partition by authority_code, return_year, " + key + ")", "", null,
                Skipped.SUPERSEDED, files);
    }

    private void remove(String condition, String among, List<UUID> suspects, String rule, Map<Integer, FileLoad> files) {
        String sql = "delete from " + relation + " where ctid in (select ctid from (select ctid, " + condition
                + " as too_many from " + relation + " where first_delivery = ?" + among + ") as judged where too_many)"
                + " returning file_no, line_no";
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setInt(1, deliveryNo);
            if (suspects != null) {
                statement.setArray(2, session.connection().createArrayOf("uuid", suspects.toArray()));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    files.get(rows.getInt(1)).skipLoaded(rule, rows.getInt(2));
                }
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Returns how many rows of each file lie there, counted by the database. */
    Map<Integer, Long> rowsByFile() {
        Map<Integer, Long> counts = new HashMap<>();
        session.query("select file_no, count(*) from " + relation + " where first_delivery = ? group by file_no",
                row -> counts.put(row.getInt(1), row.getLong(2)), deliveryNo);
        return counts;
    }

    /** Returns the scopes as two arrays, which SQL unnests side by side; 0 stands for the full extract. */
    static Array[] arrays(Connection connection, List<Scope> scopes) {
        try {
            return new Array[] {
                connection.createArrayOf("varchar", scopes.stream().map(Scope::authorityCode).toArray()),
                connection.createArrayOf("integer", scopes.stream().map(s -> s.returnYear() == null ? 0 : s.returnYear()).toArray()),
            };
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
