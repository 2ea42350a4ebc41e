package io.vritti.store.embedded;

import io.vritti.store.EpisodeUse;
import io.vritti.store.RetentionStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Retention in the database. */
final class SqliteRetention implements RetentionStore {

    private final CurrentDatabase current;
    private final boolean remote;
    private final Runnable vectorsForgotten;
    private final Set<String> bare = new HashSet<>();

    /**
     * @param remote whether what is forgotten may be in a shared store, too
     * @param vectorsForgotten called after vectors were taken out
     */
    SqliteRetention(CurrentDatabase current, boolean remote, Runnable vectorsForgotten) {
        this.current = current;
        this.remote = remote;
        this.vectorsForgotten = vectorsForgotten;
    }

    @Override
    public List<EpisodeUse> uses(long afterRow, int limit) {
        return current.read(tables -> tables.uses().after(afterRow, limit));
    }

    @Override
    public List<EpisodeUse> usesOf(List<EpisodeUse> episodes) {
        return current.read(tables -> {
            List<EpisodeUse> now = new ArrayList<>();
            for (EpisodeUse episode : episodes) {
                tables.uses().now(episode).ifPresent(now::add);
            }
            return now;
        });
    }

    @Override
    public List<EpisodeUse> forget(List<EpisodeUse> unused) {
        Set<String> ended = new HashSet<>();
        List<EpisodeUse> gone = current.write(tables -> {
            ended.clear();
            tables.sql().run(Tables.EPISODES_BY_ACTION);
            Forgetting forgetting = new Forgetting(tables, remote);
            List<EpisodeUse> forgotten = new ArrayList<>();
            for (EpisodeUse episode : unused) {
                Optional<EpisodeUse> now = tables.uses().now(episode);
                if (now.isPresent() && now.get().equals(episode)) {
                    forgetting.unused(episode.number()).ifPresent(ended::add);
                    forgotten.add(episode);
                }
            }
            return forgotten;
        });
        vectorsForgotten.run();
        synchronized (bare) {
            bare.addAll(ended);
        }
        return gone;
    }

    @Override
    public void erase(UnaryOperator<Set<String>> elsewhere) {
        synchronized (bare) {
            if (!bare.isEmpty()) {
                // Asked again in the transaction: what is looked for elsewhere may come back meanwhile.
                Set<String> left = current.read(tables -> new Forgetting(tables, remote).withoutEpisode(bare));
                if (!left.isEmpty()) {
                    left.removeAll(elsewhere.apply(Set.copyOf(left)));
                    current.write(tables -> new Forgetting(tables, remote).fixesWithoutEpisode(left));
                }
                bare.clear();
            }
        }
        current.read(Forgetting::erase);
    }

    @Override
    public long countedSinceMillis() {
        return current.read(tables -> tables.uses().countedSince());
    }

    @Override
    public long dueMillis() {
        return current.read(tables -> tables.uses().dueAt());
    }

    @Override
    public void due(long atMillis) {
        current.write(tables -> {
            tables.uses().due(atMillis);
            return null;
        });
    }
}
