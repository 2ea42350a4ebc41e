package io.vritti.archive;

import java.util.ArrayList;
import java.util.List;

/**
 * The result of restoring or deleting archived episodes.
 *
 * @param restored ids of the episodes that were restored or deleted
 * @param problems what could not be read, a sentence for each that names the file; all other episodes were treated
 */
public record Restored(List<String> restored, List<String> problems) {

    /** This result and another one together. */
    public Restored plus(Restored more) {
        List<String> ids = new ArrayList<>(restored);
        ids.addAll(more.restored);
        List<String> told = new ArrayList<>(problems);
        told.addAll(more.problems);
        return new Restored(ids, told);
    }
}
