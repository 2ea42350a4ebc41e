package io.vritti.store;

import java.util.Locale;
import java.util.Set;

/**
 * How an episode is used and what it is tied to: what decides whether it stays. Two that are equal tell that nothing has happened to
 * the episode meanwhile.
 *
 * @param row grows in the order in which episodes came in
 * @param number the number in its id
 * @param action the number of its action, by which episodes of one action are told
 * @param errorClass one of the classes of facts.md §4.1
 * @param finerClass our finer word for it
 * @param severity 1 (critical) to 5 (minor)
 * @param resolved whether it is known how it ended
 * @param count how often it failed so
 * @param lastUsedMillis wall clock when it last failed so, was vetoed, hinted at, told, shown, or passed again
 */
public record EpisodeUse(
        long row,
        long number,
        long action,
        String errorClass,
        String finerClass,
        int severity,
        boolean resolved,
        long count,
        long lastUsedMillis,
        Set<Tie> ties) {

    /** {@code ep-} and 10 hexadecimal digits. */
    public String id() {
        return String.format(Locale.ROOT, "ep-%010x", number);
    }
}
