package org.clawarehouse.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Remembers in a fixed amount of memory which row hashes may have come before. It never misses a duplicate and now and then
 * suspects a row that is none; the database looks at the suspects alone, instead of sorting all the rows.
 */
final class DuplicateSieve {

    private static final int MOST_SUSPECTS = 20_000;
    private static final int FEWEST_BITS = 1 << 16;
    private static final int MOST_BITS = 1 << 27;

    private final long[] bits;
    private final long mask;
    private final List<UUID> suspects = new ArrayList<>();
    private boolean overflown;

    /** Makes a sieve for about as many rows as fit into so many bytes. */
    DuplicateSieve(long expectedBytes) {
        long size = Long.highestOneBit(Math.max(FEWEST_BITS, Math.min(MOST_BITS, expectedBytes)));
        bits = new long[(int) (size >> 6)];
        mask = size - 1;
    }

    /** Takes the hash of a row, 16 bytes. */
    void take(byte[] hash) {
        long high = number(hash, 0);
        long low = number(hash, 8);
        boolean seen = seen(high) & seen(low) & seen(high >>> 32 ^ low << 7) & seen(low >>> 32 ^ high << 9);
        if (seen && !overflown) {
            suspects.add(new UUID(high, low));
            overflown = suspects.size() > MOST_SUSPECTS;
        }
    }

    private boolean seen(long number) {
        int word = (int) ((number & mask) >>> 6);
        long bit = 1L << number;
        boolean seen = (bits[word] & bit) != 0;
        bits[word] |= bit;
        return seen;
    }

    private static long number(byte[] bytes, int from) {
        long number = 0;
        for (int i = from; i < from + 8; i++) {
            number = number << 8 | bytes[i] & 0xff;
        }
        return number;
    }

    boolean hasSuspects() {
        return !suspects.isEmpty();
    }

    /** Returns the suspects, or null when there are so many that all rows have to be looked at. */
    List<UUID> suspects() {
        return overflown ? null : suspects;
    }
}
