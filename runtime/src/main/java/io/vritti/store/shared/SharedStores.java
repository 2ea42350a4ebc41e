package io.vritti.store.shared;

import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.observe.AgentLog;
import io.vritti.store.StoreOpening;
import io.vritti.store.kyrodb.KyroProvider;
import io.vritti.store.remote.EpisodeVectors;
import io.vritti.store.remote.RemoteMemory;
import io.vritti.store.remote.RemoteStoreProvider;

/** Finds the shared store that is configured. */
public final class SharedStores {

    private SharedStores() {}

    /** The kind of shared store that is configured, or null where memory stays in the home. */
    public static RemoteStoreProvider configured(Settings settings) {
        return switch (settings.store()) {
            case EMBEDDED -> null;
            case KYRODB -> new KyroProvider(settings);
        };
    }

    /** What a JVM shares with others, not started yet; null where memory stays in the home. */
    public static RemoteMemory open(
            Settings settings, Home home, StoreOpening store, EpisodeVectors vectors, AgentLog log) {
        RemoteStoreProvider provider = configured(settings);
        return provider == null || !home.usable()
                ? null
                : new RemoteMemory(provider, settings, home, store, vectors, log);
    }
}
