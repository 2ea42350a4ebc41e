package io.vritti.store.kyrodb;

/** Where vectors come from. For agent threads. */
public interface EpisodeVectors extends AutoCloseable {

    /** How many numbers a vector has. */
    int dimension();

    /**
     * The vector of a redacted text, of length one.
     *
     * @return null if there is none: then nothing is written, rather than something wrong
     */
    float[] of(String text);

    /** Why there are none, or null. */
    String problem();

    @Override
    default void close() {}
}
