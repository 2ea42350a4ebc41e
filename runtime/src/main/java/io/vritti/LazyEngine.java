package io.vritti;

import io.vritti.bridge.VrittiBridge;
import io.vritti.config.Settings;
import io.vritti.ledger.HostWrites;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** The hooks of a JVM that has called nothing yet: the first call builds what answers it. */
final class LazyEngine implements VrittiBridge.Hooks {

    /** Where every MBean server comes from: a host that has not loaded it has none, and pays for none. */
    static final String MANAGEMENT = "javax/management/MBeanServerFactory";

    private final Settings settings;
    private final Supplier<List<String>> armed;
    private final Object building = new Object();
    private volatile Engine engine;
    private volatile boolean closed;
    private final AtomicBoolean management = new AtomicBoolean();
    private volatile HostWrites writes;
    private volatile WeakReference<ClassLoader> contextLoader = new WeakReference<>(null);

    LazyEngine(Settings settings, Supplier<List<String>> armed) {
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
        Engine built = engine;
        return built == null ? value : built.hooks().replace(site, target, value);
    }

    /** @return null once the JVM is on its way out */
    Engine get() {
        Engine built = engine;
        return built == null ? build() : built;
    }

    void contextLoadedBy(ClassLoader loader) {
        contextLoader = new WeakReference<>(loader);
        Engine built = engine;
        if (built != null) {
            built.contextLoadedBy(loader);
        }
    }

    /** To be told before the first call. */
    void watchWritesBy(HostWrites watch) {
        writes = watch;
    }

    void managementLoaded() {
        management.set(true);
    }

    void close() {
        closed = true;
        Engine built = engine;
        if (built != null) {
            built.close();
        }
    }

    private VrittiBridge.Hooks hooks() {
        Engine built = get();
        return built == null ? null : built.hooks();
    }

    private Engine build() {
        synchronized (building) {
            if (engine == null && !closed) {
                Engine built = new Engine(settings, armed, management::get, writes);
                if (contextLoader.get() != null) {
                    built.contextLoadedBy(contextLoader.get());
                }
                built.start();
                engine = built;
            }
            return engine;
        }
    }
}
