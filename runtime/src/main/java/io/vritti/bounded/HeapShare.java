package io.vritti.bounded;

import java.lang.ref.WeakReference;

/**
 * How much of what it may hold a collection of ours should hold now: less where the heap that it shares with the host stays nearly
 * full. What is in use right after a collection is what the host needs; a weak reference shows that there was one. Soft references
 * would be cleared by time as well, in a small heap after seconds, and the beans of the JVM would load some hundred classes. Not
 * thread-safe.
 */
public final class HeapShare {

    /** The heap of a host in good health has more room than this after a collection. */
    private static final double NEARLY_FULL = 0.85;

    /** A host that makes much garbage has filled its heap by chance at one look, and hardly at four in a row. */
    private static final int LOOKS_TO_BELIEVE = 4;

    private static final double WHOLE = 1;

    /** Less would save next to nothing. */
    private static final double LEAST = 1.0 / 16;

    private WeakReference<Object> uncollected = new WeakReference<>(new Object());
    private int looksNearlyFull;
    private double share = WHOLE;

    /** To be asked again and again, some times a second: it is halved while the heap stays nearly full, and grows back later. */
    public double now() {
        if (uncollected.get() != null) {
            return share;
        }
        uncollected = new WeakReference<>(new Object());
        Runtime heap = Runtime.getRuntime();
        long usedBytes = heap.totalMemory() - heap.freeMemory();
        if (usedBytes <= NEARLY_FULL * heap.maxMemory()) {
            looksNearlyFull = 0;
            share = Math.min(WHOLE, 2 * share);
        } else if (++looksNearlyFull >= LOOKS_TO_BELIEVE) {
            share = Math.max(LEAST, share / 2);
        }
        return share;
    }
}
