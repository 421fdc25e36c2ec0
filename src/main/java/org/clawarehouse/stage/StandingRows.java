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
     * @param rows      how many rows came in
     * @param followers rows whose key may have come before in the delivery
     */
    TableChange become(Incoming incoming, long rows, Suspects followers) {
        session.execute("analyze " + incoming.relation());
        long reordered = followers.isEmpty() ? 0 : closeReordered(incoming, followers);
        TableChange change = applyDifference(incoming, rows, reordered);
        checkPresence(incoming, rows);
        session.execute("drop table " + incoming.relation());
        return change;
    }

    /**
     * Where several rows have one key their order in the file decides which one counts, and a row that stands keeps the
     * place where it was first seen. So when the rows of a key are no longer the same in the same order, they all come new.
     */
    private long closeReordered(Incoming incoming, Suspects followers) {
        String key = new RowKey(contract, contract.key()).of("");
        // Nothing is known about the sizes of these parts; the worst that joining by hash can cost is one more look at each row.
        session.execute("set local enable_nestloop = off");
        long closed = session.execute("with repeated as (select " + key + " from " + incoming.relation()
                + " where ? or row_hash = any (?) group by " + key + " having not ? or count(*) > 1), both_sides as (select *,"
                + " true as delivered from " + incoming.relation() + " where (" + key + ") in (select * from repeated)"
                + " union all select " + table.presentList() + ", false from " + table.qualified() + " as s where " + IN_SCOPE
                + " and (" + key + ") in (select * from repeated)), reordered as (select " + key + " from both_sides group by "
                + key + " having count(*) filter (where delivered) > 1 and " + order("delivered") + " <> " + order("not delivered")
                + ") update " + table.qualified() + " as s set gone_in_delivery = ? where s.gone_in_delivery is null and ("
                + key + ") in (select * from reordered)", followers.isOverflown(), followers.array(session.connection()),
                followers.isOverflown(), scopes[0], scopes[1], incoming.deliveryNo());
        session.execute("set local enable_nestloop = on");
        return closed;
    }

    private static String order(String side) {
        return "array_agg(row_hash order by file_no, line_no) filter (where " + side + ")";
    }

    private TableChange applyDifference(Incoming incoming, long rows, long reordered) {
        return session.query("with standing as (select s.ctid as id, s.row_hash from " + table.qualified() + " as s where " + IN_SCOPE + ")"
                + ", difference as materialized (select i.ctid as new, s.id as old from " + incoming.relation()
                + " as i full join standing as s using (row_hash) where i.ctid is null or s.id is null)"
                + ", closed as (update " + table.qualified() + " as s set gone_in_delivery = ? from difference as d where s.ctid = d.old"
                + sameValues(incoming) + " returning 1), added as (insert into " + table.qualified() + " (" + table.presentList()
                + ") select " + table.presentList() + " from " + incoming.relation() + " as i where i.ctid in (select d.new from difference as d)"
                + " returning 1) select (select count(*) from closed), (select count(*) from added)",
                row -> new TableChange(table.name(), row.getLong(2), row.getLong(1) + reordered, rows - row.getLong(2)),
                scopes[0], scopes[1], incoming.deliveryNo()).get(0);
    }

    /** Some tables are replaced period by period: rows of other periods stand. */
    private String sameValues(Incoming incoming) {
        RowKey replaced = new RowKey(contract, contract.replaces());
        return contract.replaces().isEmpty() ? "" : " and (" + replaced.of("s.") + ") in (select " + replaced.of("i.")
                + " from " + incoming.relation() + " as i)";
    }

    /** Afterwards every row that came in is present, and where the whole scope was replaced there is no other. */
    private void checkPresence(Incoming incoming, long rows) {
        long present = contract.replaces().isEmpty()
                ? count("select count(*) from " + table.qualified() + " as s where " + IN_SCOPE, scopes[0], scopes[1])
                : count("select count(*) from " + incoming.relation() + " as i join " + table.qualified()
                        + " as s on s.row_hash = i.row_hash and s.gone_in_delivery is null");
        if (present != rows) {
            throw new StopException(ExitCode.NOT_RECONCILED, present + " rows present in stage." + table.name(),
                    rows + " rows, as many as were delivered");
        }
    }

    private long count(String sql, Object... parameters) {
        return session.query(sql, row -> row.getLong(1), parameters).get(0);
    }
}
