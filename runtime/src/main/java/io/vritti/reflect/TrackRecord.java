package io.vritti.reflect;

/**
 * How often what a reflection says held, which is all that its confidence comes from: no rule and no model has a figure of its own.
 *
 * @param held how often the advice was followed by success
 * @param tried how often that could be seen
 */
public record TrackRecord(long held, long tried) {

    /** Of what was never tried yet. */
    public static final TrackRecord NONE = new TrackRecord(0, 0);

    public TrackRecord {
        if (held < 0 || tried < held) {
            throw new IllegalArgumentException(held + " of " + tried);
        }
    }

    /**
     * Laplace's rule of succession, (held + 1) / (tried + 2): 0.5 where nothing is known, and near to 0 or 1 only after many trials.
     */
    public double confidence() {
        return (held + 1.0) / (tried + 2.0);
    }
}
