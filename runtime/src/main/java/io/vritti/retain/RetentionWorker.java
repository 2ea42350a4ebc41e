package io.vritti.retain;

import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.home.Lease;
import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import io.vritti.store.MemoryStore;
import io.vritti.store.RetentionStore;
import io.vritti.store.StoreException;
import io.vritti.store.StoreOpening;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Runs retention in the background of a host's JVM: once a day for each home, if the owner has set any of {@code vritti.retain.*}. The
 * run has a thread of its own, rests nineteen times as long as it works, and is finished by another JVM if this one ends first.
 */
public final class RetentionWorker {

    /** How long after its start a JVM waits with the first run, so that one that does one thing and ends is left alone. */
    public static final long AFTER_START_MILLIS = 20_000;

    /** How often the worker checks whether a run is due; the owner may have changed the settings. */
    private static final long LOOK_MILLIS = 60_000;

    private static final long DAY_MILLIS = 86_400_000;

    /** After how long a run is begun again that did not finish, because its JVM ended or the disk was full. */
    private static final long AGAIN_MILLIS = 3_600_000;

    private final Settings settings;
    private final Home home;
    private final StoreOpening store;
    private final LongSupplier clock;
    private final AgentLog log;
    private final Semaphore stop = new Semaphore(0);
    private volatile boolean closed;
    private volatile long nextMillis;
    private volatile AgentThread thread;

    /**
     * @param clock wall clock in milliseconds
     * @param afterMillis how long from now the first run may begin, in milliseconds: {@link #AFTER_START_MILLIS}
     */
    public RetentionWorker(
            Settings settings, Home home, StoreOpening store, LongSupplier clock, long afterMillis, AgentLog log) {
        this.settings = settings;
        this.home = home;
        this.store = store;
        this.clock = clock;
        this.log = log;
        this.nextMillis = clock.getAsLong() + afterMillis;
    }

    /** Begins a run if one is due, and returns at once. One thread calls it again and again. */
    public void tick() {
        if (closed || thread != null || clock.getAsLong() < nextMillis || store.opened() == null) {
            return;
        }
        nextMillis = clock.getAsLong() + LOOK_MILLIS;
        if (home.usable() && Retention.isSetIn(settings)) {
            thread = new AgentThread("retention", this::run, log);
            thread.start();
        }
    }

    /** Stops the run after the current step, which takes milliseconds. */
    public void close() {
        closed = true;
        stop.release();
    }

    /** Whether a run is under way. */
    boolean working() {
        return thread != null;
    }

    private void run() {
        try {
            String problem = settings.retain().problem();
            if (problem == null) {
                runIfDue();
            } else {
                log.logOnce("retention-" + problem, "nothing leaves the memory: " + problem, null);
            }
        } catch (StoreException | IOException | LinkageError e) {
            trouble("retention could not be finished, and is tried again in an hour", e);
        } catch (RuntimeException e) {
            trouble("retention failed, and is tried again in an hour", e);
        } finally {
            thread = null;
        }
    }

    private void runIfDue() throws IOException {
        MemoryStore memory = store.open();
        if (!due(memory.retention())) {
            return;
        }
        try (Lease lease = new Lease(home.retentionLease())) {
            if (lease.held() && due(memory.retention())) {
                memory.retention().due(clock.getAsLong() + AGAIN_MILLIS);
                if (whole(memory)) {
                    memory.retention().due(clock.getAsLong() + DAY_MILLIS);
                }
            }
        }
    }

    /** Whether the time has come. A time more than a day ahead was written before the clock was set back, and counts as come. */
    private boolean due(RetentionStore retention) {
        long leftMillis = retention.dueMillis() - clock.getAsLong();
        return leftMillis <= 0 || leftMillis > DAY_MILLIS;
    }

    /** @return whether the run came to its end */
    private boolean whole(MemoryStore memory) throws IOException {
        Retention retention = new Retention(settings, home, memory);
        Optional<Plan> plan = retention.plan(this::rest);
        if (plan.isEmpty()) {
            return false;
        }
        Outcome outcome = retention.carryOut(plan.get(), this::rest);
        if (!outcome.gone().isEmpty()) {
            log.info(outcome.gone().size() + " of " + plan.get().considered() + " episodes have left the memory ("
                    + settings.retain().how().name().toLowerCase(Locale.ROOT) + ")");
        }
        return outcome.finished();
    }

    private boolean rest(long spentNanos) {
        try {
            return !stop.tryAcquire(AgentThread.restNanos(spentNanos), TimeUnit.NANOSECONDS)
                    && !closed
                    && !store.paused();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What our own end cuts off is no trouble. */
    private void trouble(String what, Throwable thrown) {
        if (!closed && !store.steppedBack()) {
            log.logOnce("retention-" + thrown.getClass().getName(), what, thrown);
        }
    }
}
