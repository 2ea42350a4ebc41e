package io.vritti.store;

import java.util.Locale;

/**
 * The interval in which a share lies, with 95 % confidence, when so many of so many were seen (Wilson 1927): honest for few
 * and for all of them, where the usual one claims certainty.
 *
 * @param low 0 to 1
 * @param high 0 to 1
 */
public record Wilson(double low, double high) {

    /** Of the normal distribution, for 95 % on both sides. */
    private static final double Z = 1.96;

    /** @param all 0: nothing is known, and the share may be anything */
    public static Wilson of(long hits, long all) {
        if (all == 0) {
            return new Wilson(0, 1);
        }
        double share = (double) hits / all;
        double squared = Z * Z / all;
        double middle = (share + squared / 2) / (1 + squared);
        double half = Z * Math.sqrt(share * (1 - share) / all + squared / (4 * all)) / (1 + squared);
        return new Wilson(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** {@code 0.72-1.00}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f-%.2f", low, high);
    }
}
