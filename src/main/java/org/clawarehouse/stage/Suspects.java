package org.clawarehouse.stage;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clawarehouse.sql.SqlFailure;

/** Row hashes that the database is asked to look at; past some number it looks at all rows instead. */
final class Suspects {

    private static final int MOST = 20_000;

    private final List<UUID> hashes = new ArrayList<>();
    private boolean overflown;

    void add(UUID hash) {
        if (!overflown) {
            hashes.add(hash);
            overflown = hashes.size() > MOST;
        }
    }

    boolean isEmpty() {
        return hashes.isEmpty();
    }

    boolean isOverflown() {
        return overflown;
    }

    /** Returns the hashes as an array in SQL; an empty one when all rows are to be looked at. */
    Array array(Connection connection) {
        return array(connection, overflown ? List.of() : hashes);
    }

    static Array array(Connection connection, List<UUID> hashes) {
        try {
            return connection.createArrayOf("uuid", hashes.toArray());
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
