package io.vritti.store.remote;

import io.vritti.action.ActionKey;
import io.vritti.config.Settings;
import io.vritti.episode.Episode;
import io.vritti.home.Home;
import io.vritti.home.Lease;
import io.vritti.metrics.MetricSource;
import io.vritti.observe.AgentLog;
import io.vritti.observe.EventLoops;
import io.vritti.store.ActionState;
import io.vritti.store.OutboxEntry;
import io.vritti.store.SharedMemory;
import io.vritti.store.SkillKey;
import io.vritti.store.StoreOpening;
import java.io.File;
import java.util.HexFormat;
import java.util.function.LongSupplier;

/** What this machine shares with others: it sends its own episodes to the shared store, and looks up failures of others. */
public final class RemoteMemory implements SharedMemory {

    private static final int MACHINE_DIGITS = 10;

    /** No look of a host's call takes longer, or it would be taken for one that hangs. */
    private static final long MOST_NANOS = 1_000_000_000L;

    private final StoreOpening store;
    private final EpisodeVectors vectors;
    private final RemoteStore remote;
    private final OutboxWriter writer;
    private final SkillLookup skills;
    private final RemoteLookup lookup;
    private final TravellingEpisode travelling;
    private final LongSupplier deadlineNanos;
    private final long firstNanos;

    public RemoteMemory(
            RemoteStoreProvider provider,
            Settings settings,
            Home home,
            StoreOpening store,
            EpisodeVectors vectors,
            AgentLog log) {
        this.store = store;
        this.vectors = vectors;
        remote = provider.open(machine(home), vectors, log);
        String source = remote.address() + " for " + settings.customer();
        KeyDigestFile kept = new KeyDigestFile(file(home, provider, "keys"), source);
        skills = new SkillLookup(store, System::nanoTime);
        lookup = new RemoteLookup(
                remote, new DigestWatch(remote, kept, log, System::nanoTime), skills, log, System::nanoTime);
        travelling = new TravellingEpisode(settings::shareText);
        writer = new OutboxWriter(
                store,
                remote,
                new OutboxDelivery(remote, this::outgoing, lookup::forget, log),
                new ImageWriter(remote.images(), this::keyOf, settings.customer()),
                new SkillWriter(remote, travelling),
                new LossCheck(
                        remote,
                        episode -> outgoing(0, episode),
                        sentFile(home, provider),
                        source,
                        log,
                        System::nanoTime),
                new Lease(file(home, provider, "lock")),
                log);
        deadlineNanos = settings.gate()::deadlineNanos;
        firstNanos = Math.min(settings.gate().firstDeadlineNanos(), MOST_NANOS);
    }

    /** Connects, off the caller's thread. */
    public void start() {
        writer.start();
        lookup.start();
    }

    @Override
    public ActionState lastFailure(ActionKey sharedKey) {
        long usualNanos = deadlineNanos.getAsLong();
        long waitNanos =
                EventLoops.isCurrentThread() ? 0 : mayKnow(sharedKey) ? Math.max(usualNanos, firstNanos) : usualNanos;
        RemoteFailure failure = lookup.lastFailure(sharedKey.hex(), waitNanos);
        return failure == null ? null : failure.state(sharedKey);
    }

    @Override
    public void want(SkillKey key) {
        skills.want(key);
    }

    @Override
    public boolean mayKnow(ActionKey sharedKey) {
        return lookup.expects(sharedKey.hex());
    }

    /** What calls of the shared store take. */
    public MetricSource metrics() {
        return remote.metrics();
    }

    /** What is wrong, in one sentence, or null. */
    public String problem() {
        String server = remote.problem();
        return server == null ? writer.problem() : server;
    }

    /**
     * Lets what waits go out; what does not by then stays in the outbox.
     *
     * @param untilNanos on the clock of {@link System#nanoTime}
     */
    public void close(long untilNanos) {
        writer.close(untilNanos);
        lookup.close();
        remote.close();
        vectors.close();
    }

    /** Keeps when a home last began to send all that it knows ({@link SentRecord}). */
    public static File sentFile(Home home, RemoteStoreProvider provider) {
        return file(home, provider, "sent");
    }

    private static File file(Home home, RemoteStoreProvider provider, String kind) {
        return new File(home.folder(), provider.label() + '.' + kind);
    }

    private Outgoing outgoing(OutboxEntry entry) {
        return outgoing(entry.id(), entry.episode());
    }

    private Outgoing outgoing(long outboxId, Episode episode) {
        return new Outgoing(outboxId, travelling.of(episode), keyOf(episode));
    }

    /** A request is known by its own key: nothing of it depends on a place. */
    private String keyOf(Episode episode) {
        return store.open()
                .state(episode.actionKey())
                .map(ActionState::sharedKey)
                .orElse(episode.actionKey());
    }

    /** A name for this home that does not reveal whose it is. */
    private static String machine(Home home) {
        return new ActionKey.Builder("kyrodb machine")
                .add(HexFormat.of().formatHex(home.secret()))
                .build()
                .hex()
                .substring(0, MACHINE_DIGITS);
    }
}
