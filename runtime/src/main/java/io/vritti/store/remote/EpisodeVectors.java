package io.vritti.store.remote;

/** Makes the vectors by which episodes are found. For agent threads. */
public interface EpisodeVectors extends AutoCloseable {

    /** How many numbers a vector has. */
    int dimension();

    /**
     * The vector of a redacted text, of length one.
     *
     * @return null where there is no model: then nothing is written, rather than something wrong
     */
    float[] of(String text);

    /** Why there are none, or null. */
    String problem();

    @Override
    default void close() {}
}
