package io.vritti.reflect.work;

import io.vritti.home.Lease;
import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import io.vritti.store.MemoryStore;
import io.vritti.store.PendingReflection;
import io.vritti.store.StoreException;
import io.vritti.store.StoreOpening;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Does the work of reflection in somebody else's JVM: some seconds after a failure, on a thread of its own that ends when there is
 * nothing to do, at a twentieth of a core, one JVM of a home at a time. What is not done when the JVM ends waits in the store.
 */
public final class ReflectionWorker {

    /** What fails several times in a row is looked at once, and no request competes with the host's own next step. */
    private static final long AFTER_FAILURE_MILLIS = 5_000;

    /** As long a JVM must have lived before it takes up what others left. */
    private static final long AFTER_START_MILLIS = 10_000;

    /** How often a JVM tries whose home another one works for. */
    private static final long LEASE_MILLIS = 30_000;

    private static final long TROUBLE_MILLIS = 600_000;

    /** A thread that has had nothing to do for so long ends. */
    private static final long IDLE_MILLIS = 30_000;

    private final StoreOpening store;
    private final Supplier<Reflecting> reflecting;
    private final File lease;
    private final LongSupplier failures;
    private final LongSupplier clock;
    private final AgentLog log;
    private final Semaphore wake = new Semaphore(0);

    private volatile boolean closed;
    private volatile long nextMillis;
    private long metFailures;
    private AgentThread thread;
    private volatile Reflecting made;

    /**
     * @param reflecting what is to be done; made on the worker's thread, because its classes are many
     * @param lease a file in the home
     * @param failures how many this JVM has captured until now
     * @param clock wall clock in milliseconds
     */
    public ReflectionWorker(
            StoreOpening store,
            Supplier<Reflecting> reflecting,
            File lease,
            LongSupplier failures,
            LongSupplier clock,
            AgentLog log) {
        this.store = store;
        this.reflecting = reflecting;
        this.lease = lease;
        this.failures = failures;
        this.clock = clock;
        this.log = log;
        this.nextMillis = clock.getAsLong() + AFTER_START_MILLIS;
    }

    /** To be called again and again; returns at once. */
    public synchronized void tick() {
        if (closed || store.opened() == null) {
            return;
        }
        long captured = failures.getAsLong();
        if (captured != metFailures) {
            metFailures = captured;
            nextMillis = Math.min(nextMillis, clock.getAsLong() + AFTER_FAILURE_MILLIS);
            wake.release();
        }
        if (thread == null && clock.getAsLong() >= nextMillis) {
            thread = new AgentThread("reflection", this::run, log);
            thread.start();
        }
    }

    /** Stops at once: a question under way is given up, and waits for the next JVM. */
    public synchronized void close() {
        closed = true;
        if (thread != null) {
            thread.interrupt();
        }
        if (made != null) {
            made.inquiry().close();
        }
    }

    private void run() {
        try {
            do {
                long waitMillis = waitMillis();
                if (waitMillis <= 0) {
                    long again = round();
                    synchronized (this) {
                        nextMillis = Math.min(nextMillis, again);
                    }
                } else if (wake.tryAcquire(Math.min(waitMillis, IDLE_MILLIS), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } while (!ended());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until the next round; once it is due, another one is only if it is asked for from now on. */
    private synchronized long waitMillis() {
        long waitMillis = nextMillis - clock.getAsLong();
        if (waitMillis <= 0) {
            nextMillis = Long.MAX_VALUE;
        }
        return waitMillis;
    }

    /** Whether the thread may end; the next tick that finds something to do starts another. */
    private synchronized boolean ended() {
        boolean idle = closed || nextMillis - clock.getAsLong() >= IDLE_MILLIS;
        if (idle) {
            thread = null;
        }
        return idle;
    }

    /** @return when there is something to do again, wall clock; {@link Long#MAX_VALUE} if nothing is known of it */
    private long round() throws InterruptedException {
        try (Lease mine = new Lease(lease)) {
            if (store.paused() || !mine.held()) {
                return clock.getAsLong() + LEASE_MILLIS;
            }
            if (made == null) {
                made = reflecting.get();
            }
            MemoryStore memory = store.open();
            meet(memory);
            return ask(memory);
        } catch (StoreException | IOException | LinkageError e) {
            trouble("the reflections that wait cannot be read", e);
        } catch (RuntimeException e) {
            trouble("reflection failed, and goes on later", e);
        }
        return clock.getAsLong() + TROUBLE_MILLIS;
    }

    private void meet(MemoryStore memory) throws InterruptedException {
        int met;
        do {
            long startNanos = System.nanoTime();
            met = made.rules().next(memory, clock.getAsLong());
            rest(System.nanoTime() - startNanos);
        } while (met > 0 && !closed);
    }

    private long ask(MemoryStore memory) throws InterruptedException {
        List<PendingReflection> due = memory.reflections().due(clock.getAsLong(), 1);
        while (!due.isEmpty() && !closed) {
            Course course = made.inquiry().ask(due.get(0), memory);
            if (course.kind() == Course.Kind.UNUSABLE) {
                log.logOnce(
                        "reflection-" + course.words(),
                        "no model is asked until the settings change, or a day is over: " + course.words(),
                        null);
            }
            if (course.stops()) {
                log.debug("no model is asked for now: " + course.words());
                return course.untilMillis();
            }
            due = memory.reflections().due(clock.getAsLong(), 1);
        }
        return memory.reflections().nextDueMillis().orElse(Long.MAX_VALUE);
    }

    private static void rest(long spentNanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(AgentThread.restNanos(spentNanos));
    }

    /** What our own end cuts off is no trouble. */
    private void trouble(String what, Throwable thrown) {
        if (!closed && !store.steppedBack()) {
            log.logOnce("reflection-" + thrown.getClass().getName(), what, thrown);
        }
    }
}
