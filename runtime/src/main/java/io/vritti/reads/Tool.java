package io.vritti.reads;

/** Describes what the programs of one kind read. */
public interface Tool {

    /**
     * Adds what this call reads, or gives up if that cannot be known.
     *
     * @param step all of its words are certain
     * @param depth how many scripts call each other above it
     */
    void add(Step step, ReadSet reads, int depth);

    /** Whether it finds the program behind a shim, which chooses among versions of it. */
    default boolean looksBehindShims() {
        return false;
    }
}
