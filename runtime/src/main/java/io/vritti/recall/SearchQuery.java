package io.vritti.recall;

import io.vritti.embed.ModelVector;
import java.util.List;

/**
 * The query of a search. Whatever is null or empty does not filter.
 *
 * @param text an action, an error or a goal; redacted; null where a picture alone is sought
 * @param picture what the picture shows; null where a text alone is sought
 * @param tool one of the tools used
 * @param errorClass coarse or finer class
 * @param tags all of them
 * @param sinceMillis last seen at or after this wall clock time
 * @param archivedToo whether what was put away counts as well
 * @param leastSimilarity 0.6 by design.md §5
 * @param limit the most to return
 */
public record SearchQuery(
        String text,
        ModelVector picture,
        String tool,
        String errorClass,
        List<String> tags,
        Long sinceMillis,
        boolean archivedToo,
        double leastSimilarity,
        int limit) {

    public static final double USUAL_SIMILARITY = 0.6;
    public static final int USUAL_LIMIT = 5;
}
