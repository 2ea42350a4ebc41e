package io.vritti.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes whole episodes out of a memory and puts them back. What takes one out has written it down before: between the two it is in
 * both places, and never in none. Every method may throw {@link StoreException}, and has then changed nothing.
 */
public interface ArchiveStore {

    /** Where there is no memory. */
    ArchiveStore NONE = new ArchiveStore() {
        @Override
        public List<WholeEpisode> whole(List<String> ids) {
            return List.of();
        }

        @Override
        public Set<String> present(Collection<String> ids) {
            return Set.of();
        }

        @Override
        public List<String> flagged() {
            return List.of();
        }

        @Override
        public List<Snapshot> snapshots(List<String> ids) {
            return List.of();
        }

        @Override
        public List<String> takeOut(Map<String, Long> printById) {
            return List.of();
        }

        @Override
        public List<String> putBack(List<WholeEpisode> episodes) {
            throw new StoreException("there is no memory to put episodes back into", null);
        }

        @Override
        public void forgotten(List<WholeEpisode> episodes) {}
    };

    /** Those of these episodes that are there, with all that is kept of them. */
    List<WholeEpisode> whole(List<String> ids);

    /** The ids of those of these episodes that are there, whether or not they can be read. */
    Set<String> present(Collection<String> ids);

    /**
     * An episode as it is now.
     *
     * @param print the same for as long as nothing of it changes; the last failure of its action counts only if it is this episode
     */
    record Snapshot(WholeEpisode whole, long print) {}

    /** The same, to be written down and then {@link #takeOut taken out}. */
    List<Snapshot> snapshots(List<String> ids);

    /** Ids of episodes that are marked as put away and still there: by an earlier version, or by an import. */
    List<String> flagged();

    /**
     * Takes episodes out, and the states of their actions as far as they rest on them. Other JVMs learn of it, and the shared store.
     *
     * @param printById of each when it was written down; one that has another by now stays
     * @return ids of those that are gone
     */
    List<String> takeOut(Map<String, Long> printById);

    /**
     * Puts episodes back. One that is there is united with it; what the gate learnt of its action meanwhile stands.
     *
     * @return ids of those that are there now: one whose id another episode has by now is left out
     */
    List<String> putBack(List<WholeEpisode> episodes);

    /** Episodes that had been taken out were forgotten: so are fixes that tell of them, and the shared store learns of it. */
    void forgotten(List<WholeEpisode> episodes);
}
