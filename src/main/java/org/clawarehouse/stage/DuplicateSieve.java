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
    /** A row's bits lie together in 512, so that taking it costs one look into memory. */
    private static final int WORDS_IN_BLOCK = 8;

    private final long[] bits;
    private final int lastBlock;
    private final List<UUID> suspects = new ArrayList<>();
    private boolean overflown;

    /** Makes a sieve for about as many rows as fit into so many bytes. */
    DuplicateSieve(long expectedBytes) {
        long size = Long.highestOneBit(Math.max(FEWEST_BITS, Math.min(MOST_BITS, expectedBytes)));
        bits = new long[(int) (size >> 6)];
        lastBlock = bits.length / WORDS_IN_BLOCK - 1;
    }

    /** Takes the hash of a row, 16 bytes. */
    void take(byte[] hash) {
        long high = number(hash, 0);
        long low = number(hash, 8);
        int block = ((int) high & lastBlock) * WORDS_IN_BLOCK;
        boolean seen = seen(block, low) & seen(block, low >>> 9) & seen(block, low >>> 18) & seen(block, low >>> 27);
        if (seen && !overflown) {
            suspects.add(new UUID(high, low));
            overflown = suspects.size() > MOST_SUSPECTS;
        }
    }

    private boolean seen(int block, long number) {
        int word = block + ((int) (number >>> 6) & WORDS_IN_BLOCK - 1);
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

    /** Returns whether there are so many suspects that all rows have to be looked at. */
    boolean isOverflown() {
        return overflown;
    }

    List<UUID> suspects() {
        return suspects;
    }
}
