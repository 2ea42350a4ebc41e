package io.vritti.cli.episode;

import io.vritti.episode.Episode;
import io.vritti.store.Fix;
import io.vritti.store.MemoryStore;
import java.util.Comparator;
import java.util.List;

/** Lists the observed fixes of failures like one episode, the best first. */
public final class FixText {

    private static final int MOST = 5;

    private FixText() {}

    public static List<String> of(Episode episode, MemoryStore store) {
        return store.fixesAfter(-1).stream()
                .filter(fix -> fix.reach() == Fix.Reach.HERE && fix.rate().believed())
                .filter(fix -> fix.signature().equals(episode.signature()))
                .filter(fix -> fix.kind() != Fix.Kind.CHANGED
                        || fix.errorLine().equals(episode.error().line()))
                .sorted(Comparator.comparingDouble((Fix fix) -> fix.rate().atLeast())
                        .thenComparingLong(Fix::lastMillis)
                        .reversed())
                .limit(MOST)
                .map(Fix::told)
                .toList();
    }
}
