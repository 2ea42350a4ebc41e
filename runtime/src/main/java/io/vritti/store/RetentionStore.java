package io.vritti.store;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What retention has to know of episodes, and how it takes them out. Thread-safe; for agent threads and commands. Every method may
 * throw {@link StoreException}.
 */
public interface RetentionStore {

    /** Where there is no store. */
    RetentionStore NONE = new RetentionStore() {
        @Override
        public List<EpisodeUse> uses(long afterRow, int limit) {
            return List.of();
        }

        @Override
        public List<EpisodeUse> usesOf(List<EpisodeUse> episodes) {
            return List.of();
        }

        @Override
        public List<EpisodeUse> forget(List<EpisodeUse> unused) {
            return List.of();
        }

        @Override
        public void erase(UnaryOperator<Set<String>> elsewhere) {}

        @Override
        public long countedSinceMillis() {
            return 0;
        }

        @Override
        public long dueMillis() {
            return Long.MAX_VALUE;
        }

        @Override
        public void due(long atMillis) {}
    };

    /** The next episodes in the order of rows, from the one behind a row on. */
    List<EpisodeUse> uses(long afterRow, int limit);

    /** How these are used by now; those that are gone are left out. */
    List<EpisodeUse> usesOf(List<EpisodeUse> episodes);

    /**
     * Forgets those to which nothing has happened meanwhile, in one transaction: they leave their action, the text index, the vectors
     * and the pictures, and are withdrawn from a shared store. Fixes stay while another episode, here or
     * put away, has their signature.
     *
     * @return those that are gone by this
     */
    List<EpisodeUse> forget(List<EpisodeUse> unused);

    /**
     * After the last {@link #forget}: takes what was forgotten off the disk, too, and the fixes of it.
     *
     * @param elsewhere says which of some signatures an episode has that is not in the memory, so that their fixes stay
     */
    void erase(UnaryOperator<Set<String>> elsewhere);

    /** Since when every use is counted, wall clock; 0 if always: in a home that an older version made, since it was migrated. */
    long countedSinceMillis();

    /** When the next run in the background is due, wall clock; 0 if there was none. */
    long dueMillis();

    /** The next run in the background is due then. */
    void due(long atMillis);
}
