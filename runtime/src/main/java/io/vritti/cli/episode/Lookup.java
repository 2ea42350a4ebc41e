package io.vritti.cli.episode;

import io.vritti.archive.Archives;
import io.vritti.cli.option.HomeOption;
import io.vritti.cli.terminal.CommandFailure;
import io.vritti.episode.Episode;
import io.vritti.episode.EpisodeId;
import io.vritti.observe.Decision;
import io.vritti.store.MemoryStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what a person named. */
public final class Lookup {

    private static final String DECISION_PREFIX = "d-";
    private static final String LAST = "last";

    /** Of several episodes: who sees so many types more of the id. */
    private static final int MOST_NAMED = 5;

    /** Of an episode's id, but not the whole of it. */
    private static final Pattern BEGINNING = Pattern.compile("ep-[0-9a-f]{0,9}|[0-9a-f]{1,9}");

    private final HomeOption home;
    private final MemoryStore store;
    private final List<Decision> decisions;

    /**
     * @param home in which the store is, to tell of what was put away from there
     * @param decisions the oldest first
     */
    public Lookup(HomeOption home, MemoryStore store, List<Decision> decisions) {
        this.home = home;
        this.store = store;
        this.decisions = decisions;
    }

    /**
     * An action named by one of its episodes, by a decision about it, or by its key.
     *
     * @throws CommandFailure if there is none
     */
    public NamedAction action(String id) {
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
    public Episode episode(String id) {
        return store.episode(id).orElseThrow(() -> unknown(id));
    }

    /** {@code last}, a decision's id, or an episode's, of which it is the last decision. */
    public Optional<Decision> decision(String id) {
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

    /** What to tell of an id under which nothing, or more than one episode, is known in the memory. */
    public CommandFailure unknown(String id) {
        Set<String> away = id.isEmpty() ? Set.of() : away(id);
        Set<String> fitting = new TreeSet<>(here(id));
        fitting.addAll(away);
        if (fitting.size() > 1) {
            return ambiguous(id, fitting);
        }
        return new CommandFailure(away.stream()
                .findFirst()
                .map(found -> found + " was put away; `" + home.hint("restore") + " " + found + "` brings it back")
                .orElse("nothing is known under \"" + id + "\"; `" + home.hint("list") + "` shows what is"));
    }

    /** What to tell of the beginning of several ids. */
    public static CommandFailure ambiguous(String id, Collection<String> fitting) {
        List<String> some = fitting.stream().sorted().limit(MOST_NAMED).toList();
        return new CommandFailure("\"" + id + "\" fits several: " + String.join(", ", some)
                + (fitting.size() > some.size() ? " and " + (fitting.size() - some.size()) + " more" : "")
                + "; type more of it");
    }

    /** The ids in the memory that begin so. Only one is found by a part of its id, so all are read. */
    private List<String> here(String id) {
        if (!BEGINNING.matcher(id).matches()) {
            return List.of();
        }
        String begins = id.startsWith(EpisodeId.PREFIX) ? id : EpisodeId.PREFIX + id;
        List<String> here = new ArrayList<>();
        store.forEachEpisode(episode -> {
            if (episode.id().startsWith(begins)) {
                here.add(episode.id());
            }
        });
        return here;
    }

    /** The ids that begin so among those that were put away. */
    private Set<String> away(String id) {
        try {
            return new Archives(home.settings(), home.readable(), store)
                    .byId(id).found().stream().map(found -> found.whole().id()).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            // Then it is not known here, which is what is said.
            return Set.of();
        }
    }

    /** @param key 32 hexadecimal digits */
    public record NamedAction(String key, String text) {}
}
