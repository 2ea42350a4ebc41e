package io.vritti.bench;

/**
 * How much is done for a figure.
 *
 * @param quick just enough to see that every row works; the figures mean nothing
 */
record Effort(boolean quick) {

    static Effort given() {
        return new Effort(Boolean.getBoolean("bench.quick"));
    }

    /** @param full how often, when the figures are to mean something */
    int times(int full) {
        return quick ? 1 : full;
    }

    /** @param few enough to see that it works */
    int count(int few, int full) {
        return quick ? few : full;
    }
}
