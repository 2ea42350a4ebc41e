package io.vritti.store;

import io.vritti.episode.Episode;
import java.util.List;

/** Finds what others remember. For agent threads and commands: each question waits for an answer, bounded. */
public interface SharedEpisodes extends AutoCloseable {

    /** There are no others. */
    SharedEpisodes NONE = new SharedEpisodes() {
        @Override
        public Answer near(float[] vector, boolean archivedToo, int most) {
            return Answer.NOTHING;
        }

        @Override
        public Answer nearPictures(float[] vector, boolean archivedToo, int most) {
            return Answer.NOTHING;
        }
    };

    /**
     * Episodes by the nearness of their texts.
     *
     * @param vector of length one
     * @param archivedToo whether those that were put away count as well
     * @param most at most so many
     */
    Answer near(float[] vector, boolean archivedToo, int most);

    /** The same by their pictures. */
    Answer nearPictures(float[] vector, boolean archivedToo, int most);

    @Override
    default void close() {}

    /**
     * What was found.
     *
     * @param found nearest first
     * @param problem why it may be too little, in one sentence, or null
     */
    record Answer(List<Found> found, String problem) {
        public static final Answer NOTHING = new Answer(List.of(), null);
    }

    /** @param similarity cosine, -1 to 1 */
    record Found(Episode episode, double similarity) {}
}
