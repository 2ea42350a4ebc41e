package io.vritti.bench;

import io.vritti.bench.host.FailingHost;
import io.vritti.episode.Episode;
import io.vritti.home.Home;
import io.vritti.store.ActionState;
import io.vritti.store.Change;
import io.vritti.store.EpisodeQuery;
import io.vritti.store.MemoryStore;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A home with many episodes: those of a host that really failed, again and again under other keys. */
final class FullHome {

    private static final int REAL = 100;
    private static final int BATCH = 256;

    private FullHome() {}

    static Path of(int episodes, Lab lab) throws IOException, InterruptedException {
        return of(episodes, lab, false);
    }

    /** @param remote whether all but the first wait to be sent to others */
    static Path of(int episodes, Lab lab, boolean remote) throws IOException, InterruptedException {
        Path folder = lab.freshHome();
        Spent.by(lab.command(Peer.VRITTI, folder, "", FailingHost.class, Integer.toString(REAL)), lab.folder());
        try (MemoryStore store = EmbeddedStore.open(Home.at(folder.toFile()), System.err::println, remote)) {
            List<Episode> real = store.episodes(EpisodeQuery.newest(REAL));
            List<Change> batch = new ArrayList<>();
            for (int i = real.size(); i < episodes; i++) {
                batch.add(again(real.get(i % real.size()), i, store));
                if (batch.size() == BATCH || i == episodes - 1) {
                    store.apply(batch);
                    batch.clear();
                }
            }
            if (store.episodeCount() < episodes) {
                throw new IllegalStateException("the home has only " + store.episodeCount() + " episodes");
            }
        }
        return folder;
    }

    private static Change again(Episode episode, int number, MemoryStore store) {
        String key = String.format("%032x", 0x9e3779b97f4a7c15L * number & Long.MAX_VALUE);
        String id = "ep-" + key.substring(key.length() - 10);
        ActionState state = store.state(episode.actionKey()).orElseThrow();
        return new Change.FailureAdded(
                with(episode, Map.of("identity", with(episode.identity(), Map.of("id", id, "actionKey", key)))),
                with(
                        state,
                        Map.of(
                                "facts",
                                with(
                                        state.facts(),
                                        Map.of(
                                                "actionKey",
                                                key,
                                                "sharedKey",
                                                key,
                                                "run",
                                                with(state.facts().run(), Map.of("episodeId", id)))))));
    }

    /** A record with other values in some of its components; by name, so that a new component changes nothing here. */
    @SuppressWarnings("unchecked")
    private static <T extends Record> T with(T original, Map<String, Object> others) {
        RecordComponent[] components = original.getClass().getRecordComponents();
        Set<String> unknown = new HashSet<>(others.keySet());
        Arrays.stream(components).map(RecordComponent::getName).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(original.getClass() + " has no " + unknown);
        }
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Object other = others.get(components[i].getName());
                values[i] = other == null ? components[i].getAccessor().invoke(original) : other;
            }
            return (T) original.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(original.getClass() + " cannot be copied", e);
        }
    }
}
