package io.vritti.store.kyrodb;

import io.vritti.action.ActionKey;
import io.vritti.action.ProcessAction;
import io.vritti.config.Settings;
import io.vritti.embed.ImageEmbedding;
import io.vritti.episode.Episode;
import io.vritti.home.Home;
import io.vritti.observe.AgentLog;
import io.vritti.observe.EventLoops;
import io.vritti.store.ActionState;
import io.vritti.store.SharedMemory;
import io.vritti.store.StoreOpening;
import java.io.File;
import java.util.HexFormat;

/** What this machine shares with others through KyroDB: brings its own episodes there, and asks for those of others. */
public final class KyroMemory implements SharedMemory, AutoCloseable {

    private static final int MACHINE_DIGITS = 10;

    private final StoreOpening store;
    private final EpisodeVectors vectors;
    private final Loop loop;
    private final Connection connection;
    private final OutboxWriter writer;
    private final RemoteLookup asking;
    private final long deadlineNanos;

    /** Null where there is no instance for images. */
    private final Connection images;

    public KyroMemory(Settings settings, Home home, StoreOpening store, EpisodeVectors vectors, AgentLog log) {
        this.store = store;
        this.vectors = vectors;
        Instance instance = Instance.text(settings);
        loop = new Loop(log);
        connection = new Connection(instance, vectors.dimension(), loop, log);
        KyroClient calls = new KyroClient(connection);
        asking = new RemoteLookup(calls, connection, settings.customer(), machine(home), log);
        Delivery delivery = new Delivery(
                calls,
                vectors,
                this::keyOf,
                settings.customer(),
                machine(home),
                instance.authenticated(),
                asking::forget);
        Instance pictures = Instance.image(settings);
        images = pictures == null ? null : new Connection(pictures, ImageEmbedding.DIMENSION, loop, log);
        ImageDelivery imageDelivery = images == null
                ? null
                : new ImageDelivery(
                        calls, new KyroClient(images), this::keyOf, settings.customer(), instance.authenticated());
        writer = new OutboxWriter(
                store,
                connection,
                delivery,
                imageDelivery,
                new DrainLease(new File(home.folder(), "kyrodb.lock")),
                log);
        this.deadlineNanos = settings.gateDeadlineNanos();
    }

    /** Connects, off the caller's thread. */
    public void start() {
        writer.start();
        asking.start();
    }

    @Override
    public ActionState lastFailure(ProcessAction action, ActionKey sharedKey) {
        long waitNanos = EventLoops.isCurrentThread() ? 0 : deadlineNanos;
        StoredDocument document = asking.about(sharedKey.hex(), waitNanos);
        return document == null ? null : RemoteFailure.of(document, sharedKey);
    }

    /** What is wrong, in one sentence, or null. */
    public String problem() {
        String server = connection.problem();
        return server == null ? writer.problem() : server;
    }

    /** Bounded: what did not go out stays in the outbox. */
    @Override
    public void close() {
        if (images != null) {
            images.close();
        }
        writer.close();
        asking.close();
        loop.close();
        vectors.close();
    }

    /** A request is known by its own key: nothing of it depends on a place. */
    private String keyOf(Episode episode) {
        return store.open()
                .state(episode.actionKey())
                .map(ActionState::sharedKey)
                .orElse(episode.actionKey());
    }

    /** A name for this home that tells nobody whose it is. */
    private static String machine(Home home) {
        return new ActionKey.Builder("kyrodb machine")
                .add(HexFormat.of().formatHex(home.secret()))
                .build()
                .hex()
                .substring(0, MACHINE_DIGITS);
    }
}
