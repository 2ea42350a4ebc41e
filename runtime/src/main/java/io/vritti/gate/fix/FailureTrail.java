package io.vritti.gate.fix;

import io.vritti.bounded.LatestMap;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls that failed last in each conversation, until something else succeeds there. All threads that belong to none count as one:
 * the end of a process is often seen on another thread than its start. Thread-safe.
 */
final class FailureTrail {

    /** All threads that belong to no conversation; the numbers of conversations are negative. */
    private static final long THREADS = 0;

    /** As many pieces of work as fail at once in one JVM. */
    private static final int MOST_WORKS = 64;

    /** A third attempt may correct the first. */
    private static final int MOST_CALLS = 3;

    private final LatestMap<Long, List<FailedCall>> byWork = new LatestMap<>(MOST_WORKS);

    boolean isEmpty() {
        return byWork.isEmpty();
    }

    /**
     * Those that failed one after the other, the oldest first.
     *
     * @param work as {@link io.vritti.journal.CallEnd} has it
     */
    List<FailedCall> of(long work) {
        List<FailedCall> failed = byWork.get(conversation(work));
        return failed == null ? List.of() : failed;
    }

    void add(long work, FailedCall call) {
        List<FailedCall> failed = new ArrayList<>(of(work));
        failed.removeIf(known -> known.place().actionKey().equals(call.place().actionKey()));
        failed.add(call);
        byWork.put(conversation(work), failed.subList(Math.max(0, failed.size() - MOST_CALLS), failed.size()));
    }

    /** The work goes on. */
    void end(long work) {
        byWork.remove(conversation(work));
    }

    private static long conversation(long work) {
        return Math.min(work, THREADS);
    }
}
