package org.clawarehouse.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A point at which a run stops and waits for its fault: before the k-th statement that writes into any table of the
 * warehouse, be it a step's own or one of the books (run, Spring Batch) at a step's boundary; k = 0 is in the COMMIT
 * of what publishes, and k = -2 lets that COMMIT fail for want of room.
 */
final class FaultPoint implements AutoCloseable {

    private static final String KEY = "7100999, 1";

    private final Connection connection;

    /** Arms the k-th write from now on. */
    FaultPoint(Nights nights, int k) throws SQLException {
        connection = nights.database().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + KEY + ")");
            statement.execute("select setval('fault.write', 1, false)");
            statement.execute("update fault.armed set k = " + k);
        }
    }

    /** Puts a trigger on every table, once a database. */
    static void install(Nights nights) {
        nights.ask("""
                create schema if not exists fault;
                create sequence if not exists fault.write;
                create table if not exists fault.armed as select -1 as k;
                grant all on all tables in schema fault to public;
                create or replace function fault.pause() returns trigger language plpgsql as $$
                begin
                    if nextval('fault.write') = (select k from fault.armed) then
                        perform pg_advisory_xact_lock_shared(7100999, 1);
                    end if;
                    return null;
                end $$;
                create or replace function fault.pause_commit() returns trigger language plpgsql as $$
                begin
                    if new.step_name like 'publish%' and new.commit_count > 0 and (select k from fault.armed) = 0 then
                        perform pg_advisory_xact_lock_shared(7100999, 1);
                    end if;
                    if new.step_name like 'publish%' and new.commit_count > 0 and (select k from fault.armed) = -2 then
                        raise exception 'no room' using errcode = '53100';
                    end if;
                    return null;
                end $$;
                do $$ declare t record; begin
                    for t in select format('%I.%I', table_schema, table_name) as name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema in ('run', 'batch', 'stage', 'conform', 'measure', 'mart', 'identity')
                        and table_name <> 'flyway_schema_history' loop
                        execute 'create or replace trigger fault_pause before insert or update or delete or truncate on ' || t.name
                            || ' for each statement execute function fault.pause()';
                    end loop;
                end $$;
                drop trigger if exists fault_commit on batch.batch_step_execution;
                create constraint trigger fault_commit after update on batch.batch_step_execution
                    deferrable initially deferred for each row execute function fault.pause_commit()""").update();
    }

    /** Returns how many writes there have been. */
    static int count(Nights nights) {
        return Integer.parseInt(nights.one("select last_value from fault.write"));
    }

    /** Returns whether the process came to the point; false where it ended before. */
    boolean reachedBy(ChildProcess process) throws Exception {
        try (Statement statement = connection.createStatement()) {
            while (process.isAlive()) {
                try (var rows = statement.executeQuery("select count(*) from pg_locks where locktype = 'advisory'"
                        + " and classid = 7100999 and not granted and database = (select oid from pg_database where datname = current_database())")) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        return true;
                    }
                }
                process.endsWithin(15);
            }
        }
        return false;
    }

    /** Ends whatever session stands at the point. */
    void terminateWhoWaits() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid, 5000) from pg_locks where locktype = 'advisory' and classid = 7100999 and not granted");
        }
    }

    /** Lets everybody else pass; whoever stands at the point goes on standing there. */
    void disarm() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("update fault.armed set k = -1");
        }
    }

    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            disarm();
            connection.close();
        }
    }
}
