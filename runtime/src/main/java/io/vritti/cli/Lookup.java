package io.vritti.cli;

import io.vritti.archive.ArchivedEpisode;
import io.vritti.archive.Archives;
import io.vritti.episode.Episode;
import io.vritti.observe.Decision;
import io.vritti.store.MemoryStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds what a person named. */
final class Lookup {

    private static final String DECISION_PREFIX = "d-";
    private static final String LAST = "last";

    private final HomeOption home;
    private final MemoryStore store;
    private final List<Decision> decisions;

    /**
     * @param home in which the store is, to tell of what was put away from there
     * @param decisions the oldest first
     */
    Lookup(HomeOption home, MemoryStore store, List<Decision> decisions) {
        this.home = home;
        this.store = store;
        this.decisions = decisions;
    }

    /**
     * An action named by one of its episodes, by a decision about it, or by its key.
     *
     * @throws CommandFailure if there is none
     */
    NamedAction action(String id) {
        Optional<Decision> decision = decision(id);
        if (decision.isPresent()) {
            return new NamedAction(decision.get().key(), decision.get().action());
        }
        return store.episode(id)
                .map(episode -> new NamedAction(episode.actionKey(), episode.action()))
                .or(() -> store.state(id)
                        .map(state -> new NamedAction(
                                state.actionKey(), state.action().value())))
                .orElseThrow(() -> unknown(id));
    }

    /** @throws CommandFailure if there is none */
    Episode episode(String id) {
        return store.episode(id).orElseThrow(() -> unknown(id));
    }

    /** {@code last}, a decision's id, or an episode's, of which it is the last decision. */
    Optional<Decision> decision(String id) {
        String episodeId = id.startsWith(DECISION_PREFIX) || id.equals(LAST)
                ? null
                : store.episode(id).map(Episode::id).orElse(id);
        for (int i = decisions.size() - 1; i >= 0; i--) {
            Decision decision = decisions.get(i);
            if (id.equals(LAST)
                    || id.equals(decision.id())
                    || episodeId != null && episodeId.equals(decision.episode())) {
                return Optional.of(decision);
            }
        }
        return Optional.empty();
    }

    /** What to tell of an id under which nothing is known in the memory. */
    CommandFailure unknown(String id) {
        return new CommandFailure(away(id).map(
                        found -> found + " was put away; `" + home.hint("restore") + " " + found + "` brings it back")
                .orElse("nothing is known under \"" + id + "\"; `" + home.hint("list") + "` shows what is"));
    }

    /** Its id, if it is the only one that begins so among those that were put away. */
    private Optional<String> away(String id) {
        try {
            List<ArchivedEpisode> found = new Archives(home.settings(), home.readable(), store)
                    .byId(id)
                    .found();
            return found.size() == 1 ? Optional.of(found.get(0).whole().id()) : Optional.empty();
        } catch (IOException unreadable) {
            // Then it is not known here, which is what is said.
            return Optional.empty();
        }
    }

    /** @param key 32 hexadecimal digits */
    record NamedAction(String key, String text) {}
}
