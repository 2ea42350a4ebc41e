package io.vritti.gate.memory;

/**
 * A set of hashes with a small number to each, 12 bytes a slot and no object: what must be known of every failure stays small
 * however many there are. Nothing is taken out one by one. Thread-safe.
 */
final class LongTable {

    private static final int FIRST_SLOTS = 64;

    /** Beyond three quarters the searches get long. */
    private static final double FULL = 0.75;

    /** 0 stands for an empty slot; a hash that is 0 is kept as this. */
    private static final long ZERO = 0x9e37_79b9_7f4a_7c15L;

    private final int mostEntries;
    private long[] hashes = new long[FIRST_SLOTS];
    private int[] numbers = new int[FIRST_SLOTS];
    private int size;

    /** @param mostEntries beyond which nothing is added */
    LongTable(int mostEntries) {
        this.mostEntries = mostEntries;
    }

    synchronized void put(long hash, int number) {
        int slot = slot(hash);
        if (hashes[slot] == 0) {
            if (size >= mostEntries) {
                return;
            }
            if (++size > FULL * hashes.length) {
                grow();
                slot = slot(hash);
            }
            hashes[slot] = stored(hash);
        }
        numbers[slot] = number;
    }

    /** Adds a hash, unless it is there. */
    synchronized void add(long hash) {
        if (hashes[slot(hash)] == 0) {
            put(hash, 0);
        }
    }

    synchronized boolean contains(long hash) {
        return hashes[slot(hash)] != 0;
    }

    /** 0 where nothing is known of it. */
    synchronized int number(long hash) {
        return numbers[slot(hash)];
    }

    synchronized void clear() {
        hashes = new long[FIRST_SLOTS];
        numbers = new int[FIRST_SLOTS];
        size = 0;
    }

    synchronized int size() {
        return size;
    }

    private static long stored(long hash) {
        return hash == 0 ? ZERO : hash;
    }

    private int slot(long hash) {
        long wanted = stored(hash);
        int slot = Long.hashCode(wanted * ZERO) & hashes.length - 1;
        while (hashes[slot] != 0 && hashes[slot] != wanted) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] before = hashes;
        int[] numbersBefore = numbers;
        hashes = new long[2 * before.length];
        numbers = new int[hashes.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int slot = slot(before[i]);
                hashes[slot] = before[i];
                numbers[slot] = numbersBefore[i];
            }
        }
    }
}
