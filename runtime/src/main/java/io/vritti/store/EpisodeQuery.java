package io.vritti.store;

/**
 * Selects the episodes to list, newest first; whatever is null does not filter.
 *
 * @param text words that must all occur (as beginnings of words, case ignored) in error, action or goal
 * @param errorClass coarse or finer class
 * @param family executable and subcommand, or method and authority
 * @param sinceMillis last seen at or after this wall clock time
 * @param resolvedToo whether episodes that have a resolution are listed as well
 * @param archivedToo whether episodes that were put away are listed as well
 * @param limit the most to return
 */
public record EpisodeQuery(
        String text,
        String errorClass,
        String family,
        Long sinceMillis,
        boolean resolvedToo,
        boolean archivedToo,
        int limit) {

    /** The newest episodes, whatever they are. */
    public static EpisodeQuery newest(int limit) {
        return new EpisodeQuery(null, null, null, null, true, false, limit);
    }
}
