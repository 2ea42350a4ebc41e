package io.vritti.store;

/** A change that another reader of the store must take over, in the order of revisions. */
public sealed interface Revised {

    /** Grows with every write of any JVM; no two changes share one. */
    long revision();

    /** An action is new or has changed. */
    record Known(long revision, ActionState state) implements Revised {}

    /** The owner made the memory forget an action. */
    record Forgotten(long revision, String actionKey) implements Revised {}

    /** All episodes of an action were put away: nothing is held against it, and what was learnt of its failures stays. */
    record PutAway(long revision, String actionKey) implements Revised {}

    /** The owner made the memory forget all that is older than this revision. */
    record AllForgotten(long revision) implements Revised {}
}
