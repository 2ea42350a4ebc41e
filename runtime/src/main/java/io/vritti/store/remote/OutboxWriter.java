package io.vritti.store.remote;

import io.vritti.home.Lease;
import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import io.vritti.store.MemoryStore;
import io.vritti.store.Sharing;
import io.vritti.store.StoreException;
import io.vritti.store.StoreOpening;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Sends the outbox to the shared store in batches, one at a time: a server writes one after the other anyway
 * (facts.md §3.4). It also keeps the connection known to be good.
 */
final class OutboxWriter {

    private static final long GATHER_MILLIS = 5;

    private static final int WITHDRAWN_AT_ONCE = 256;

    /** Each is four documents that are read. */
    private static final int MARKED_AT_ONCE = 64;

    /** Other machines know within seconds; a query of an empty table costs 50 us. */
    private static final long IDLE_MILLIS = 250;

    /** How often a JVM without the lease tries to get it. */
    private static final long LEASE_MILLIS = 2_000;

    /** How often pictures are looked at. */
    private static final long PICTURES_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** A JVM that lives for so long after it first sent something may load the model, which costs it a third of a second. */
    private static final long SHORT_LIFE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** For a thread that was told to end, and waits for nothing any more. */
    private static final long LAST_MILLIS = 100;

    private final StoreOpening store;
    private final RemoteStore remote;
    private final OutboxDelivery delivery;
    private final ImageWriter images;
    private final SkillWriter skills;
    private final LossCheck loss;
    private final Lease lease;
    private final AgentLog log;
    private final AgentThread thread;

    private final Semaphore wake = new Semaphore(0);
    private volatile boolean closing;
    /** Until it is known that another JVM of this home sends. */
    private volatile boolean leads = true;

    private volatile String problem;
    /** When something was sent first, or the beginning. */
    private long sentNanos = System.nanoTime();

    private boolean hasSent;

    /** When pictures are looked at again. */
    private long picturesNanos = System.nanoTime();

    private String picturesProblem;

    OutboxWriter(
            StoreOpening store,
            RemoteStore remote,
            OutboxDelivery delivery,
            ImageWriter images,
            SkillWriter skills,
            LossCheck loss,
            Lease lease,
            AgentLog log) {
        this.store = store;
        this.remote = remote;
        this.delivery = delivery;
        this.images = images;
        this.skills = skills;
        this.loss = loss;
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

    /**
     * Lets what is in the outbox go out, unless the server failed last; what is left is for the next JVM of this home.
     *
     * @param untilNanos on the clock of {@link System#nanoTime}
     */
    void close(long untilNanos) {
        remote.hurry();
        closing = true;
        wake.release();
        try {
            if (remote.reachability() != Reachability.LOST && somethingWaits()) {
                long leftMillis = TimeUnit.NANOSECONDS.toMillis(untilNanos - System.nanoTime()) - LAST_MILLIS;
                thread.join(Math.max(1, leftMillis));
            }
            remote.close();
            thread.interrupt();
            thread.join(LAST_MILLIS);
            lease.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            log.logOnce("outbox-lease", "the lock of the outbox cannot be given back", e);
        }
    }

    private boolean somethingWaits() {
        MemoryStore open = store.opened();
        try {
            return leads && open != null && (!open.outbox(1).isEmpty() || SkillWriter.anyWaits(open));
        } catch (StoreException unreadable) {
            return false;
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
            leads = lease.held();
            if (leads) {
                return drain(store.open());
            }
            if (!closing) {
                remote.connect();
            }
            return LEASE_MILLIS;
        } catch (RemoteException e) {
            problem = e.getMessage();
            return pauseAfter(e);
        } catch (StoreException | IOException | LinkageError e) {
            problem = e.getMessage();
            logOnce("outbox", "the outbox cannot be used", e);
            return RetryDelays.UNWILLING_MILLIS;
        } catch (RuntimeException e) {
            problem = e.toString();
            logOnce("outbox-writer", "the writer of the outbox failed, and goes on", e);
            return RetryDelays.UNWILLING_MILLIS;
        }
    }

    private long drain(MemoryStore open) throws RemoteException, IOException {
        if (!closing) {
            remote.connect();
            loss.run(open);
        }
        withdraw(open);
        mark(open);
        skills.deliver(open);
        List<Outgoing> episodes = delivery.unsent(open);
        boolean backlog = delivery.isBatch(episodes) && !closing;
        boolean confirmed = (!backlog || delivery.manyAwaited()) && delivery.confirm(open);
        if (episodes.isEmpty()) {
            return delivery.settle(open) || confirmed ? 0 : idle(open);
        }
        if (!backlog && !closing) {
            pause(GATHER_MILLIS);
            episodes = delivery.unsent(open);
        }
        boolean moved = delivery.send(episodes, backlog, open);
        problem = null;
        if (!hasSent) {
            hasSent = true;
            sentNanos = System.nanoTime();
        }
        return moved ? 0 : IDLE_MILLIS;
    }

    /** Before anything is sent: what failed again since it was forgotten is not deleted. */
    private void mark(MemoryStore open) throws RemoteException {
        List<Sharing.Mark> marks = open.sharing().marks(MARKED_AT_ONCE);
        if (!marks.isEmpty()) {
            // What was on its way when it was put away arrives before its mark.
            delivery.startAnew(open);
            remote.mark(marks);
            open.sharing().marked(marks.stream().map(Sharing.Mark::id).toList());
        }
    }

    private void withdraw(MemoryStore open) throws RemoteException {
        List<Sharing.Withdrawal> forgotten = open.sharing().withdrawals(WITHDRAWN_AT_ONCE);
        if (!forgotten.isEmpty()) {
            delivery.startAnew(open);
            remote.withdraw(forgotten);
            open.sharing()
                    .withdrawn(forgotten.stream().map(Sharing.Withdrawal::id).toList());
        }
    }

    private long idle(MemoryStore open) throws RemoteException {
        if (!closing && System.nanoTime() - sentNanos >= SHORT_LIFE_NANOS && remote.complete()) {
            return 0;
        }
        return pictures(open);
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
                logOnce("images", "pictures wait to be shared: " + picturesProblem, null);
            }
            picturesNanos = System.nanoTime() + (moved ? 0 : PICTURES_NANOS);
        }
        problem = picturesProblem;
        return moved ? 0 : IDLE_MILLIS;
    }

    private long pauseAfter(RemoteException e) {
        if (e.fault() == RemoteFault.UNREACHABLE) {
            loss.again();
        }
        if (e.fault() == RemoteFault.RATE) {
            delivery.sendFewer();
        }
        if (e.fault() != RemoteFault.UNREACHABLE) {
            logOnce("shared-" + e.fault(), remote.address() + ' ' + e.fault().words() + ": " + e.getMessage(), null);
        }
        return RetryDelays.millisAfter(e.fault());
    }

    /** What our own end cuts off says nothing about the server. */
    private void logOnce(String id, String message, Throwable thrown) {
        if (!closing && !store.steppedBack()) {
            log.logOnce(id, message, thrown);
        }
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
