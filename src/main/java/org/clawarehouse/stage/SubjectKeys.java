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

/**
 * Gives every child of schema stage a random key in identity.child, and everybody and everything else that a figure may be
 * about (columns of a contract with {@code subject}) one in identity.subject. A key once given never changes.
 */
public final class SubjectKeys {

    private static final Set<String> NAMES_OF_CHILDREN = Set.of("child", "child_id", "client_ref", "child_unique_id");
    private static final int TRIES = 20;
    /** Characters of a name, such as that of a service, which identity.subject has room for. */
    private static final int LONGEST = 100;

    private final Session session;
    private final String table;
    private final String identifier;
    private final String key;

    private SubjectKeys(Session session, String table, String identifier, String key) {
        this.session = session;
        this.table = table;
        this.identifier = identifier;
        this.key = key;
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
        List<Contract> owned = contracts.stream().filter(c -> !c.shared()).toList();
        String children = owned.stream().flatMap(contract -> contract.columns().stream()
                .filter(SubjectKeys::namesChild).map(column -> child(contract, column))).collect(Collectors.joining(" union "));
        String subjects = owned.stream().flatMap(contract -> contract.columns().stream()
                .filter(column -> column.subject() != null).map(column -> subject(contract, column))).collect(Collectors.joining(" union "));
        return new SubjectKeys(session, "identity.child", "authority_code, child_id", "child_key").assign(children)
                + new SubjectKeys(session, "identity.subject", "authority_code, subject_type, subject_id", "subject_key").assign(subjects);
    }

    private static boolean namesChild(Column column) {
        return column.type() == ColumnType.ID && NAMES_OF_CHILDREN.contains(column.name());
    }

    private static String child(Contract contract, Column column) {
        return identifiers(contract, column, StageTable.quoted(column.name()) + " as child_id");
    }

    private static String subject(Contract contract, Column column) {
        return identifiers(contract, column, "'" + column.subject() + "'::varchar as subject_type, left("
                + StageTable.quoted(column.name()) + ", " + LONGEST + ") as subject_id");
    }

    private static String identifiers(Contract contract, Column column, String identifier) {
        return "select authority_code, " + identifier + " from " + StageTable.of(contract).qualified()
                + " where " + StageTable.quoted(column.name()) + " is not null";
    }

    private int assign(String seen) {
        if (seen.isEmpty()) {
            return 0;
        }
        session.execute("create temporary table nameless on commit drop as select " + identifier + " from (" + seen
                + ") as seen except select " + identifier + " from " + table);
        int assigned = assignNameless();
        session.execute("drop table nameless");
        return assigned;
    }

    /** The first 32 bits of a random UUID are random; a key that is taken already is drawn again in the next round. */
    private int assignNameless() {
        int assigned = 0;
        for (int i = 0; i < TRIES; i++) {
            assigned += session.execute("insert into " + table + " (" + identifier + ", " + key + ") select " + identifier
                    + ", greatest(1, ('x' || left(gen_random_uuid()::text, 8))::bit(32)::integer & 2147483647)"
                    + " from (select * from pg_temp.nameless except select " + identifier + " from " + table + ") as n"
                    + " on conflict do nothing");
            if (assigned == session.query("select count(*) from pg_temp.nameless", row -> row.getInt(1)).get(0)) {
                return assigned;
            }
        }
        throw new StopException(ExitCode.NOT_RECONCILED, "rows of " + table + " without a key after " + TRIES + " draws",
                "a key for each");
    }
}
