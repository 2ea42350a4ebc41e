package io.vritti.recall;

/**
 * The weights of the reasons to show an episode (facts.md §4.3).
 *
 * @param similarity of meaning
 * @param precondition of the conditions under which it applies
 * @param recency of the last failure
 * @param usage of how often it was shown
 */
public record Ranking(double similarity, double precondition, double recency, double usage) {

    /** design.md §5: 0.5, 0.3, 0.1 and 0.1. */
    public static final Ranking USUAL = new Ranking(0.5, 0.3, 0.1, 0.1);

    private static final double LEAST_RECENCY = 0.05;
    private static final double AGEING_PER_DAY = 0.02;
    private static final double AGEING_POWER = -0.8;
    private static final double DAY_MILLIS = 86_400_000.0;

    /** So many times shown count in full. */
    private static final double MOST_USED = 1_000;

    double combined(Scores scores) {
        return similarity * scores.similarity()
                + precondition * scores.precondition()
                + recency * scores.recency()
                + usage * scores.usage();
    }

    /** 1 for now and for the future. */
    static double recency(long thenMillis, long nowMillis) {
        double days = Math.max(0, nowMillis - thenMillis) / DAY_MILLIS;
        return Math.max(LEAST_RECENCY, Math.pow(1 + AGEING_PER_DAY * days, AGEING_POWER));
    }

    static double usage(long times) {
        return Math.min(1, Math.log10(1 + times) / Math.log10(1 + MOST_USED));
    }
}
