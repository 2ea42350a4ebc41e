package io.vritti.gate.fix;

import io.vritti.bounded.LatestMap;
import java.util.ArrayList;
import java.util.List;

/** The calls that failed last in each piece of work, until something else succeeds there. Thread-safe. */
final class FailureTrail {

    /** As many pieces of work as fail at once in one JVM. */
    private static final int MOST_WORKS = 64;

    /** A third attempt may correct the first. */
    private static final int MOST_CALLS = 3;

    private final LatestMap<Long, List<FailedCall>> byWork = new LatestMap<>(MOST_WORKS);

    boolean isEmpty() {
        return byWork.isEmpty();
    }

    /** Those that failed one after the other, the oldest first. */
    List<FailedCall> of(long work) {
        List<FailedCall> failed = byWork.get(work);
        return failed == null ? List.of() : failed;
    }

    void add(long work, FailedCall call) {
        List<FailedCall> failed = new ArrayList<>(of(work));
        failed.removeIf(known -> known.place().actionKey().equals(call.place().actionKey()));
        failed.add(call);
        byWork.put(work, failed.subList(Math.max(0, failed.size() - MOST_CALLS), failed.size()));
    }

    /** The work goes on. */
    void end(long work) {
        byWork.remove(work);
    }
}
