package org.clawarehouse.stage;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.UUID;

/** Watches the rows of a table go by for what may have come before: whole rows, and keys. */
final class Repetitions {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final Sieve rows;
    private final Sieve keys;
    private final Suspects duplicates = new Suspects();
    private final Suspects followers = new Suspects();

    /** Watches about as many rows as fit into so many bytes, and their keys where wanted. */
    Repetitions(long expectedBytes, boolean watchKeys) {
        rows = new Sieve(expectedBytes);
        keys = watchKeys ? new Sieve(expectedBytes) : null;
    }

    /** Takes the row that was just written. */
    void take(RowCopy row) {
        long high = (long) LONGS.get(row.hash(), 0);
        long low = (long) LONGS.get(row.hash(), 8);
        if (rows.take(high, low)) {
            duplicates.add(new UUID(high, low));
        }
        if (keys != null) {
            long key = row.keyHash();
            if (keys.take(key, key * 0x9E3779B97F4A7C15L >>> 13)) {
                followers.add(new UUID(high, low));
            }
        }
    }

    /** Returns the rows that may be exact duplicates of one before. */
    Suspects duplicates() {
        return duplicates;
    }

    /** Returns the rows whose key may have come before. */
    Suspects followers() {
        return followers;
    }
}
