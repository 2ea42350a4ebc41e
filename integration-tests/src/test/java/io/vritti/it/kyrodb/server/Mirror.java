package io.vritti.it.kyrodb.server;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The hot tier: what was written lately, scanned exactly, so that it hides what the index forgets. */
final class Mirror {

    private final int capacity;
    private final long maxAgeNanos;
    private final Set<Long> ids = new LinkedHashSet<>();
    private long oldestNanos;
    private long flushes;

    Mirror(int capacity, int maxAgeSeconds) {
        this.capacity = capacity;
        maxAgeNanos = TimeUnit.SECONDS.toNanos(maxAgeSeconds);
    }

    void add(long id) {
        drainIfDue();
        if (ids.isEmpty()) {
            oldestNanos = System.nanoTime();
        }
        ids.add(id);
    }

    void remove(long id) {
        ids.remove(id);
    }

    boolean holds(long id) {
        return ids.contains(id);
    }

    Set<Long> ids() {
        drainIfDue();
        return ids;
    }

    /** Returns how many it held. */
    int drain() {
        int held = ids.size();
        ids.clear();
        flushes++;
        return held;
    }

    long flushes() {
        return flushes;
    }

    void drainIfDue() {
        boolean old = !ids.isEmpty() && System.nanoTime() - oldestNanos > maxAgeNanos;
        if (old || ids.size() > capacity) {
            drain();
        }
    }
}
