package org.clawarehouse.stage;

/**
 * Remembers in a fixed amount of memory which hashes may have come before. It never misses one that did and now and then
 * takes a new one for old: what it says is to be verified.
 */
final class Sieve {

    private static final int FEWEST_BITS = 1 << 16;
    private static final int MOST_BITS = 1 << 27;
    /** The bits of a hash lie together in 512, so that taking it costs one look into memory. */
    private static final int WORDS_IN_BLOCK = 8;

    private final long[] bits;
    private final int lastBlock;

    /** Makes a sieve for about as many rows as fit into so many bytes. */
    Sieve(long expectedBytes) {
        long size = Long.highestOneBit(Math.max(FEWEST_BITS, Math.min(MOST_BITS, expectedBytes)));
        bits = new long[(int) (size >> 6)];
        lastBlock = bits.length / WORDS_IN_BLOCK - 1;
    }

    /** Takes the two halves of a hash; returns whether it may have come before. */
    boolean take(long high, long low) {
        int block = ((int) high & lastBlock) * WORDS_IN_BLOCK;
        return seen(block, low) & seen(block, low >>> 9) & seen(block, low >>> 18) & seen(block, low >>> 27);
    }

    private boolean seen(int block, long number) {
        int word = block + ((int) (number >>> 6) & WORDS_IN_BLOCK - 1);
        long bit = 1L << number;
        boolean seen = (bits[word] & bit) != 0;
        bits[word] |= bit;
        return seen;
    }
}
