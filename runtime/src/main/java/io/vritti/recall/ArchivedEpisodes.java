package io.vritti.recall;

import io.vritti.store.WholeEpisode;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Where episodes are that were put away. */
public interface ArchivedEpisodes {

    /** None were. */
    ArchivedEpisodes NONE = wanted -> List.of();

    /** Those that are wanted; every one is asked for. */
    Collection<WholeEpisode> matching(Predicate<WholeEpisode> wanted);
}
