package io.vritti.flight;

/** The event of a reflection, from its begin to its end. */
public interface ReflectionSpan {

    /** An event that is not recorded. */
    ReflectionSpan NONE = reflection -> {};

    void ended(Reflected reflection);

    /**
     * Ends the event. All texts are ours or redacted.
     *
     * @param episode id of the episode
     * @param key action key of the episode
     * @param result {@code answered}, {@code nothing}, {@code later} or {@code unusable}
     * @param requests number of requests that were sent to models
     * @param dollars cost in US dollars, as far as the endpoint reports it
     */
    record Reflected(
            String episode,
            String key,
            String result,
            long requests,
            long inputTokens,
            long outputTokens,
            double dollars) {}
}
