package io.vritti.recall;

import java.util.List;

/**
 * What is sought. Whatever is null or empty does not filter.
 *
 * @param text an action, an error or a goal; redacted
 * @param tool one of the tools used
 * @param errorClass coarse or finer class
 * @param tags all of them
 * @param sinceMillis last seen at or after this wall clock time
 * @param leastSimilarity 0.6 by design.md §5
 * @param limit the most to return
 */
public record SearchQuery(
        String text,
        String tool,
        String errorClass,
        List<String> tags,
        Long sinceMillis,
        double leastSimilarity,
        int limit) {

    public static final double USUAL_SIMILARITY = 0.6;
    public static final int USUAL_LIMIT = 5;
}
