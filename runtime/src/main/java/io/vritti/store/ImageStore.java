package io.vritti.store;

import io.vritti.embed.ModelVector;
import io.vritti.store.VectorStore.Neighbour;
import java.util.List;

/**
 * The vectors of pictures of episodes. The pictures themselves are not kept, because they cannot be redacted. Vectors of
 * different models or spaces never meet. Thread-safe; for agent threads and commands. Every method may throw
 * {@link StoreException}.
 */
public interface ImageStore {

    /** Where there is no store. */
    ImageStore NONE = new ImageStore() {
        @Override
        public boolean put(String space, String episodeId, EpisodeImage image) {
            return false;
        }

        @Override
        public List<Neighbour> nearest(String space, ModelVector query, boolean archivedToo) {
            return List.of();
        }

        @Override
        public List<EpisodeImage> of(String episodeId) {
            return List.of();
        }

        @Override
        public List<UnsentImage> unsent(String space, int limit) {
            return List.of();
        }

        @Override
        public void sent(long id) {}
    };

    /**
     * Keeps what a picture of an episode shows, in place of what was kept of the same picture.
     *
     * @param space whose memory it is: the customer
     * @return false if the episode is not known
     */
    boolean put(String space, String episodeId, EpisodeImage image);

    /**
     * Every episode with a picture, the nearest first, each by its nearest picture.
     *
     * @param archivedToo whether those that were put away count as well
     */
    List<Neighbour> nearest(String space, ModelVector query, boolean archivedToo);

    /** The pictures of an episode, in the order in which they came. */
    List<EpisodeImage> of(String episodeId);

    /** What a remote store may still have to get, oldest first. */
    List<UnsentImage> unsent(String space, int limit);

    /** The remote store has it, or will never take it. */
    void sent(long id);

    /** @param id grows, never used twice */
    record UnsentImage(long id, String episodeId, EpisodeImage image) {}

    /**
     * A picture that somebody attached to an episode.
     *
     * @param name of its file, redacted
     * @param hash SHA-256 of the file, 64 hexadecimal digits: what tells it from others
     * @param width in pixels
     * @param height in pixels
     */
    record EpisodeImage(String name, String hash, int width, int height, ModelVector vector) {}
}
