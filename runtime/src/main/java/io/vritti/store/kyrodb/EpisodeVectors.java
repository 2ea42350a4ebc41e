package io.vritti.store.kyrodb;

/** Where vectors come from. For agent threads. */
public interface EpisodeVectors {

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

    /** A run time without a text model. */
    static EpisodeVectors none(int dimension, String why) {
        return new EpisodeVectors() {
            @Override
            public int dimension() {
                return dimension;
            }

            @Override
            public float[] of(String text) {
                return null;
            }

            @Override
            public String problem() {
                return why;
            }
        };
    }
}
