package org.clawarehouse.stage;

import java.sql.Array;
import java.util.List;
import org.clawarehouse.extract.Contract;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;

/** The rows of a stage table that were present before a delivery, in the scopes that it speaks for. */
final class StandingRows {

    private static final String IN_SCOPE = """
            s.gone_in_delivery is null and (s.authority_code, coalesce(s.return_year, 0))
                in (select * from unnest(?::varchar[], ?::integer[]))""";

    private final Session session;
    private final Contract contract;
    private final StageTable table;
    private final Array[] scopes;

    StandingRows(Session session, Contract contract, List<Scope> scopes) {
        this.session = session;
        this.contract = contract;
        this.table = StageTable.of(contract);
        this.scopes = Scope.arrays(session.connection(), scopes);
    }

    /** Returns whether the table holds any row at all, present or gone, of whatever scope. */
    boolean exist() {
        return session.query("select exists (select from " + table.qualified() + ")", row -> row.getBoolean(1)).get(0);
    }

    /**
     * Closes what is no longer delivered, adds what is new, and leaves the rest alone.
     *
     * @param rows how many rows came in
     */
    TableChange become(Incoming incoming, long rows) {
        session.execute("analyze " + incoming.relation());
        long gone = contract.key().isEmpty() ? 0 : closeReordered(incoming);
        gone += closeGone(incoming);
        long added = session.execute("insert into " + table.qualified() + " (" + table.presentList() + ") select "
                + table.presentList() + " from " + incoming.relation() + " as i where not exists (select from "
                + table.qualified() + " as s where s.gone_in_delivery is null and s.row_hash = i.row_hash)");
        checkPresence(incoming, rows);
        session.execute("drop table " + incoming.relation());
        return new TableChange(table.name(), added, gone, rows - added);
    }

    /**
     * Where several rows have one key their order in the file decides which one counts, and a row that stands keeps the
     * place where it was first seen. So when the rows of a key are no longer the same in the same order, they all come new.
     */
    private long closeReordered(Incoming incoming) {
        RowKey key = new RowKey(contract, contract.key());
        return session.execute("with several as (select " + key.of("i.") + " as key,"
                + " array_agg(i.row_hash order by i.file_no, i.line_no) as hashes from " + incoming.relation()
                + " as i group by 1 having count(*) > 1), standing as (select " + key.of("s.") + " as key,"
                + " array_agg(s.row_hash order by s.file_no, s.line_no) as hashes from " + table.qualified()
                + " as s where " + IN_SCOPE + " and " + key.of("s.") + " in (select key from several) group by 1)"
                + " update " + table.qualified() + " as s set gone_in_delivery = ? from several, standing"
                + " where s.gone_in_delivery is null and standing.key = several.key and standing.hashes <> several.hashes"
                + " and " + key.of("s.") + " = several.key", scopes[0], scopes[1], incoming.deliveryNo());
    }

    private long closeGone(Incoming incoming) {
        return session.execute("update " + table.qualified() + " as s set gone_in_delivery = ? where " + IN_SCOPE
                + " and not exists (select from " + incoming.relation() + " as i where i.row_hash = s.row_hash)"
                + sameValues(incoming), incoming.deliveryNo(), scopes[0], scopes[1]);
    }

    /** Some tables are replaced period by period: rows of other periods stand. */
    private String sameValues(Incoming incoming) {
        RowKey replaced = new RowKey(contract, contract.replaces());
        return contract.replaces().isEmpty() ? "" : " and " + replaced.of("s.") + " in (select " + replaced.of("i.")
                + " from " + incoming.relation() + " as i)";
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
