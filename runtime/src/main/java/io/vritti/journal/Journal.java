package io.vritti.journal;

import io.vritti.action.Action;
import io.vritti.evidence.Evidence;
import io.vritti.observe.Decision;
import io.vritti.store.Fix;

/**
 * The gate's outlet for everything worth keeping. Called on host threads: never blocks, never throws; may drop, and counts
 * it.
 */
public interface Journal {

    /**
     * An action failed.
     *
     * @param state what is known of the action after it; its evidence is that of the failure
     * @param end when and where the host saw it
     * @param held whether it failed as it had failed before, and nothing was known to have changed since
     */
    void failed(AnalyzedFailure failure, FailureState state, CallEnd end, boolean held);

    /** What is known of an action has changed: a veto. */
    void changed(FailureState state, Evidence evidence);

    /**
     * A failed action has passed.
     *
     * @param resolution what had changed before, in words, or null if unknown
     * @param refuted whether nothing was known to have changed
     */
    void lifted(FailureState state, Evidence evidence, String resolution, boolean refuted);

    /**
     * A way in which such failures end was tried, and perhaps helped.
     *
     * @param fix redacted, with the counts to add
     */
    void fixObserved(Fix fix);

    /** A decision that is not a plain PROCEED, with its outcome. */
    void decided(Decision decision);

    /** A call ended, well or not: it belongs to what was done before the next failure. */
    void ended(Action action, CallEnd end);
}
