package io.vritti;

import io.vritti.bridge.VrittiBridge;
<<<<<<< HEAD
import io.vritti.config.Mode;
import io.vritti.config.Setting;
import io.vritti.config.Settings;
=======
>>>>>>> agent
import java.io.File;
import java.util.List;
import java.util.function.Supplier;

<<<<<<< HEAD
/**
 * Everything behind the bridge, for one JVM. Starting it costs a host that never calls anything next to nothing: the settings
 * are read, and the {@link Engine} is built with the first call, or when the JVM turns out to live on.
 */
public final class VrittiRuntime {

    private final Settings settings;
    private final LazyEngine engine;

    private VrittiRuntime(Settings settings, Supplier<List<String>> armed) {
        this.settings = settings;
        this.engine = new LazyEngine(settings, armed);
    }

    /**
     * Never throws, never blocks.
     *
     * @param agentArguments {@code key=value,...}, or null
     * @param agentJar the jar we run from
     * @param armed names of the choke points woven so far, asked for later
     * @return null where the settings say that the agent is off
     */
    public static VrittiRuntime start(String agentArguments, File agentJar, Supplier<List<String>> armed) {
        Settings settings = Settings.load(agentArguments, System.getProperties(), System.getenv());
        return settings.enabled() && settings.mode() != Mode.OFF ? new VrittiRuntime(settings, armed) : null;
    }

    /** What woven code calls. */
    public VrittiBridge.Hooks hooks() {
        return engine;
    }

    /** Whether a choke point is wanted: {@code process}, {@code http-client} or {@code url-connection}. */
    public boolean instruments(String name) {
        return switch (name) {
            case "process" -> settings.instruments(Setting.INSTRUMENT_PROCESS);
            case "http-client" -> settings.instruments(Setting.INSTRUMENT_HTTP_CLIENT);
            case "url-connection" -> settings.instruments(Setting.INSTRUMENT_URL_CONNECTION);
            default -> true;
        };
    }

    /** Builds what the first call would build; on an agent thread, once the JVM has shown that it lives on. */
    public void warmUp() {
        engine.get();
    }

    /** The host has loaded the class that {@link #watchedClass} names. */
    public void classLoaded(ClassLoader loader) {
        engine.contextLoadedBy(loader);
    }

    /** Internal name of a host class whose loading we want to hear of. */
    public String watchedClass() {
        return LazyEngine.WATCHED_CLASS;
    }

    /** Writes what is left, within the time that an exit may take. */
    public void close() {
        engine.close();
=======
/** Sees nothing and vetoes nothing: the runtime of an agent that is armed, and has not learnt to think yet. */
public final class VrittiRuntime {

    private VrittiRuntime() {}

    /** @return null when the settings say that the agent is off */
    public static VrittiRuntime start(String agentArguments, File agentJar, Supplier<List<String>> armed) {
        return "enabled=false".equals(agentArguments) ? null : new VrittiRuntime();
    }

    public VrittiBridge.Hooks hooks() {
        return new Watching();
    }

    public boolean instruments(String name) {
        return true;
    }

    public void close() {}

    private static final class Watching implements VrittiBridge.Hooks {
        @Override
        public Object before(int site, Object target, Object first, Object second) {
            return null;
        }

        @Override
        public void after(int site, Object token, Object result, Throwable thrown) {}

        @Override
        public Object replace(int site, Object target, Object value) {
            return value;
        }
>>>>>>> agent
    }
}
