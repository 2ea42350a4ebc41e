package io.vritti.gate;

import io.vritti.action.Action;

/** Looks an action up among all that ever failed, the cheapest question first (design.md §4, steps 2 and "Early"). */
final class FailureMemory {

    private final FailureIndex index;
    private final EarlyFilter early;

    FailureMemory(FailureIndex index, EarlyFilter early) {
        this.index = index;
        this.early = early;
    }

    /** What is known of this action, or null; waits for the store only where the filter says that it matters. */
    Remembered find(Action action) {
        String family = action.family();
        if (!index.familyFailed(family)) {
            if (!early.familyMayHaveFailed(family)) {
                return null;
            }
            early.awaitStore();
            if (!index.familyFailed(family)) {
                return null;
            }
        } else if (early.mayHaveFailed(action)) {
            early.awaitStore();
        }
        return index.find(action.key());
    }

    Remembered findOrCreate(Action action) {
        return index.findOrCreate(action.key(), action.family());
    }

    /** What is known of this action in this JVM already, or null; never waits. */
    Remembered known(Action action) {
        return index.familyFailed(action.family()) ? index.find(action.key()) : null;
    }
}
