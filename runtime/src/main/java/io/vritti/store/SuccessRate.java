package io.vritti.store;

/**
 * How often something was tried and how often it helped. Whether it still does is judged by the last tries alone.
 *
 * @param helped of all tries
 * @param tried at least as many
 * @param latest what became of the last {@value #WINDOW} tries, or of all if there were fewer: a bit for each, 1 if it helped,
 *     the newest lowest
 */
public record SuccessRate(long helped, long tried, int latest) {

    /** Nothing was tried. */
    public static final SuccessRate NONE = new SuccessRate(0, 0, 0);

    /** Fewer would forget a fix for one bad day, more would tell one for long that has stopped working. */
    static final int WINDOW = 10;

    private static final int MASK = (1 << WINDOW) - 1;

    /** What three of three come to, and five of six, and seven of nine; four of five do not. */
    private static final double CONFIRMED = 0.43;

    /** After one more try. */
    public SuccessRate plus(boolean itHelped) {
        return plus(new SuccessRate(itHelped ? 1 : 0, 1, itHelped ? 1 : 0));
    }

    /** After so many more. */
    public SuccessRate plus(SuccessRate later) {
        int shift = (int) Math.min(WINDOW, later.tried);
        return new SuccessRate(helped + later.helped, tried + later.tried, (latest << shift | later.latest) & MASK);
    }

    /** Whether it has helped, and of the last times mostly did. */
    public boolean believed() {
        return helped > 0 && 2 * latelyHelped() >= latelyTried();
    }

    /** What it helps at least, of the last times, with 95 % confidence: 0.60 for 9 of 10, 0.21 for 1 of 1. */
    public double atLeast() {
        return Wilson.of(latelyHelped(), latelyTried()).low();
    }

    /** Whether it helped so often that it is no chance: on three occasions, where it never failed. */
    public boolean confirmed() {
        return atLeast() >= CONFIRMED;
    }

    /** Whether it failed more often than it helped. */
    public boolean mostlyFailed() {
        return tried > 2 * helped;
    }

    private int latelyHelped() {
        return Integer.bitCount(latest);
    }

    private long latelyTried() {
        return Math.min(WINDOW, tried);
    }

    /** {@code 9 of 10}. */
    @Override
    public String toString() {
        return helped + " of " + tried;
    }
}
