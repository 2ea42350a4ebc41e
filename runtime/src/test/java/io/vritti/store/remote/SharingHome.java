package io.vritti.store.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ActionKey;
import io.vritti.config.Settings;
import io.vritti.episode.Episode;
import io.vritti.episode.EpisodeId;
import io.vritti.home.Home;
import io.vritti.observe.AgentLog;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
import io.vritti.store.StoreOpening;
import io.vritti.store.embedded.EmbeddedStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A home in a test that shares its memory. */
final class SharingHome implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;
    private static final long STEP_MILLIS = 5;
    private static final long NOON_MILLIS = 1_795_000_000_000L;

    private final StoreOpening store;
    private final RemoteMemory shared;

    SharingHome(Path folder, RemoteStoreProvider provider) {
        Home home = Home.at(folder.toFile());
        store = new StoreOpening(() -> EmbeddedStore.open(home, warning -> {}, true), problem -> {});
        Settings settings = Settings.load("home=" + folder + ",gate.deadline=10s", new Properties(), Map.of());
        shared = new RemoteMemory(provider, settings, home, store, new NoVectors(), AgentLog.none());
        shared.start();
    }

    MemoryStore store() {
        return store.open();
    }

    ActionState lastFailure(String action) {
        return shared.lastFailure(sharedKey(action));
    }

    void fails(String action, String line) {
        store().apply(List.of(failed(action, line)));
    }

    /** Waits until all that can be sent has been sent. */
    void drained() throws InterruptedException {
        long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!store().outbox(1).isEmpty()) {
            assertThat(System.nanoTime()).as("%s", shared.problem()).isLessThan(deadlineNanos);
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        }
    }

    static ActionKey key(String action) {
        return new ActionKey.Builder("test action").add(action).build();
    }

    static ActionKey sharedKey(String action) {
        return new ActionKey.Builder("test shared").add(action).build();
    }

    private static Change.FailureAdded failed(String action, String line) {
        ActionKey key = key(action);
        String signature = "s1:abc";
        String id = EpisodeId.of(key, signature);
        RemoteFailure failure = new RemoteFailure(
                key,
                "process",
                RedactedText.stored("sh"),
                RedactedText.stored(action),
                new RemoteFailure.Error(signature, RedactedText.stored(line), "path_missing", null),
                new RemoteFailure.Seen(1, NOON_MILLIS, NOON_MILLIS));
        Episode episode = new Episode(
                new Episode.Identity(id, key.hex(), "process", signature),
                new Episode.Call(
                        RedactedText.stored("sh"),
                        RedactedText.stored(action),
                        RedactedText.stored("a goal"),
                        RedactedText.storedList(List.of("sh")),
                        List.of()),
                new Episode.Error(
                        RedactedText.stored(line),
                        RedactedText.stored(line),
                        "resource_error",
                        "path_missing",
                        false,
                        3),
                new Episode.Surroundings(RedactedText.storedMap(Map.of("os", "Linux")), List.of()),
                Episode.Occurrences.once(NOON_MILLIS, 12),
                Episode.Knowledge.only(null));
        return new Change.FailureAdded(episode, failure.state(sharedKey(action)));
    }

    @Override
    public void close() {
        shared.close(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1_500));
        store.close();
    }

    /** The store of these tests finds nothing by meaning. */
    private record NoVectors() implements EpisodeVectors {

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public float[] of(String text) {
            return null;
        }

        @Override
        public boolean loaded() {
            return false;
        }

        @Override
        public String problem() {
            return "there is no model";
        }
    }
}
