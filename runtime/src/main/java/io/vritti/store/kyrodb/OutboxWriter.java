package io.vritti.store.kyrodb;

import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import io.vritti.store.MemoryStore;
import io.vritti.store.OutboxEntry;
import io.vritti.store.StoreException;
import io.vritti.store.StoreOpening;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Brings the outbox to KyroDB in batches, one at a time: the server writes one after the other anyway
 * (facts.md §3.4). Keeps the connection known to be good, too.
 */
final class OutboxWriter implements AutoCloseable {

    /** As Vritti's own client: 64 items or 5 ms. */
    private static final int BATCH = 64;

    private static final long GATHER_MILLIS = 5;

    /** Other machines know within seconds; asking an empty table costs 50 us. */
    private static final long IDLE_MILLIS = 250;

    /** How often it is tried to become the one that drains. */
    private static final long LEASE_MILLIS = 2_000;

    /** How often it is looked whether a picture can go. */
    private static final long PICTURES_MILLIS = 2_000;

    /** What is sent at the end may take so long; the rest is for the next JVM of this home (design.md §7: 2 s in all). */
    private static final long CLOSE_MILLIS = 400;

    private final StoreOpening store;
    private final Connection connection;
    private final Delivery delivery;
    private final DrainLease lease;
    private final AgentLog log;
    private final AgentThread thread;

    /** Null where there is no instance for images. */
    private final ImageDelivery images;

    private final Semaphore wake = new Semaphore(0);
    private volatile boolean closing;
    private volatile String problem;
    private int batch = BATCH;

    /** When pictures are looked at again. */
    private long picturesNanos = System.nanoTime();

    private String picturesProblem;

    /** @param images null where there is no instance for them */
    OutboxWriter(
            StoreOpening store,
            Connection connection,
            Delivery delivery,
            ImageDelivery images,
            DrainLease lease,
            AgentLog log) {
        this.store = store;
        this.connection = connection;
        this.delivery = delivery;
        this.images = images;
        this.lease = lease;
        this.log = log;
        this.thread = new AgentThread("kyrodb-writer", this::run, log);
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
            if (connection.ready()) {
                thread.join(CLOSE_MILLIS);
            }
            connection.close();
            thread.interrupt();
            thread.join(CLOSE_MILLIS);
            lease.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            log.logOnce("kyrodb-lease", "the lock of the outbox cannot be given back", e);
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

    /** @return how long to wait before the next */
    private long round() {
        try {
            if (!lease.held()) {
                connection.warm();
                return LEASE_MILLIS;
            }
            return drain(store.open());
        } catch (KyroException e) {
            problem = e.getMessage();
            return pauseAfter(e);
        } catch (StoreException | IOException | LinkageError e) {
            problem = e.getMessage();
            log.logOnce("kyrodb-outbox", "the outbox for KyroDB cannot be used", e);
            return RetryDelays.UNWILLING_MILLIS;
        } catch (RuntimeException e) {
            problem = e.toString();
            log.logOnce("kyrodb-writer", "the writer to KyroDB failed, and goes on", e);
            return RetryDelays.UNWILLING_MILLIS;
        }
    }

    private long drain(MemoryStore open) throws KyroException {
        List<OutboxEntry> entries = open.outbox(batch);
        if (entries.isEmpty()) {
            connection.warm();
            return pictures(open);
        }
        if (entries.size() < batch && !closing) {
            pause(GATHER_MILLIS);
            entries = open.outbox(batch);
        }
        Receipt receipt = new Receipt();
        try {
            delivery.deliver(entries, receipt);
        } finally {
            receipt.enter(open);
        }
        if (receipt.refusals() > 0) {
            log.logOnce("kyrodb-refused", "KyroDB refused an episode; vritti doctor shows which, and why", null);
        }
        problem = receipt.heldBack();
        batch = Math.min(BATCH, 2 * batch);
        if (receipt.heldBack() != null) {
            log.logOnce("kyrodb-vectors", "episodes wait for KyroDB, because there are no vectors: " + problem, null);
            return RetryDelays.UNWILLING_MILLIS;
        }
        return receipt.moved() ? 0 : IDLE_MILLIS;
    }

    /** Their instance may be down, or a picture wait for its text, while texts go out as ever: so they are seldom looked at. */
    private long pictures(MemoryStore open) {
        boolean moved = false;
        if (images != null && (closing || System.nanoTime() - picturesNanos >= 0)) {
            picturesProblem = null;
            try {
                moved = images.deliver(open) > 0;
            } catch (KyroException e) {
                picturesProblem = e.getMessage();
                log.logOnce("kyrodb-images", "pictures wait for KyroDB: " + picturesProblem, null);
            }
            picturesNanos = System.nanoTime() + (moved ? 0 : TimeUnit.MILLISECONDS.toNanos(PICTURES_MILLIS));
        }
        problem = picturesProblem;
        return moved ? 0 : IDLE_MILLIS;
    }

    private long pauseAfter(KyroException e) {
        if (e.fault() == KyroError.RATE) {
            // A limit counts items: fewer at once, and each second some arrive.
            batch = Math.max(1, batch / 2);
        }
        if (e.fault() != KyroError.UNREACHABLE) {
            log.logOnce(
                    "kyrodb-" + e.fault(),
                    "KyroDB at " + connection.instance() + ' ' + e.fault().words() + ": " + e.getMessage(),
                    null);
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
