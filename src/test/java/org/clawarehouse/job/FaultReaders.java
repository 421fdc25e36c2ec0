package org.clawarehouse.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Four readers of mart who check what they see while a fault happens: two by one statement over all tables, two table by
 * table inside a REPEATABLE READ transaction. Each must see the state before or the one after, and never a third. Where
 * the server goes away they connect again. A scene may be without them.
 */
final class FaultReaders implements AutoCloseable {

    private static final int READERS = 4;
    private static final int PAUSE_MILLIS = 500;
    private static final AtomicLong READS = new AtomicLong();
    private static final AtomicLong HALF = new AtomicLong();

    private final Nights nights;
    private final FaultScene scene;
    private final List<String> inTurn;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);

    FaultReaders(Nights nights, FaultScene scene) {
        this.nights = nights;
        this.scene = scene;
        this.inTurn = statements(nights);
        for (int i = 0; i < READERS && scene.before() != null; i++) {
            boolean single = i % 2 == 0;
            Thread thread = new Thread(() -> read(single), "reader " + i);
            thread.start();
            threads.add(thread);
        }
    }

    /** Returns what readers see of mart, table by table: how many rows, and a sum over all they say but keys, times and runs. */
    static List<String> states(Nights nights) {
        return statements(nights).stream().map(nights::one).toList();
    }

    private static List<String> statements(Nights nights) {
        return nights.all("""
                select format('select count(*) || '' '' || coalesce(sum(hash_record_extended(row(%s), 0)), 0) from mart.%I',
                    string_agg(format('%I', column_name), ', ' order by ordinal_position)
                        filter (where column_name not like '%\\_key' and column_name not in ('computed_at', 'run_no')), table_name)
                from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = 'mart' and table_type = 'BASE TABLE' group by table_name order by table_name""");
    }

    /** Returns how many reads there have been in this process. */
    static long reads() {
        return READS.get();
    }

    /** Returns how many of them saw half. */
    static long half() {
        return HALF.get();
    }

    List<String> broken() {
        return List.copyOf(broken);
    }

    private void read(boolean single) {
        try {
            do {
                readUntilDisturbed(single);
            } while (!over.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (SQLException | InterruptedException e) {
            broken.add("a reader was disturbed: " + e.getMessage());
        }
    }

    private void readUntilDisturbed(boolean single) throws SQLException, InterruptedException {
        try (Connection connection = nights.database().getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(single);
            connection.setTransactionIsolation(single ? Connection.TRANSACTION_READ_COMMITTED : Connection.TRANSACTION_REPEATABLE_READ);
            do {
                judge(single ? atOnce(statement) : inTurn(connection, statement));
            } while (!over.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().matches("(08|57P|53300).*")) {
                throw e;
            }
        }
    }

    private List<String> atOnce(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select (" + String.join("), (", inTurn) + ")")) {
            rows.next();
            List<String> seen = new ArrayList<>();
            for (int i = 1; i <= inTurn.size(); i++) {
                seen.add(rows.getString(i));
            }
            return seen;
        }
    }

    private List<String> inTurn(Connection connection, Statement statement) throws SQLException {
        List<String> seen = new ArrayList<>();
        for (String sql : inTurn) {
            try (var rows = statement.executeQuery(sql)) {
                rows.next();
                seen.add(rows.getString(1));
            }
        }
        connection.commit();
        return seen;
    }

    private void judge(List<String> seen) {
        READS.incrementAndGet();
        if (!seen.equals(scene.before()) && !seen.equals(scene.calm().after())) {
            HALF.incrementAndGet();
            broken.add("a reader saw half: " + seen);
        }
    }

    @Override
    public void close() throws InterruptedException {
        over.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
