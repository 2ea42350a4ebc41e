package io.vritti.cli.keeping;

import io.vritti.cli.option.DurationConverter;
import io.vritti.cli.option.HomeOption;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.cli.terminal.Output;
import io.vritti.config.Settings;
import io.vritti.embed.TextEmbedding;
import io.vritti.home.Home;
import io.vritti.observe.AgentLog;
import io.vritti.store.MemoryStore;
import io.vritti.store.StoreOpening;
import io.vritti.store.remote.ModelVectors;
import io.vritti.store.remote.RemoteMemory;
import io.vritti.store.remote.RemoteStoreProvider;
import io.vritti.store.shared.SharedStores;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vritti sync}: takes to the shared store what waits in the home, as at the end of a container's life. */
@Command(name = "sync", description = "Send to the shared store what waits in the home, and wait until it is there.")
public final class SyncCommand implements Callable<Integer> {

    private static final long STEP_MILLIS = 50;

    /** For calls under way; what they sent is found by the next JVM. */
    private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    @Mixin
    HomeOption home;

    @Mixin
    Output output;

    @Option(
            names = "--within",
            paramLabel = "<duration>",
            defaultValue = "30s",
            converter = DurationConverter.class,
            description = "How long to try: 90s, 5m (default: ${DEFAULT-VALUE}).")
    long withinMillis;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = home.settings();
        RemoteStoreProvider shared = SharedStores.configured(settings);
        if (shared == null && !output.json()) {
            output.line("Nothing is sent: memory stays in the home, because vritti.store is embedded.");
            return ExitCode.OK;
        }
        Home folder = home.readable();
        if (shared == null || !folder.database().isFile()) {
            return report(shared, 0, 0, null);
        }
        MemoryStore opened = home.openAnew();
        StoreOpening store = new StoreOpening(() -> opened, problem -> {});
        try (TextEmbedding embedding = new TextEmbedding(settings, folder)) {
            RemoteMemory memory = SharedStores.open(
                    settings,
                    folder,
                    store,
                    new ModelVectors(embedding, settings.embed().dimension()),
                    AgentLog.none());
            long before = waiting(store.open());
            memory.start();
            long left = drained(store.open());
            String problem = memory.problem();
            memory.close(System.nanoTime() + CLOSE_NANOS);
            // What the store had lost has come to what waited.
            return report(shared, Math.max(before, left), left, problem);
        } finally {
            store.close();
        }
    }

    /** @return how many still wait */
    private long drained(MemoryStore store) throws InterruptedException {
        long deadlineNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(withinMillis);
        while (anyWaits(store) && System.nanoTime() - deadlineNanos < 0) {
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        }
        return waiting(store);
    }

    /** Asked often beside the writer, which uses the same database: nothing is counted. */
    private static boolean anyWaits(MemoryStore store) {
        return !store.outbox(1).isEmpty()
                || !store.sharing().withdrawals(1).isEmpty()
                || !store.skills().unsent(1).isEmpty();
    }

    /** Those that are parked wait for a change of theirs, not for the store. */
    private static long waiting(MemoryStore store) {
        Map<String, Long> counts = store.counts();
        return counts.getOrDefault("outbox", 0L)
                - counts.getOrDefault("parked", 0L)
                + counts.getOrDefault("withdrawals", 0L);
    }

    private int report(RemoteStoreProvider shared, long before, long left, String problem) {
        if (output.json()) {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("sent", before - left);
            report.put("waiting", left);
            report.put("problem", left == 0 ? null : problem);
            output.printJson(report);
        } else if (left == 0) {
            output.line(before == 0 ? "Nothing waits to be sent." : "Sent " + episodes(before) + '.');
        } else {
            output.line(episodes(left) + " of " + before + " still wait for " + shared.name()
                    + (problem == null ? "." : ": " + problem));
        }
        return left == 0 ? ExitCode.OK : ExitCode.NO;
    }

    private static String episodes(long count) {
        return count + (count == 1 ? " episode" : " episodes");
    }
}
