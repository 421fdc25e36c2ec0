package org.clawarehouse.stage;

import java.sql.Array;
import java.util.List;
import java.util.stream.Collectors;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;

/** The rows of a stage table that were present before a delivery, in the scopes that it speaks for. */
final class StandingRows {

    private static final String IN_SCOPE = """
            s.gone_in_delivery is null and (s.authority_code, coalesce(s.return_year, 0))
                in (select * from unnest(?::varchar[], ?::integer[]))""";

    private final Session session;
    private final StageTable table;
    private final Array[] scopes;

    StandingRows(Session session, StageTable table, List<Scope> scopes) {
        this.session = session;
        this.table = table;
        this.scopes = Incoming.arrays(session.connection(), scopes);
    }

    boolean exist() {
        return session.query("select exists (select from " + table.qualified() + " as s where " + IN_SCOPE + ")",
                row -> row.getBoolean(1), scopes[0], scopes[1]).get(0);
    }

    /**
     * Closes what is no longer delivered, adds what is new, and leaves the rest alone.
     *
     * @param replaced the columns in whose values a delivery replaces rows; none: all rows of the scope
     * @param rows     how many rows came in
     */
    TableChange become(Incoming incoming, List<String> replaced, long rows) {
        session.execute("analyze " + incoming.relation());
        long gone = session.execute("update " + table.qualified() + " as s set gone_in_delivery = ? where " + IN_SCOPE
                + " and not exists (select from " + incoming.relation() + " as i where i.row_hash = s.row_hash)"
                + sameValues(incoming, replaced), incoming.deliveryNo(), scopes[0], scopes[1]);
        long added = session.execute("insert into " + table.qualified() + " (" + table.copiedList() + ") select "
                + table.copiedList() + " from " + incoming.relation() + " as i where not exists (select from "
                + table.qualified() + " as s where s.gone_in_delivery is null and s.row_hash = i.row_hash)");
        checkPresence(incoming, rows);
        session.execute("drop table " + incoming.relation());
        return new TableChange(table.name(), added, gone, rows - added);
    }

    private static String sameValues(Incoming incoming, List<String> replaced) {
        if (replaced.isEmpty()) {
            return "";
        }
        return " and exists (select from " + incoming.relation() + " as i where i.authority_code = s.authority_code"
                + " and i.return_year is not distinct from s.return_year" + replaced.stream().map(StageTable::quoted)
                .map(c -> " and i." + c + " = s." + c).collect(Collectors.joining()) + ")";
    }

    /** Afterwards every row that came in is present, once. */
    private void checkPresence(Incoming incoming, long rows) {
        long present = session.query("select count(*) from " + incoming.relation() + " as i join " + table.qualified()
                + " as s on s.row_hash = i.row_hash and s.gone_in_delivery is null", row -> row.getLong(1)).get(0);
        if (present != rows) {
            throw new StopException(ExitCode.NOT_RECONCILED, present + " rows present in stage." + table.name(),
                    rows + " rows, as many as were delivered");
        }
    }
}
