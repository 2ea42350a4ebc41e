package io.vritti.proof;

/** On what a failure is believed to hold (design.md §5.2), strongest first. */
public enum Basis {
    /** A condition that explains the error was verified again just now. */
    CAUSE,
    /** All that the action reads is known, and equal. */
    CLOSED_INPUTS,
    /** The tree that a build, a test or an unknown program works on is equal. */
    TREE_INPUTS,
    /** A server refused, and nothing is known to have changed there. */
    REMOTE,
    /** A server named the time before which it will refuse, and it has not come. */
    NAMED_TIME,
    /** Such failures pass by themselves, and it was only a moment ago. */
    BACK_OFF;

    /** Whether it tells by itself that the world is in a state in which a call fails, though the call has passed since in another. */
    public boolean tellsState() {
        return this == CAUSE || this == CLOSED_INPUTS;
    }
}
