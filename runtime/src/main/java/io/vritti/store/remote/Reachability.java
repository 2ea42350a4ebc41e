package io.vritti.store.remote;

/** What is known of the way to a shared store. */
public enum Reachability {
    /** It was not tried yet, or the first attempt is under way. */
    UNTRIED,
    /** The server answered last. */
    READY,
    /** The server did not answer last, or cannot be used. */
    LOST
}
