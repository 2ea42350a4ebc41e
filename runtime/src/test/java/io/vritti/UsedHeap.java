package io.vritti;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;

/** What of this JVM's heap is in use after what is not reachable is gone. */
public final class UsedHeap {

    /** A thread in native code that holds an array ends within milliseconds, unless the machine leaves it waiting. */
    private static final long MOST_WAIT_NANOS = 30_000_000_000L;

    private UsedHeap() {}

    /** Bytes in use after the best of five collections, since what runs beside them makes garbage of its own. */
    public static long bytes() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            collect();
            Runtime heap = Runtime.getRuntime();
            least = Math.min(least, heap.totalMemory() - heap.freeMemory());
        }
        return least;
    }

    /**
     * Collects, however often that must be asked for: before JDK 22, System.gc() does nothing while any thread holds an array in
     * native code, as a Deflater does (JEP 423).
     */
    private static void collect() {
        long before = collections();
        long deadlineNanos = System.nanoTime() + MOST_WAIT_NANOS;
        System.gc();
        while (collections() == before && System.nanoTime() < deadlineNanos) {
            LockSupport.parkNanos(1_000_000);
            System.gc();
        }
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(collector -> isOfWholeHeap(collector.getName()))
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    /** "G1 Old Generation", "MarkSweepCompact" and "PS MarkSweep"; the others collect what is young. */
    private static boolean isOfWholeHeap(String collector) {
        return collector.contains("Old") || collector.contains("MarkSweep");
    }
}
