package io.vritti.store;

import io.vritti.embed.ModelVector;
import io.vritti.episode.Episode;
import java.util.List;

/**
 * The vectors of episodes, and the search for the nearest. Vectors of different models or spaces never meet. Thread-safe; for
 * agent threads. Every method may throw {@link StoreException}.
 */
public interface VectorStore {

    /** Where there is no store. */
    VectorStore NONE = new VectorStore() {
        @Override
        public List<Episode> withoutVector(int limit) {
            return List.of();
        }

        @Override
        public void put(String space, List<EpisodeVector> vectors) {}

        @Override
        public List<Neighbour> nearest(String space, ModelVector query, boolean archivedToo, int most) {
            return List.of();
        }

        @Override
        public List<Neighbour> similarities(String space, ModelVector query, List<String> episodeIds) {
            return List.of();
        }

        @Override
        public long waiting() {
            return 0;
        }

        @Override
        public void shown(List<String> episodeIds) {}

        @Override
        public long timesShown(String episodeId) {
            return 0;
        }
    };

    /** The episodes since the last one that has a vector, oldest first; vectors are made in this order. */
    List<Episode> withoutVector(int limit);

    /**
     * Keeps vectors of episodes; one of an episode that is gone is ignored.
     *
     * @param space whose memory it is: the customer
     */
    void put(String space, List<EpisodeVector> vectors);

    /**
     * The episodes nearest to a vector, nearest first; knows what any JVM has written until now.
     *
     * @param archivedToo whether those that were put away count as well
     * @param most at most so many
     */
    List<Neighbour> nearest(String space, ModelVector query, boolean archivedToo, int most);

    /** How near these episodes are, as far as they have a vector of that model and space; in no certain order. */
    List<Neighbour> similarities(String space, ModelVector query, List<String> episodeIds);

    /** How many episodes {@link #withoutVector} has yet to name. */
    long waiting();

    /** Counts that episodes were shown to who searched. */
    void shown(List<String> episodeIds);

    /** How often an episode was shown. */
    long timesShown(String episodeId);

    /**
     * The vector of an episode.
     *
     * @param episodeId {@code ep-} and 10 hexadecimal digits
     */
    record EpisodeVector(String episodeId, ModelVector vector) {}

    /**
     * An episode that was found.
     *
     * @param episodeId {@code ep-} and 10 hexadecimal digits
     * @param similarity cosine, -1 to 1
     */
    record Neighbour(String episodeId, double similarity) {}
}
