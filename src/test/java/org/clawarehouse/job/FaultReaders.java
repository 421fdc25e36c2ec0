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

import org.postgresql.ds.PGSimpleDataSource;

/**
 * Four readers of mart who check what they see while a fault happens: two by one statement over all tables, two table by
 * table inside a REPEATABLE READ transaction. Each must see the state before or the one after, and never a third.
 */
final class FaultReaders implements AutoCloseable {

    private static final AtomicLong READS = new AtomicLong();
    private static final AtomicLong HALF = new AtomicLong();

    private final PGSimpleDataSource database;
    private final FaultScene scene;
    private final String atOnce;
    private final List<String> inTurn;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<String> halves = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);

    FaultReaders(Nights nights, FaultScene scene) {
        this.database = nights.database();
        this.scene = scene;
        TableStates states = new TableStates(database);
        this.atOnce = states.meaningAtOnce();
        this.inTurn = states.meaningInTurn();
        for (int i = 0; i < 4; i++) {
            boolean single = i % 2 == 0;
            Thread thread = new Thread(() -> read(single), "reader " + i);
            thread.start();
            threads.add(thread);
        }
    }

    /** Returns how many reads there have been in this process. */
    static long reads() {
        return READS.get();
    }

    /** Returns how many of them saw half. */
    static long half() {
        return HALF.get();
    }

    List<String> halves() {
        return List.copyOf(halves);
    }

    private void read(boolean single) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(single);
            connection.setTransactionIsolation(single ? Connection.TRANSACTION_READ_COMMITTED : Connection.TRANSACTION_REPEATABLE_READ);
            do {
                judge(single ? List.of(one(statement, atOnce)) : table(connection, statement));
            } while (!over.await(25, TimeUnit.MILLISECONDS));
        } catch (SQLException | InterruptedException e) {
            halves.add("a reader was disturbed: " + e.getMessage());
        }
    }

    private List<String> table(Connection connection, Statement statement) throws SQLException {
        List<String> seen = new ArrayList<>();
        for (String sql : inTurn) {
            seen.add(one(statement, sql));
        }
        connection.commit();
        return seen;
    }

    private void judge(List<String> seen) {
        READS.incrementAndGet();
        boolean whole = seen.size() == 1 ? seen.get(0).equals(scene.before().atOnce()) || seen.get(0).equals(scene.after().atOnce())
                : seen.equals(scene.before().inTurn()) || seen.equals(scene.after().inTurn());
        if (!whole) {
            HALF.incrementAndGet();
            halves.add("half: " + seen);
        }
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
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
