package io.vritti.store.remote;

/** Makes the vectors by which episodes are found. For agent threads. */
public interface EpisodeVectors extends AutoCloseable {

    /** How many numbers a vector has. */
    int dimension();

    /**
     * The vector of a redacted text, of length one.
     *
     * @return null where there is no model: then what is stored has none, rather than a wrong one
     */
    float[] of(String text);

    /** Whether the model is there already, so that a vector costs only its computation. Never waits. */
    boolean loaded();

    /** Why there are none, or null. */
    String problem();

    @Override
    default void close() {}
}
