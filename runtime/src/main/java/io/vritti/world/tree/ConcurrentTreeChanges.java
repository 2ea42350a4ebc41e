package io.vritti.world.tree;

import java.io.File;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What in a tree may have changed while a failed run was under way, by the run itself or by others. If the snapshots before and
 * after the run are equal, the run had no lasting effect, so a repeat starts from the same state.
 */
public final class ConcurrentTreeChanges {

    private final long sureBeforeNanos;
    private final KnownOutputs outputs;

    /** @param sureBeforeNanos what changed at or after it may have changed during the run */
    public ConcurrentTreeChanges(long sureBeforeNanos, KnownOutputs outputs) {
        this.sureBeforeNanos = sureBeforeNanos;
        this.outputs = outputs;
    }

    /**
     * Paths that the run may have seen in either state.
     *
     * @param before taken right before the run; if null, times alone decide
     */
    public List<String> unsure(Listing before, Listing after) {
        return before == null
                ? byTimes(after)
                : before.differences(after).stream()
                        .filter(path -> !outputs.hold(path) && !settled(path, before, after))
                        .toList();
    }

    /** Whether the earlier walk did not reach the path, and it has not changed since. */
    private boolean settled(String path, Listing before, Listing after) {
        return before.find(path) == null && after.find(path) != null && !young(path, after);
    }

    private List<String> byTimes(Listing after) {
        Set<String> explained = new HashSet<>();
        for (String path : after.paths()) {
            if (young(path, after) && outputs.hold(path)) {
                explained.add(new File(path).getParent());
            }
        }
        return after.paths().stream()
                .filter(path -> young(path, after) && !outputs.hold(path) && !explained.contains(path))
                .toList();
    }

    private boolean young(String path, Listing after) {
        return after.find(path).changedNanos() >= sureBeforeNanos;
    }
}
