package org.clawarehouse.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A point at which a run stops and waits for its fault, or at which the server refuses to go on: before the k-th
 * statement that writes into any table of the warehouse, be it a step's own or one of the books (run, Spring Batch)
 * at a step's boundary.
 */
final class FaultPoint implements AutoCloseable {

    /** In the COMMIT of what publishes. */
    static final int IN_COMMIT = 0;

    /** In the middle of the COPY of the episodes, where it goes straight into the table. */
    static final int IN_COPY = -4;

    private static final int NOWHERE = -1;
    private static final int EVERYWHERE = -3;
    private static final String KEY = "7100999, 1";
    private static final String WAITING = "from pg_locks where locktype = 'advisory' and classid = 7100999 and not granted"
            + " and database = (select oid from pg_database where datname = current_database())";

    private final Nights nights;
    private final Connection connection;

    private FaultPoint(Nights nights, String table, int k, int last, String state) throws SQLException {
        this.nights = nights;
        this.connection = nights.database().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + KEY + ")");
            statement.execute("select setval('fault.write', 1, false)");
            statement.execute("update fault.armed set k = " + k + ", last = " + last + ", only_table = " + quoted(table) + ", state = " + quoted(state));
        }
    }

    private static String quoted(String text) {
        return text == null ? "null" : "'" + text + "'";
    }

    /** Lets the k-th write from now on wait. */
    static FaultPoint waiting(Nights nights, int k) throws SQLException {
        return new FaultPoint(nights, null, k, k, null);
    }

    /** Lets the k-th write into one table wait. */
    static FaultPoint waiting(Nights nights, String table, int k) throws SQLException {
        return new FaultPoint(nights, table, k, k, null);
    }

    /** Lets the k-th write from now on fail once with this state. */
    static FaultPoint refusing(Nights nights, int k, String state) throws SQLException {
        return new FaultPoint(nights, null, k, k, state);
    }

    /** Lets the k-th write from now on and all that follow fail with this state. */
    static FaultPoint refusingFrom(Nights nights, int k, String state) throws SQLException {
        return new FaultPoint(nights, null, k, Integer.MAX_VALUE, state);
    }

    /** Takes note of every write from now on. */
    static FaultPoint tracing(Nights nights) throws SQLException {
        return new FaultPoint(nights, null, EVERYWHERE, EVERYWHERE, null);
    }

    /** Puts a trigger on every table, once a database. */
    static void install(Nights nights) {
        nights.ask("""
                create schema if not exists fault;
                create sequence if not exists fault.write;
                create table if not exists fault.armed as select -1 as k, -1 as last, null::text as only_table, null::text as state;
                create table if not exists fault.trace (write bigint, table_name text);
                grant all on all tables in schema fault to public;
                create or replace function fault.strike(here boolean) returns void language plpgsql as $$
                begin
                    if here and (select state from fault.armed) is null then
                        perform pg_advisory_xact_lock_shared(7100999, 1);
                    elsif here then
                        raise exception 'refused for a trial' using errcode = (select state from fault.armed), detail = 'KANARI';
                    end if;
                end $$;
                create or replace function fault.pause() returns trigger language plpgsql as $$
                declare
                    name text := tg_table_schema || '.' || tg_table_name;
                    write bigint;
                begin
                    if (select coalesce(only_table, name) = name from fault.armed) then
                        write := nextval('fault.write');
                        perform fault.strike((select write between k and last from fault.armed));
                        insert into fault.trace select write, name from fault.armed where k = -3;
                    end if;
                    return null;
                end $$;
                create or replace function fault.pause_commit() returns trigger language plpgsql as $$
                begin
                    perform fault.strike(new.step_name like 'publish%' and new.commit_count > 0 and (select k from fault.armed) = 0);
                    return null;
                end $$;
                create or replace function fault.pause_copy() returns trigger language plpgsql as $$
                begin
                    perform fault.strike((select k from fault.armed) = -4);
                    return new;
                end $$;
                do $$ declare t record; begin
                    for t in select format('%I.%I', table_schema, table_name) as name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema in ('run', 'batch', 'stage', 'conform', 'measure', 'mart', 'identity')
                        and table_name <> 'flyway_schema_history' loop
                        execute 'create or replace trigger fault_pause before insert or update or delete or truncate on ' || t.name
                            || ' for each statement execute function fault.pause()';
                    end loop;
                end $$;
                create or replace trigger fault_copy before insert on stage.episodes
                    for each row when (new.line_no = 20) execute function fault.pause_copy();
                drop trigger if exists fault_commit on batch.batch_step_execution;
                create constraint trigger fault_commit after update on batch.batch_step_execution
                    deferrable initially deferred for each row execute function fault.pause_commit()""").update();
    }

    /** Returns the tables written, one a statement, in their order. */
    static List<String> trace(Nights nights) {
        return nights.all("select coalesce(table_name, 'undone') from generate_series(1, (select last_value from fault.write)) as n (write)"
                + " left join fault.trace using (write) order by write");
    }

    /** Returns whether the process came to the point; false where it ended before. */
    boolean reachedBy(ChildProcess process) throws Exception {
        while (process.isAlive()) {
            if (waiting() > 0) {
                return true;
            }
            process.endsWithin(15);
        }
        return false;
    }

    private int waiting() throws SQLException {
        try (Statement statement = connection.createStatement(); var rows = statement.executeQuery("select count(*) " + WAITING)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Ends whatever session stands at the point. */
    void terminateWhoWaits() throws SQLException {
        execute("select pg_terminate_backend(pid, 5000) " + WAITING);
    }

    /** Returns the process of the session that stands at the point. */
    long whoWaits() {
        return Long.parseLong(nights.one("select min(pid) " + WAITING));
    }

    /** Lets everybody pass. */
    void release() throws SQLException {
        disarm();
        execute("select pg_advisory_unlock(" + KEY + ")");
    }

    private void disarm() {
        nights.ask("update fault.armed set k = " + NOWHERE + ", last = " + NOWHERE).update();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Lets whoever stands at the point go on; where the server was killed meanwhile, it has come up again. */
    @Override
    public void close() throws SQLException {
        disarm();
        connection.close();
    }
}
