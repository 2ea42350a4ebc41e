package io.vritti.store.kyrodb;

import io.vritti.action.ActionKey;
import io.vritti.config.LogLevel;
import io.vritti.config.Settings;
import io.vritti.episode.Episode;
import io.vritti.episode.EpisodeId;
import io.vritti.home.Home;
import io.vritti.observe.AgentLog;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;
import io.vritti.store.Change;
import io.vritti.store.FailedRun;
import io.vritti.store.FailureFacts;
import io.vritti.store.FailureHistory;
import io.vritti.store.MemoryStore;
import io.vritti.store.SharedEpisodes;
import io.vritti.store.StoreOpening;
import io.vritti.store.VetoHistory;
import io.vritti.store.embedded.EmbeddedStore;
import io.vritti.store.remote.EpisodeVectors;
import io.vritti.store.remote.RemoteMemory;
import io.vritti.store.shared.SharedStores;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A machine in a test: a home with its memory, and what shares it. */
final class Machine implements AutoCloseable {

    static final long NOON_MILLIS = 1_795_000_000_000L;

    private static final long PATIENCE_SECONDS = 240;
    private static final long STEP_MILLIS = 20;

    private final AgentLog log = new AgentLog(LogLevel.OFF);
    private final StoreOpening store;
    private final RemoteMemory shared;

    /** @param settings more of them, {@code key=value} */
    Machine(Path folder, String address, EpisodeVectors vectors, String... settings) {
        Home home = Home.at(folder.toFile());
        store = new StoreOpening(() -> EmbeddedStore.open(home, warning -> {}, true), problem -> {});
        Settings read =
                settings(address, "home=" + folder, "store=kyrodb", "gate.deadline=2s", String.join(",", settings));
        shared = SharedStores.open(read, home, store, vectors, log);
        shared.start();
    }

    /** @param more of them, {@code key=value} */
    static Settings settings(String address, String... more) {
        String given = "kyrodb.text=" + address + "," + String.join(",", more);
        Settings settings = Settings.load(given, new Properties(), Map.of());
        if (!settings.warnings().isEmpty()) {
            throw new IllegalArgumentException(settings.warnings().toString());
        }
        return settings;
    }

    /** The shared failures that are nearest to one in meaning. */
    static SharedEpisodes.Answer near(int n, int most, String address) {
        try (SharedEpisodes search = new KyroProvider(settings(address)).search(WordVectors.DIMENSION)) {
            float[] vector =
                    WordVectors.good().of(VrittiText.embedded(failed(n, 1).episode()));
            return search.near(vector, false, most);
        }
    }

    MemoryStore store() {
        return store.open();
    }

    RemoteMemory shared() {
        return shared;
    }

    /** The same action fails, once more. */
    void fails(int n) {
        store().apply(List.of(failed(n, 1)));
    }

    /** Waits until nothing is to be sent any more. */
    void drained() throws InterruptedException {
        await(
                "the outbox to drain; " + shared.problem(),
                () -> store().outbox(1).isEmpty());
    }

    /** Waits until it says that something is wrong with this in it. */
    void complains(String about) throws InterruptedException {
        await(
                "a complaint about " + about,
                () -> String.valueOf(shared.problem()).contains(about));
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadlineNanos) {
                throw new AssertionError("waited in vain for " + what);
            }
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        }
    }

    static ActionKey key(int n) {
        return new ActionKey.Builder("test action").add(n).build();
    }

    static ActionKey sharedKey(int n) {
        return new ActionKey.Builder("test shared").add(n).build();
    }

    static Change.FailureAdded failed(int n, int second) {
        String line = "sh: " + n + ": cannot open data-" + n + ".csv: No such file";
        String signature =
                "s1:" + new ActionKey.Builder("signature").add(n).build().hex();
        long atMillis = NOON_MILLIS + 1_000L * second;
        String id = EpisodeId.of(key(n), signature);
        ActionState state = new ActionState(
                new FailureFacts(
                        key(n).hex(),
                        sharedKey(n).hex(),
                        "process",
                        new FailureHistory(true, 1, 1, 0, atMillis, atMillis),
                        new FailedRun(id, "1-a", signature, "path_missing", -1, 12),
                        new VetoHistory(0, 0, 0, 0),
                        "1-a",
                        atMillis),
                RedactedText.stored("sh import.sh"),
                RedactedText.stored("sh import.sh data-" + n + ".csv"),
                RedactedText.stored(line),
                null);
        return new Change.FailureAdded(
                new Episode(
                        new Episode.Identity(id, key(n).hex(), "process", signature),
                        new Episode.Call(
                                RedactedText.stored("sh import.sh"),
                                RedactedText.stored("sh import.sh data-" + n + ".csv"),
                                RedactedText.stored("import"),
                                RedactedText.storedList(List.of("sh")),
                                RedactedText.storedList(List.of("ls"))),
                        new Episode.Error(
                                RedactedText.stored(line + "\nexit code 2"),
                                RedactedText.stored(line),
                                "resource_error",
                                "path_missing",
                                false,
                                3),
                        new Episode.Surroundings(
                                RedactedText.storedMap(Map.of("os", "Linux")),
                                RedactedText.storedList(List.of("resource_error", "path_missing"))),
                        Episode.Occurrences.once(atMillis, 12),
                        Episode.Knowledge.only(null)),
                state);
    }

    /** As the end of its JVM. */
    @Override
    public void close() {
        shared.close(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1_500));
        store.close();
    }
}
