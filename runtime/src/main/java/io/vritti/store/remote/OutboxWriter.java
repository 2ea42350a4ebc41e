package io.vritti.store.remote;

import io.vritti.episode.Episode;
import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import io.vritti.store.MemoryStore;
import io.vritti.store.OutboxEntry;
import io.vritti.store.StoreException;
import io.vritti.store.StoreOpening;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Sends the outbox to the shared store in batches, one at a time: a server writes one after the other anyway
 * (facts.md §3.4). It also keeps the connection known to be good.
 */
final class OutboxWriter implements AutoCloseable {

    /** Vritti's own client gathers 64 items or 5 ms (facts.md §4.1). */
    private static final int BATCH = 64;

    private static final long GATHER_MILLIS = 5;

    /** Entries that are read for one batch to confirm, where others stand between them. */
    private static final int MOST_SPAN = 4 * BATCH;

    /** Other machines know within seconds; a query of an empty table costs 50 us. */
    private static final long IDLE_MILLIS = 250;

    /** How often a JVM without the lease tries to get it. */
    private static final long LEASE_MILLIS = 2_000;

    /** How often pictures are looked at. */
    private static final long PICTURES_MILLIS = 2_000;

    /** The last batch may take so long; the rest is for the next JVM of this home (design.md §7: 2 s in all). */
    private static final long CLOSE_MILLIS = 400;

    private final StoreOpening store;
    private final RemoteStore remote;
    private final Function<Episode, String> keys;
    private final TravellingEpisode travelling;
    private final Consumer<String> written;
    private final ImageWriter images;
    private final DrainLease lease;
    private final AgentLog log;
    private final AgentThread thread;

    private final Semaphore wake = new Semaphore(0);
    private volatile boolean closing;
    private volatile String problem;
    private int batch = BATCH;
    private final Confirmations confirmations = new Confirmations(System::nanoTime);

    /** Every entry up to this id was sent by this JVM; those that are still there wait to be confirmed. */
    private long sentUpTo;

    /** When pictures are looked at again. */
    private long picturesNanos = System.nanoTime();

    private String picturesProblem;

    /**
     * @param keys what identifies an episode's action on every machine
     * @param travelling takes from an episode what leaves this machine
     * @param written takes the key of each action of which something was stored
     */
    OutboxWriter(
            StoreOpening store,
            RemoteStore remote,
            Function<Episode, String> keys,
            TravellingEpisode travelling,
            Consumer<String> written,
            ImageWriter images,
            DrainLease lease,
            AgentLog log) {
        this.store = store;
        this.remote = remote;
        this.keys = keys;
        this.travelling = travelling;
        this.written = written;
        this.images = images;
        this.lease = lease;
        this.log = log;
        this.thread = new AgentThread("outbox-writer", this::run, log);
    }

    void start() {
        thread.start();
    }

    /** Why something waits, or null. */
    String problem() {
        return problem;
    }

    /** Lets what is in the outbox go out if the server is well, for a moment. */
    @Override
    public void close() {
        closing = true;
        wake.release();
        try {
            if (remote.reachability() == Reachability.READY) {
                thread.join(CLOSE_MILLIS);
            }
            remote.close();
            thread.interrupt();
            thread.join(CLOSE_MILLIS);
            lease.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            log.logOnce("outbox-lease", "the lock of the outbox cannot be given back", e);
        }
    }

    private void run() {
        boolean last;
        do {
            last = closing;
            long pauseMillis = round();
            if (last && pauseMillis > 0) {
                return;
            }
            pause(pauseMillis);
        } while (!Thread.currentThread().isInterrupted());
    }

    /** @return how long to wait before the next round */
    private long round() {
        try {
            if (!lease.held()) {
                remote.connect();
                return LEASE_MILLIS;
            }
            return drain(store.open());
        } catch (RemoteException e) {
            problem = e.getMessage();
            return pauseAfter(e);
        } catch (StoreException | IOException | LinkageError e) {
            problem = e.getMessage();
            log.logOnce("outbox", "the outbox cannot be used", e);
            return RetryDelays.UNWILLING_MILLIS;
        } catch (RuntimeException e) {
            problem = e.toString();
            log.logOnce("outbox-writer", "the writer of the outbox failed, and goes on", e);
            return RetryDelays.UNWILLING_MILLIS;
        }
    }

    private long drain(MemoryStore open) throws RemoteException {
        boolean confirmed = confirm(open);
        List<OutboxEntry> entries = unsent(open);
        if (entries.isEmpty()) {
            remote.connect();
            return confirmed ? 0 : pictures(open);
        }
        if (entries.size() < batch && !closing) {
            pause(GATHER_MILLIS);
            entries = unsent(open);
        }
        Receipt receipt = deliver(entries, open);
        problem = receipt.heldBack();
        batch = Math.min(BATCH, 2 * batch);
        if (receipt.heldBack() != null) {
            log.logOnce("no-vectors", "episodes wait to be shared, because there are no vectors: " + problem, null);
            return RetryDelays.UNWILLING_MILLIS;
        }
        if (receipt.arrived().size() + receipt.unconfirmed().size() == entries.size()) {
            sentUpTo = entries.get(entries.size() - 1).id();
        }
        return receipt.moved() ? 0 : IDLE_MILLIS;
    }

    private List<OutboxEntry> unsent(MemoryStore open) {
        return open.outbox(sentUpTo, batch).stream()
                .filter(entry -> !confirmations.awaits(entry.id()))
                .toList();
    }

    /** Delivers again what another machine's write may have replaced. */
    private boolean confirm(MemoryStore open) throws RemoteException {
        List<Long> due = confirmations.due(BATCH);
        if (due.isEmpty()) {
            return false;
        }
        int span = (int) Math.min(MOST_SPAN, due.get(due.size() - 1) - due.get(0) + 1);
        List<OutboxEntry> entries = open.outbox(due.get(0) - 1, span).stream()
                .filter(entry -> due.contains(entry.id()))
                .toList();
        // An entry that is gone was replaced by a later change of its episode.
        due.stream()
                .filter(id -> entries.stream().noneMatch(entry -> entry.id() == id))
                .forEach(confirmations::forget);
        if (!entries.isEmpty()) {
            deliver(entries, open);
        }
        return true;
    }

    private Receipt deliver(List<OutboxEntry> entries, MemoryStore open) throws RemoteException {
        Receipt receipt = remote.deliver(entries.stream().map(this::outgoing).toList());
        List<Long> settled = new ArrayList<>();
        for (Outgoing episode : receipt.arrived()) {
            if (confirmations.found(episode.outboxId())) {
                settled.add(episode.outboxId());
            }
            written.accept(episode.key());
        }
        for (Outgoing episode : receipt.unconfirmed()) {
            if (confirmations.written(episode.outboxId())) {
                settled.add(episode.outboxId());
            }
            written.accept(episode.key());
        }
        if (!settled.isEmpty()) {
            open.acknowledge(settled);
        }
        receipt.park(open);
        if (receipt.refusals() > 0) {
            log.logOnce("refused", remote.address() + " refused an episode; vritti doctor shows which, and why", null);
        }
        if (receipt.failure() != null) {
            throw receipt.failure();
        }
        return receipt;
    }

    private Outgoing outgoing(OutboxEntry entry) {
        return new Outgoing(entry.id(), travelling.of(entry.episode()), keys.apply(entry.episode()));
    }

    /** Pictures may have a server of their own, which may be down while texts go out; so they are looked at less often. */
    private long pictures(MemoryStore open) {
        boolean moved = false;
        if (closing || System.nanoTime() - picturesNanos >= 0) {
            picturesProblem = null;
            try {
                moved = images.deliver(open) > 0;
            } catch (RemoteException e) {
                picturesProblem = e.getMessage();
                log.logOnce("images", "pictures wait to be shared: " + picturesProblem, null);
            }
            picturesNanos = System.nanoTime() + (moved ? 0 : TimeUnit.MILLISECONDS.toNanos(PICTURES_MILLIS));
        }
        problem = picturesProblem;
        return moved ? 0 : IDLE_MILLIS;
    }

    private long pauseAfter(RemoteException e) {
        if (e.fault() == RemoteFault.RATE) {
            // A limit counts items: with fewer at once, some arrive each second.
            batch = Math.max(1, batch / 2);
        }
        if (e.fault() != RemoteFault.UNREACHABLE) {
            log.logOnce(
                    "shared-" + e.fault(), remote.address() + ' ' + e.fault().words() + ": " + e.getMessage(), null);
        }
        return RetryDelays.millisAfter(e.fault());
    }

    private void pause(long millis) {
        try {
            if (millis > 0 && wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
