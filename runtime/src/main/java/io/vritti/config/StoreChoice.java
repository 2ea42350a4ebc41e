package io.vritti.config;

/** The store of episodes ({@code vritti.store}). */
public enum StoreChoice {
    /** A SQLite database in the home. */
    EMBEDDED,
    /** There too, and in a KyroDB that others share. */
    KYRODB;

    /** Whether other machines share what is remembered. */
    public boolean shared() {
        return this != EMBEDDED;
    }
}
