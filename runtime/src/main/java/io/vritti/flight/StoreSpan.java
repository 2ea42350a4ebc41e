package io.vritti.flight;

/** The event of a use of the database, from its begin to its end. */
public interface StoreSpan {

    /** An event that is not recorded. */
    StoreSpan NONE = (commitNanos, failed) -> {};

    /** @param commitNanos how long its commit took, in nanoseconds; 0 if there was none */
    void ended(long commitNanos, boolean failed);
}
