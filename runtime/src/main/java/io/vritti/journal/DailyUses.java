package io.vritti.journal;

import io.vritti.bounded.LatestMap;
import io.vritti.observe.Decision;
import io.vritti.store.Change;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Which episodes the gate decides by, each noted once a day: retention counts days, and a write for each call would cost too much. */
final class DailyUses {

    /** As many as the gate is likely to decide by on a day; one that is noted again does no harm. */
    private static final int MOST_NOTED = 4_096;

    private final LatestMap<String, Long> dayByEpisode = new LatestMap<>(MOST_NOTED);

    /** What is to be kept of a decision; empty if no episode was used, or it was noted on that day. */
    Optional<Change> newBy(Decision decision) {
        if (decision.episode() == null) {
            return Optional.empty();
        }
        long day = TimeUnit.MILLISECONDS.toDays(decision.atMillis());
        Long noted = dayByEpisode.get(decision.episode());
        if (noted != null && noted >= day) {
            return Optional.empty();
        }
        dayByEpisode.put(decision.episode(), day);
        return Optional.of(new Change.Used(decision.episode(), decision.atMillis()));
    }
}
