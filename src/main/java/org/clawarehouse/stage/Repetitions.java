package org.clawarehouse.stage;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.UUID;

/** Watches the rows of a table go by for what may have come before: whole rows, and keys. */
final class Repetitions {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    /** Each look lands somewhere else in memory; looks that do not wait for one another take a fraction of the time. */
    private static final int AT_ONCE = 256;

    private final Sieve rows;
    private final Sieve keys;
    private final Suspects duplicates = new Suspects();
    private final Suspects followers = new Suspects();
    private final long[] high = new long[AT_ONCE];
    private final long[] low = new long[AT_ONCE];
    private final long[] key = new long[AT_ONCE];
    private int waiting;

    /** Watches about as many rows as fit into so many bytes, and their keys where wanted. */
    Repetitions(long expectedBytes, boolean watchKeys) {
        rows = new Sieve(expectedBytes);
        keys = watchKeys ? new Sieve(expectedBytes) : null;
    }

    boolean watchesKeys() {
        return keys != null;
    }

    /** Takes the row that was just written. */
    void take(RowCopy row) {
        high[waiting] = (long) LONGS.get(row.hash(), 0);
        low[waiting] = (long) LONGS.get(row.hash(), 8);
        key[waiting] = row.keyHash();
        waiting++;
        if (waiting == AT_ONCE) {
            look();
        }
    }

    private void look() {
        for (int i = 0; i < waiting; i++) {
            if (rows.take(high[i], low[i])) {
                duplicates.add(new UUID(high[i], low[i]));
            }
        }
        for (int i = 0; keys != null && i < waiting; i++) {
            if (keys.take(key[i], key[i] * 0x9E3779B97F4A7C15L >>> 13)) {
                followers.add(new UUID(high[i], low[i]));
            }
        }
        waiting = 0;
    }

    /** Returns the rows that may be exact duplicates of one before. */
    Suspects duplicates() {
        look();
        return duplicates;
    }

    /** Returns the rows whose key may have come before. */
    Suspects followers() {
        look();
        return followers;
    }
}
