package org.clawarehouse.stage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clawarehouse.sql.Session;
import org.clawarehouse.sql.SqlFailure;

/** The rows of one table that a delivery brings, where they lie: in the stage table itself, or in a temporary one. */
final class Incoming {

    private static final int ROWS_AT_ONCE = 5_000;

    private final Session session;
    private final StageTable table;
    private final String relation;
    private final int deliveryNo;
    private final boolean direct;

    private Incoming(Session session, StageTable table, int deliveryNo, boolean direct) {
        this.session = session;
        this.table = table;
        this.relation = direct ? table.qualified() : "pg_temp.incoming";
        this.deliveryNo = deliveryNo;
        this.direct = direct;
    }

    /**
     * Lets the rows go straight into the stage table, which is empty. Truncating it first spares the write-ahead log where
     * the server keeps a minimal one, and lets the rows be stored frozen.
     */
    static Incoming direct(Session session, StageTable table, int deliveryNo) {
        session.execute("truncate " + table.qualified());
        return new Incoming(session, table, deliveryNo, true);
    }

    /** Lets the rows go into a temporary table, to be compared with what stands. */
    static Incoming aside(Session session, StageTable table, int deliveryNo) {
        session.execute("create temporary table incoming on commit drop as select " + table.presentList()
                + " from " + table.qualified() + " with no data");
        return new Incoming(session, table, deliveryNo, false);
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

    /**
     * Prepares for the rows of a file and returns the COPY statement for them. What all rows of a file have in common
     * stands in the columns' defaults for as long: it need not be sent with every row, which is a fifth of the work.
     */
    String copy(FileLoad file) {
        Scope scope = file.scope();
        defaults("set default '" + scope.authorityCode().replace("'", "''") + "'", "set default " + scope.returnYear(),
                "set default " + file.fileNo(), "set default " + deliveryNo);
        return "copy " + relation + " (" + StageTable.list(table.copied()) + ") from stdin with (format binary, freeze " + direct + ")";
    }

    void finished() {
        defaults("drop default", "drop default", "drop default", "drop default");
    }

    private void defaults(String authorityCode, String returnYear, String fileNo, String firstDelivery) {
        session.execute("alter table " + relation + " alter column authority_code " + authorityCode + ", alter column return_year "
                + returnYear + ", alter column file_no " + fileNo + ", alter column first_delivery " + firstDelivery);
    }

    /** Removes the exact duplicates among rows with these hashes, or among all where null: the file changed last keeps its first. */
    void removeDuplicates(List<UUID> among, Map<Integer, FileLoad> files) {
        remove("row_number() over (partition by row_hash order by file_no desc, line_no) > 1", among, Skipped.DUPLICATE, files);
    }

    /** Removes rows for which a file changed later has a row with the same key. */
    void removeSuperseded(RowKey key, Map<Integer, FileLoad> files) {
        remove("file_no < max(file_no) over (partition by " + key.of("") + ")", null, Skipped.SUPERSEDED, files);
    }

    private void remove(String condition, List<UUID> among, String rule, Map<Integer, FileLoad> files) {
        String sql = "delete from " + relation + " where ctid in (select ctid from (select ctid, " + condition
                + " as too_many from " + relation + " where first_delivery = ?" + (among == null ? "" : " and row_hash = any (?)")
                + ") as judged where too_many) returning file_no, line_no";
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setInt(1, deliveryNo);
            if (among != null) {
                statement.setArray(2, Suspects.array(session.connection(), among));
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

    /** Returns how many rows of each file lie there, counted by the database, and which of the suspects lie there twice. */
    Census census(Suspects suspects) {
        Map<Integer, Long> counts = new HashMap<>();
        Set<UUID> once = new HashSet<>();
        List<UUID> twice = new ArrayList<>();
        session.query("select file_no, count(*), array_agg(row_hash) filter (where row_hash = any (?)) from " + relation
                + " where first_delivery = ? group by file_no", row -> {
                    counts.put(row.getInt(1), row.getLong(2));
                    Object[] found = row.getArray(3) == null ? new Object[0] : (Object[]) row.getArray(3).getArray();
                    Stream.of(found).map(UUID.class::cast).filter(hash -> !once.add(hash)).forEach(twice::add);
                    return null;
                }, suspects.array(session.connection()), deliveryNo);
        return new Census(counts, twice);
    }

    /**
     * What lies there.
     *
     * @param rowsByFile rows of each file
     * @param twice      hashes of rows that lie there more than once
     */
    record Census(Map<Integer, Long> rowsByFile, List<UUID> twice) {
    }
}
