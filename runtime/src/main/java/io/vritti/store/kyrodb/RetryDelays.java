package io.vritti.store.kyrodb;

/** How long to leave a server alone that refuses. */
final class RetryDelays {

    /** Its log tries again after 60 s, and somebody may free its disk at any time. */
    static final long UNWILLING_MILLIS = 5_000;

    /** The breaker says when; this is how often it is asked. */
    private static final long UNREACHABLE_MILLIS = 100;

    /** Buckets of calls fill within a second (facts.md §3.2). */
    private static final long RATE_MILLIS = 1_100;

    /** Somebody must change a setting, here or there. */
    private static final long SETTING_MILLIS = 10_000;

    private RetryDelays() {}

    static long millisAfter(KyroError fault) {
        return switch (fault) {
            case UNREACHABLE -> UNREACHABLE_MILLIS;
            case RATE, OVERLOAD -> RATE_MILLIS;
            case DENIED, MISFIT, QUOTA -> SETTING_MILLIS;
            case UNWILLING, ITEM, UNKNOWN -> UNWILLING_MILLIS;
        };
    }
}
