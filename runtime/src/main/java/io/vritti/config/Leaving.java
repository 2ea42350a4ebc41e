package io.vritti.config;

/** What becomes of episodes that leave the memory. */
public enum Leaving {
    /** They go into cold storage, from which they can be restored. */
    ARCHIVE,
    /** They are forgotten for good. */
    DELETE
}
