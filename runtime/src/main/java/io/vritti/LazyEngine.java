package io.vritti;

import io.vritti.bridge.VrittiBridge;
import io.vritti.config.Settings;
import io.vritti.intercept.HostLibraries;
import io.vritti.ledger.HostWrites;
import java.lang.ref.WeakReference;

/** The hooks of a JVM that has called nothing yet: the first call makes what it meets, and has the rest built behind it. */
final class LazyEngine implements VrittiBridge.Hooks {

    /** Where every MBean server comes from: a host that has not loaded it has none, and pays for none. */
    static final String MANAGEMENT = "javax/management/MBeanServerFactory";

    /** What every recording begins with; host classes with events of their own do without it. */
    static final String RECORDER = "jdk/jfr/FlightRecorder";

    private final Settings settings;
    private final Woven armed;
    private final Object making = new Object();
    private volatile CallSide calls;
    private volatile EngineBuilding engine;
    private volatile boolean closed;
    private volatile boolean detached;
    private final HostUses uses = new HostUses();
    private volatile HostWrites writes;
    private volatile HostLibraries libraries;
    private volatile boolean toolFramework;
    private volatile WeakReference<ClassLoader> contextLoader = new WeakReference<>(null);

    LazyEngine(Settings settings, Woven armed) {
        this.settings = settings;
        this.armed = armed;
    }

    @Override
    public Object before(int site, Object target, Object first, Object second) {
        VrittiBridge.Hooks hooks = hooks();
        return hooks == null ? null : hooks.before(site, target, first, second);
    }

    @Override
    public void after(int site, Object token, Object result, Throwable thrown) {
        VrittiBridge.Hooks hooks = hooks();
        if (hooks != null) {
            hooks.after(site, token, result, thrown);
        }
    }

    /** A call that was not watched from its start has nothing to replace. */
    @Override
    public Object replace(int site, Object target, Object value) {
        CallSide made = detached ? null : calls;
        return made == null ? value : made.hooks().replace(site, target, value);
    }

    /** Has the engine built on a thread of the agent; returns at once. */
    void begin() {
        hooks();
    }

    void contextLoadedBy(ClassLoader loader) {
        contextLoader = new WeakReference<>(loader);
        CallSide made = calls;
        if (made != null) {
            made.goals().contextLoadedBy(loader);
        }
    }

    /** To be told before the first call. */
    void watchWritesBy(HostWrites watch) {
        writes = watch;
    }

    /** To be told before the first call. */
    void readLibrariesBy(HostLibraries readers) {
        libraries = readers;
    }

    void toolFrameworkLoaded() {
        toolFramework = true;
        CallSide made = calls;
        if (made != null) {
            made.conversation().frameworks().wasLoaded();
        }
    }

    void managementLoaded() {
        uses.managementLoaded();
    }

    void recorderLoaded() {
        uses.recorderLoaded();
    }

    void telemetryLoadedBy(ClassLoader loader) {
        uses.telemetry().loadedBy(loader);
    }

    /** For good: calls go by, also those that have begun. */
    void detach() {
        detached = true;
        uses.telemetry().end();
        close();
    }

    void close() {
        closed = true;
        EngineBuilding building = engine;
        if (building != null) {
            building.close();
        }
    }

    /** @return null once the JVM is on its way out, and after a detach */
    private VrittiBridge.Hooks hooks() {
        if (detached) {
            return null;
        }
        CallSide made = calls;
        if (made == null) {
            made = make();
        }
        return made == null ? null : made.hooks();
    }

    private CallSide make() {
        synchronized (making) {
            if (calls == null && !closed) {
                CallSide made = new CallSide(settings, writes, libraries);
                EngineBuilding building = new EngineBuilding(settings, made, armed, uses);
                engine = building;
                building.begin();
                calls = made;
                if (toolFramework) {
                    made.conversation().frameworks().wasLoaded();
                }
                ClassLoader loader = contextLoader.get();
                if (loader != null) {
                    made.goals().contextLoadedBy(loader);
                }
            }
            return calls;
        }
    }
}
