package io.vritti.store;

import io.vritti.embed.TextVector;
import io.vritti.episode.Episode;
import java.util.List;

/**
 * What episodes mean, and which mean nearly the same. Vectors of different models or spaces never meet. Thread-safe; for agent
 * threads. Every method may throw {@link StoreException}.
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
        public List<Neighbour> nearest(String space, TextVector query, int most) {
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
     * @param most at most so many
     */
    List<Neighbour> nearest(String space, TextVector query, int most);

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
    record EpisodeVector(String episodeId, TextVector vector) {}

    /**
     * An episode that was found.
     *
     * @param episodeId {@code ep-} and 10 hexadecimal digits
     * @param similarity cosine, -1 to 1
     */
    record Neighbour(String episodeId, double similarity) {}
}
