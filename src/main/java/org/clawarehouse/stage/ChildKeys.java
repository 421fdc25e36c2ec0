package org.clawarehouse.stage;

import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clawarehouse.extract.Column;
import org.clawarehouse.extract.ColumnType;
import org.clawarehouse.extract.Contract;
import org.clawarehouse.extract.Contracts;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;

/** Gives every child identifier of schema stage a random key in identity.child. A key once given never changes. */
public final class ChildKeys {

    private static final Set<String> NAMES = Set.of("child", "child_id", "client_ref");
    private static final int TRIES = 20;

    private ChildKeys() {
    }

    /**
     * Assigns the keys that are missing, in the caller's transaction.
     *
     * @return how many were assigned
     * @throws StopException 15 when keys are still missing after many tries
     */
    public static int assign(Connection connection, Contracts contracts) {
        return assign(new Session(connection), contracts.all());
    }

    static int assign(Session session, List<Contract> contracts) {
        String children = contracts.stream().filter(c -> !c.shared())
                .flatMap(contract -> contract.columns().stream().filter(ChildKeys::namesChild).map(column -> select(contract, column)))
                .collect(Collectors.joining(" union "));
        if (children.isEmpty()) {
            return 0;
        }
        session.execute("create temporary table nameless on commit drop as select authority_code, child_id from ("
                + children + ") as seen where not exists (select from identity.child as c"
                + " where c.authority_code = seen.authority_code and c.child_id = seen.child_id)");
        int assigned = assignNameless(session);
        session.execute("drop table nameless");
        return assigned;
    }

    private static boolean namesChild(Column column) {
        return column.type() == ColumnType.ID && NAMES.contains(column.name());
    }

    private static String select(Contract contract, Column column) {
        String name = StageTable.quoted(column.name());
        return "select authority_code, " + name + " as child_id from " + StageTable.of(contract).qualified()
                + " where " + name + " is not null";
    }

    /** The first 32 bits of a random UUID are random; a key that is taken already is drawn again in the next round. */
    private static int assignNameless(Session session) {
        int assigned = 0;
        for (int i = 0; i < TRIES; i++) {
            int drawn = session.execute("""
                    insert into identity.child (authority_code, child_id, child_key)
                    select authority_code, child_id, greatest(1, ('x' || left(gen_random_uuid()::text, 8))::bit(32)::integer & 2147483647)
                    from pg_temp.nameless as n
                    where not exists (
                        select from identity.child as c where c.authority_code = n.authority_code and c.child_id = n.child_id)
                    on conflict do nothing""");
            assigned += drawn;
            if (assigned == session.query("select count(*) from pg_temp.nameless", row -> row.getInt(1)).get(0)) {
                return assigned;
            }
        }
        throw new StopException(ExitCode.NOT_RECONCILED, "children without a key after " + TRIES + " draws",
                "a key for every child");
    }
}
