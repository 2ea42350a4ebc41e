package io.vritti.store.embedded;

import java.util.stream.LongStream;

/**
 * What the {@link io.vritti.store.FailedKeyFilter} is made of: the hash of each key that fails now, with those of its family, of its
 * shared key and of a program that was missing. Four numbers a slot and no object, because all failures of a home are in it. Not
 * thread-safe.
 */
final class FailingKeys {

    /** There is no such hash. */
    static final long NONE = 0;

    private static final int FIELDS = 4;
    private static final int FAMILY = 1;
    private static final int SHARED = 2;
    private static final int PROGRAM = 3;

    private static final int FIRST_SLOTS = 64;

    /** Beyond three quarters the searches get long. */
    private static final double FULL = 0.75;

    /** An empty slot has the hash 0; a hash that is 0 is kept as this. */
    private static final long ZERO = 0x9e37_79b9_7f4a_7c15L;

    private long[] slots = new long[FIELDS * FIRST_SLOTS];
    private int size;

    /** How many keys it holds, and places of keys that it has held. */
    int size() {
        return size;
    }

    /** @return whether it was not known so */
    boolean put(long key, long family, long shared, long program) {
        int at = find(key);
        if (slots[at] == 0) {
            if (++size > FULL * slots.length / FIELDS) {
                grow();
                at = find(key);
            }
            slots[at] = stored(key);
        }
        long familyStored = stored(family);
        if (slots[at + FAMILY] == familyStored && slots[at + SHARED] == shared && slots[at + PROGRAM] == program) {
            return false;
        }
        slots[at + FAMILY] = familyStored;
        slots[at + SHARED] = shared;
        slots[at + PROGRAM] = program;
        return true;
    }

    /** @return whether it was there; its place stays taken until all are taken out */
    boolean remove(long key) {
        int at = find(key);
        boolean there = slots[at + FAMILY] != NONE;
        slots[at + FAMILY] = NONE;
        slots[at + SHARED] = NONE;
        slots[at + PROGRAM] = NONE;
        return there;
    }

    boolean contains(long key) {
        return slots[find(key) + FAMILY] != NONE;
    }

    void clear() {
        slots = new long[FIELDS * FIRST_SLOTS];
        size = 0;
    }

    /** Of all actions and of what they are elsewhere. */
    long[] keys() {
        return LongStream.concat(field(0), field(SHARED)).toArray();
    }

    /** Of all families, and of the programs for want of which actions failed. */
    long[] families() {
        return LongStream.concat(field(FAMILY), field(PROGRAM)).toArray();
    }

    private LongStream field(int field) {
        return LongStream.iterate(0, at -> at < slots.length, at -> at + FIELDS)
                .filter(at -> slots[(int) at + FAMILY] != NONE)
                .map(at -> slots[(int) at + field])
                .filter(hash -> hash != NONE);
    }

    private static long stored(long hash) {
        return hash == 0 ? ZERO : hash;
    }

    private int find(long key) {
        long wanted = stored(key);
        int mask = slots.length / FIELDS - 1;
        int slot = Long.hashCode(wanted * ZERO) & mask;
        while (slots[FIELDS * slot] != 0 && slots[FIELDS * slot] != wanted) {
            slot = slot + 1 & mask;
        }
        return FIELDS * slot;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[2 * before.length];
        for (int at = 0; at < before.length; at += FIELDS) {
            if (before[at] != 0) {
                System.arraycopy(before, at, slots, find(before[at]), FIELDS);
            }
        }
    }
}
