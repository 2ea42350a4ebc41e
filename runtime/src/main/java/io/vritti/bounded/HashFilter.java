package io.vritti.bounded;

/**
 * A set of hashes that never takes more than its bytes, however many are added: a Bloom filter. A hash that was added is always
 * found; the fuller it is, the more others are found, too. Its bytes are taken when the first hash is added. Thread-safe.
 */
public final class HashFilter {

    /** With 10 bits a hash, four probes find 1.2 % of the others; with 5 bits, 9 % (Bloom, 1970). */
    private static final int PROBES = 4;

    private static final int BITS_OF_A_WORD = 6;

    /** 2^64 divided by the golden ratio: spreads hashes that differ in a few bits only (Knuth, 6.4). */
    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;

    private final int words;
    private long[] bits;

    /** @param bytes that it may take; at least one word of bits is there */
    public HashFilter(long bytes) {
        this.words = (int) Math.max(1, Math.min(Integer.MAX_VALUE / Long.BYTES, bytes / Long.BYTES));
    }

    public synchronized void add(long hash) {
        if (bits == null) {
            bits = new long[words];
        }
        long probe = hash;
        for (int i = 0; i < PROBES; i++) {
            probe = next(probe);
            bits[word(probe)] |= 1L << probe;
        }
    }

    /** Whether the hash may have been added; false is certain. */
    public synchronized boolean mayContain(long hash) {
        if (bits == null) {
            return false;
        }
        long probe = hash;
        for (int i = 0; i < PROBES; i++) {
            probe = next(probe);
            if ((bits[word(probe)] & 1L << probe) == 0) {
                return false;
            }
        }
        return true;
    }

    public synchronized void clear() {
        bits = null;
    }

    /** Its lowest six bits choose the bit, those above them the word. */
    private static long next(long probe) {
        long mixed = (probe ^ probe >>> 32) * SPREAD;
        return mixed ^ mixed >>> 29;
    }

    private int word(long probe) {
        return (int) ((probe >>> BITS_OF_A_WORD) % words);
    }
}
