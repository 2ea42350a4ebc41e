package io.vritti.retain;

import io.vritti.archive.Archive;
import io.vritti.archive.Archives;
import io.vritti.archive.PutAway;
import io.vritti.config.Leaving;
import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.store.EpisodeUse;
import io.vritti.store.MemoryStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Retention of one memory by its owner's settings: makes a plan, and carries it out. */
public final class Retention {

    /** How many episodes one transaction deletes, which takes some 30 ms. */
    private static final int DELETED_AT_ONCE = 100;

    private final Settings settings;
    private final Home home;
    private final MemoryStore store;
    private final Policy policy;

    public Retention(Settings settings, Home home, MemoryStore store) {
        this.settings = settings;
        this.home = home;
        this.store = store;
        this.policy = Policy.of(settings);
    }

    /** Whether these settings let any episode ever leave. */
    public static boolean isSetIn(Settings settings) {
        return Policy.of(settings).active();
    }

    /** Plans what would leave now, and changes nothing; empty if the pace stopped the planning. */
    public Optional<Plan> plan(Pace pace) {
        return new Planner(
                        policy,
                        new OwnersWord(settings, store)::names,
                        System.currentTimeMillis(),
                        store.retention().countedSinceMillis())
                .plan(store.retention(), pace);
    }

    /**
     * Takes the planned episodes out of the memory, except those that were used or changed since.
     *
     * @throws IOException if the archive cannot be written or another process works on it; episodes that have left by then stay out
     */
    public Outcome carryOut(Plan plan, Pace pace) throws IOException {
        List<Departure> all = plan.departures();
        List<Departure> gone = new ArrayList<>();
        List<Departure> spared = new ArrayList<>();
        boolean finished = true;
        int most = settings.retain().how() == Leaving.DELETE ? DELETED_AT_ONCE : pace.archivedAtOnce();
        for (int from = 0; from < all.size() && finished; from += most) {
            long startNanos = System.nanoTime();
            List<Departure> step = all.subList(from, Math.min(all.size(), from + most));
            Set<String> left = leave(step.stream().map(Departure::episode).toList());
            for (Departure departure : step) {
                (left.contains(departure.episode().id()) ? gone : spared).add(departure);
            }
            finished = pace.rest(System.nanoTime() - startNanos);
        }
        if (finished && !gone.isEmpty() && settings.retain().how() == Leaving.DELETE) {
            Archives archives = new Archives(settings, home, store);
            store.retention().erase(archives::signatures);
        }
        return new Outcome(gone, spared, finished);
    }

    /** @return the ids of the episodes that have left */
    private Set<String> leave(List<EpisodeUse> episodes) throws IOException {
        Set<String> left = new HashSet<>();
        if (settings.retain().how() == Leaving.DELETE) {
            store.retention().forget(episodes).forEach(episode -> left.add(episode.id()));
            return left;
        }
        Set<EpisodeUse> planned = new HashSet<>(episodes);
        List<String> unused = store.retention().usesOf(episodes).stream()
                .filter(planned::contains)
                .map(EpisodeUse::id)
                .toList();
        if (!unused.isEmpty()) {
            PutAway away = new Archive(home, Archive.folder(settings, home), store).put(unused);
            left.addAll(away.archived());
        }
        return left;
    }
}
