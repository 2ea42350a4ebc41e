package io.vritti.store;

import io.vritti.episode.Episode;
import java.util.List;

/**
 * What a home keeps in step with a shared store beyond its outbox: whether all of it is there, and that nothing is there that was
 * forgotten here. Every method may throw {@link StoreException}.
 */
public interface Sharing {

    /** Where there is no memory. */
    Sharing NONE = new Sharing() {
        @Override
        public int sendAll() {
            return 0;
        }

        @Override
        public List<Episode> sent(int limit) {
            return List.of();
        }

        @Override
        public List<Withdrawal> withdrawals(int limit) {
            return List.of();
        }

        @Override
        public void withdrawn(List<Long> ids) {}

        @Override
        public List<Mark> marks(int limit) {
            return List.of();
        }

        @Override
        public void marked(List<Long> ids) {}
    };

    /**
     * Puts every episode and picture into the outbox that does not wait there already.
     *
     * @return how many episodes
     */
    int sendAll();

    /** The newest episodes that wait for nothing, so that the shared store should have them: one of each action. */
    List<Episode> sent(int limit);

    /** Episodes that were forgotten here and may still be in the shared store, oldest first. */
    List<Withdrawal> withdrawals(int limit);

    /** They are not in the shared store any more. */
    void withdrawn(List<Long> ids);

    /** Episodes that were put away here or brought back, as the shared store still has to learn, oldest first. */
    List<Mark> marks(int limit);

    /** The shared store has these marks. */
    void marked(List<Long> ids);

    /**
     * An episode that was put away, or brought back.
     *
     * @param id grows, never used twice
     * @param key what identifies its action on every machine
     * @param signature of its error
     * @param lastSeenMillis when it last failed here, wall clock
     * @param archived whether it was put away
     */
    record Mark(long id, String key, String signature, long lastSeenMillis, boolean archived) {}

    /**
     * An episode that was forgotten.
     *
     * @param id grows, never used twice
     * @param key what identifies its action on every machine
     * @param signature of its error
     */
    record Withdrawal(long id, String key, String signature) {}
}
