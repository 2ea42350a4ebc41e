package io.vritti.cli.statistics;

import io.vritti.episode.Episode;
import io.vritti.observe.Decision;
import io.vritti.store.MemoryStore;
import java.util.List;

/**
 * Estimates what vetoes would have saved: the cost of the calls that failed again, taken from the last run of the same
 * failure, as {@link io.vritti.observe.Counter#SAVED_MILLIS} has it of calls that were refused.
 *
 * @param millis spent in those calls
 * @param characters of output that a model had to read, as far as it is kept
 */
record VetoSavings(long millis, long characters) {

    static VetoSavings of(List<Decision> due, MemoryStore store) {
        long millis = 0;
        long characters = 0;
        for (Decision decision : due) {
            if (decision.outcome() == Decision.End.FAILED && decision.episode() != null) {
                Episode episode = store.episode(decision.episode()).orElse(null);
                if (episode != null) {
                    millis += episode.durationMillis();
                    characters += episode.errorTrace() == null
                            ? 0
                            : episode.errorTrace().length();
                }
            }
        }
        return new VetoSavings(millis, characters);
    }
}
