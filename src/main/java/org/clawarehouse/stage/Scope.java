package org.clawarehouse.stage;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.clawarehouse.sql.SqlFailure;

/**
 * What a full delivery of a table speaks for.
 *
 * @param authorityCode the authority, empty where all share the table
 * @param returnYear    year in which the return ends, null for a full extract
 */
record Scope(String authorityCode, Integer returnYear) {

    /** Returns the scopes as two arrays, which SQL unnests side by side; year 0 stands for the full extract. */
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
