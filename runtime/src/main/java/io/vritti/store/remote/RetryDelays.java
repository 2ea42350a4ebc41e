package io.vritti.store.remote;

/** How long to leave a server alone that refuses. */
final class RetryDelays {

    /** A full disk may be freed at any time; a broken log recovers after 60 s (facts.md §3.3). */
    static final long UNWILLING_MILLIS = 5_000;

    /** The connection decides when it tries again; this is how often it is asked. */
    private static final long UNREACHABLE_MILLIS = 100;

    /** Limits of calls per second have room again within one (facts.md §3.2). */
    private static final long RATE_MILLIS = 1_100;

    /** A person must change a setting, here or there. */
    private static final long SETTING_MILLIS = 10_000;

    private RetryDelays() {}

    static long millisAfter(RemoteFault fault) {
        return switch (fault) {
            case UNREACHABLE -> UNREACHABLE_MILLIS;
            case RATE, OVERLOAD -> RATE_MILLIS;
            case DENIED, MISFIT, QUOTA -> SETTING_MILLIS;
            case UNWILLING, ITEM, UNKNOWN -> UNWILLING_MILLIS;
        };
    }
}
