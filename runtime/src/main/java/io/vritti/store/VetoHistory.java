package io.vritti.store;

/**
 * What came of the vetoes of an action.
 *
 * @param vetoes how often it was vetoed since its last run
 * @param beforeProbe how many vetoes before an insisted attempt runs: 2, 4, 8, 16 (design.md §5.5)
 * @param lastMillis wall clock of the last veto, or 0
 * @param flakyUntilMillis no block before then, or 0
 */
public record VetoHistory(int vetoes, int beforeProbe, long lastMillis, long flakyUntilMillis) {

    /** Of an action that has never been vetoed. */
    public static final VetoHistory NONE = new VetoHistory(0, 0, 0, 0);

    VetoHistory cleared(long newFlakyUntilMillis) {
        return new VetoHistory(0, 0, lastMillis, newFlakyUntilMillis);
    }

    VetoHistory vetoed(long atMillis) {
        return new VetoHistory(vetoes + 1, beforeProbe, atMillis, flakyUntilMillis);
    }
}
