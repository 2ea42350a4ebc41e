package io.vritti;

import io.vritti.config.Mode;
import io.vritti.config.Settings;
import io.vritti.disk.RemoteMounts;
import io.vritti.gate.ModeSwitch;
import io.vritti.gate.StoredFailures;
import io.vritti.home.Home;
import io.vritti.home.LiveJvm;
import io.vritti.home.LiveJvms;
import io.vritti.home.LiveLibrary;
import io.vritti.jmx.Registration;
import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.store.StoreOpening;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The recurring work of the agent: it watches the kill switch, follows other JVMs, and keeps this JVM listed for
 * {@code status}.
 */
final class Housekeeping {

    /** design.md §5.6: the kill switch takes effect within a second; other JVMs' failures are known within one too. */
    private static final long TICK_MILLIS = 500;

    /** While the settings are being written. */
    private static final long SHORT_TICK_MILLIS = 100;

    private static final long LIVE_FILE_MILLIS = 5_000;

    private final Home home;
    private final ModeSwitch mode;
    private final StoredFailures stored;
    private final StoreOpening store;
    private final Supplier<String> problem;
    private final Settings settings;
    private final Woven armed;
    private final BooleanSupplier managed;
    private final Runnable recurring;
    private final Counters counters;
    private final JvmFigures figures;
    private final AgentLog log;
    private final LiveJvms live;
    private final ToldSettings told;

    /** Null without a home. */
    private final SettingsWatch watch;

    private final Semaphore wake = new Semaphore(0);
    private final AgentThread thread;
    private volatile boolean closed;
    private Descriptors descriptors;
    private final Set<String> unwatched = new HashSet<>();
    private long liveWrittenMillis;
    private String startedAt;
    private Mode toldMode;
    private boolean registering;
    private boolean swept;

    /**
     * @param recurring done at each tick, and over at once
     * @param redaction of what others may read of the settings
     */
    Housekeeping(
            Home home,
            ModeSwitch mode,
            StoredFailures stored,
            StoreOpening store,
            Supplier<String> problem,
            Settings settings,
            Woven armed,
            BooleanSupplier managed,
            Runnable recurring,
            UnaryOperator<String> redaction,
            Counters counters,
            JvmFigures figures,
            AgentLog log) {
        this.home = home;
        this.mode = mode;
        this.stored = stored;
        this.store = store;
        this.problem = problem;
        this.settings = settings;
        this.armed = armed;
        this.managed = managed;
        this.recurring = recurring;
        this.counters = counters;
        this.figures = figures;
        this.log = log;
        live = new LiveJvms(home);
        told = new ToldSettings(settings, live, redaction);
        watch = settings.file() == null ? null : new SettingsWatch(settings, mode, log, System::nanoTime);
        thread = new AgentThread("housekeeping", this::run, log);
        stored.wakeBy(wake::release);
    }

    void start() {
        mode.off(killed());
        thread.start();
    }

    void close() {
        closed = true;
        wake.release();
        if (home.usable()) {
            live.remove();
        }
    }

    private void run() {
        while (!closed) {
            try {
                boolean soon = watch != null && watch.look();
                tick();
                wake.tryAcquire(soon ? SHORT_TICK_MILLIS : TICK_MILLIS, TimeUnit.MILLISECONDS);
                wake.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | LinkageError ours) {
                if (!store.steppedBack()) {
                    log.logOnce("housekeeping-" + ours.getClass().getName(), "housekeeping failed, and goes on", ours);
                }
            }
        }
    }

    private void tick() {
        mode.off(killed());
        spareDescriptors();
        stored.follow();
        tellAvoidedMount();
        register();
        counters.settle();
        recurring.run();
        long nowMillis = System.currentTimeMillis();
        boolean due = nowMillis - liveWrittenMillis >= LIVE_FILE_MILLIS || mode.mode() != toldMode;
        if (home.usable() && due) {
            liveWrittenMillis = nowMillis;
            toldMode = mode.mode();
            tellStatus(nowMillis);
            figures.begin(nowMillis);
        } else if (home.usable()) {
            figures.follow(nowMillis);
        }
    }

    /** Of the first one; all are known to whoever reads {@code /proc/self/mountinfo}. */
    private void tellAvoidedMount() {
        String mount = RemoteMounts.avoided();
        if (mount != null) {
            log.logOnce(
                    "mount",
                    "files in " + mount + " and in other network or FUSE mounts are not looked at: they may not answer",
                    null);
        }
    }

    /** At the host's limit the store holds no file open: three more processes can be started. */
    private void spareDescriptors() {
        if (store.paused()) {
            if (!descriptors().scarce()) {
                store.resume();
                log.warn(
                        "the memory is written again: it was closed while the process was near its limit of open files");
            }
        } else if (store.opened() != null && descriptors().scarce()) {
            store.pause();
            counters.increment(Counter.STORE_PAUSES);
        }
    }

    private Descriptors descriptors() {
        if (descriptors == null) {
            descriptors = new Descriptors();
        }
        return descriptors;
    }

    /** Not before the host uses JMX: what it has not loaded is not loaded for it. */
    private void register() {
        if (!registering && managed.getAsBoolean()) {
            registering = true;
            new AgentThread("jmx", new Registration(mode, figures.metrics(), () -> closed, log), log).start();
        }
    }

    /** The OFF file in the home, the owner's setting, or the property set by the host itself while it runs. */
    private boolean killed() {
        return home.usable() && home.off().exists()
                || !settings.enabled()
                || "false".equals(System.getProperty("vritti.enabled"));
    }

    private List<LiveLibrary> libraries() {
        List<LiveLibrary> seen = armed.libraries();
        for (LiveLibrary library : seen) {
            if (library.missing() != null && unwatched.add(library.named())) {
                log.debug("calls through " + library.named() + " are not watched: " + library.missing());
            }
        }
        return seen;
    }

    private void tellStatus(long nowMillis) {
        long pid = ProcessHandle.current().pid();
        if (startedAt == null) {
            startedAt = LiveJvm.startOf(pid);
        }
        try {
            live.write(new LiveJvm(
                    pid,
                    startedAt,
                    System.getProperty("sun.java.command", "").split(" ", 2)[0],
                    mode.mode().name().toLowerCase(Locale.ROOT),
                    settings.veto().scope().name().toLowerCase(Locale.ROOT),
                    armed.get(),
                    libraries(),
                    counters.snapshot(),
                    problem.get(),
                    nowMillis));
            told.tell();
            if (!swept) {
                swept = true;
                live.sweep(nowMillis);
            }
        } catch (IOException unwritable) {
            log.logOnce("live", "status cannot be written in " + home.live(), unwritable);
        }
    }
}
