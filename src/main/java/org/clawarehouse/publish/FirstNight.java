package org.clawarehouse.publish;

import java.util.List;

import org.clawarehouse.sql.Session;
import org.clawarehouse.sql.SqlFailure;

/**
 * The first publish fills an empty star with a million rows: its foreign keys and the indexes beside primary keys are
 * taken off, and put back over all rows at once, in the same transaction. Nobody reads an empty star, so nobody waits.
 */
final class FirstNight {

    private final Session session;
    private final List<String> constraints;
    private final List<String> indexes;

    private FirstNight(Session session, List<String> constraints, List<String> indexes) {
        this.session = session;
        this.constraints = constraints;
        this.indexes = indexes;
    }

    /** Returns the preparation for this publish: none where the star holds figures already. */
    static FirstNight prepare(Session session) {
        boolean first = session.query("select not exists (select from mart.fact_indicator)", row -> row.getBoolean(1)).get(0);
        if (!first || !locked(session)) {
            return new FirstNight(session, List.of(), List.of());
        }
        FirstNight night = new FirstNight(session, takeOff(session, CONSTRAINTS), takeOff(session, INDEXES));
        // It is empty: a table cut off in this transaction is written without a write-ahead log where the server allows that.
        session.execute("truncate mart.fact_indicator_child");
        return night;
    }

    /** Somebody may be looking at the empty star all the same: then the keys stay on, and the night takes longer. */
    private static boolean locked(Session session) {
        String tables = session.query("select string_agg(oid::regclass::text, ', ' order by oid) from pg_class"
                + " where relkind = 'r' and relnamespace = 'mart'::regnamespace", row -> row.getString(1)).get(0);
        session.execute("savepoint first_night");
        try {
            session.execute("lock table " + tables + " in access exclusive mode nowait");
            return true;
        } catch (SqlFailure e) {
            session.execute("rollback to savepoint first_night");
            return false;
        }
    }

    /** Puts everything back; a row without its key ends the night. */
    void restore() {
        indexes.forEach(session::execute);
        constraints.forEach(session::execute);
    }

    /** Runs the statement in the first column of each row and returns those in the second, which undo it. */
    private static List<String> takeOff(Session session, String query) {
        List<String[]> statements = session.query(query, row -> new String[] {row.getString(1), row.getString(2)});
        statements.forEach(each -> session.execute(each[0]));
        return statements.stream().map(each -> each[1]).toList();
    }

    private static final String CONSTRAINTS = """
            select 'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname),
                'alter table ' || conrelid::regclass || ' add constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)
            from pg_constraint
            where contype = 'f' and connamespace = 'mart'::regnamespace
            order by conrelid::regclass::text, conname""";

    private static final String INDEXES = """
            select 'drop index ' || i.indexrelid::regclass, pg_get_indexdef(i.indexrelid)
            from pg_index i
            join pg_class c on c.oid = i.indrelid
            where c.relnamespace = 'mart'::regnamespace and not i.indisunique
            order by i.indexrelid::regclass::text""";
}
