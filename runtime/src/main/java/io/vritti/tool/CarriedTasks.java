package io.vritti.tool;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Which tool call a task belongs to that one thread has left to another: kept beside the task, which stays the host's own object. No
 * lock, no queue and no growth, because a scheduler of virtual threads may ask: what finds no place in it is not carried.
 */
final class CarriedTasks {

    /** More tasks than a tool leaves to others at a time; 32 KiB of references. */
    private static final int SLOTS = 1 << 13;

    /** One cache line of references: a task that finds all of them taken has no place. */
    private static final int PROBES = 16;

    private final AtomicReferenceArray<Carried> slots = new AtomicReferenceArray<>(SLOTS);

    CarriedTasks() {
        // Whoever asks first may be a scheduler of virtual threads, which must not load a class: others may hold what
        // that waits for.
        Object first = new Object();
        put(first, new Object[] {first}, false);
        remove(first);
    }

    /** A task with the cell of its tool call. */
    static final class Carried extends WeakReference<Object> {

        private final Object[] cell;
        private final boolean born;

        private Carried(Object task, Object[] cell, boolean born) {
            super(task);
            this.cell = cell;
            this.born = born;
        }

        Object[] cell() {
            return cell;
        }

        /** Whether it was made inside the call: whoever passes it on later does not matter. */
        boolean born() {
            return born;
        }

        /** Whether the call goes on. */
        boolean live() {
            return cell[0] != null;
        }
    }

    /** @return null where it is not carried, or its call is over */
    Carried find(Object task) {
        int at = place(task);
        for (int i = 0; i < PROBES; i++) {
            Carried carried = slots.get(at + i & SLOTS - 1);
            if (carried != null && carried.refersTo(task)) {
                return carried.live() ? carried : null;
            }
        }
        return null;
    }

    /** @return false where there was no place */
    boolean put(Object task, Object[] cell, boolean born) {
        remove(task);
        Carried added = new Carried(task, cell, born);
        int at = place(task);
        for (int i = 0; i < PROBES; i++) {
            int slot = at + i & SLOTS - 1;
            Carried there = slots.get(slot);
            boolean free = there == null || !there.live() || there.refersTo(null);
            if (free && slots.compareAndSet(slot, there, added)) {
                return true;
            }
        }
        return false;
    }

    void remove(Object task) {
        int at = place(task);
        for (int i = 0; i < PROBES; i++) {
            int slot = at + i & SLOTS - 1;
            Carried there = slots.get(slot);
            if (there != null && there.refersTo(task)) {
                slots.compareAndSet(slot, there, null);
            }
        }
    }

    /** Identity, never the host's own {@code hashCode}. */
    private static int place(Object task) {
        int hash = System.identityHashCode(task);
        return hash ^ hash >>> 13;
    }
}
