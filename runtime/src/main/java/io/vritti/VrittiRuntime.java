package io.vritti;

import io.vritti.bridge.VrittiBridge;
import io.vritti.config.Mode;
import io.vritti.config.Setting;
import io.vritti.config.Settings;
import io.vritti.config.VetoScope;
import io.vritti.gate.policy.ToolFrameworks;
import io.vritti.intercept.HostLibraries;
import io.vritti.journal.GoalSource;
import io.vritti.ledger.HostWrites;
import io.vritti.metrics.otel.HostTelemetry;
import java.io.File;
import java.util.HashSet;
import java.util.Set;

/**
 * Everything behind the bridge, for one JVM. Starting it costs a host that never calls anything next to nothing: the settings
 * are read, and the {@link Engine} is built with the first call, or when the JVM turns out to live on.
 */
public final class VrittiRuntime {

    private final Settings settings;
    private final LazyEngine engine;
    private final Set<String> watched = new HashSet<>(ToolFrameworks.CLASSES);

    /** Whether an agent framework would be the first sign that shared memory is about to be asked. */
    private volatile boolean signAwaited;

    private VrittiRuntime(Settings settings, Woven armed) {
        this.settings = settings;
        this.engine = new LazyEngine(settings, armed);
        this.signAwaited = settings.store().shared();
        watched.add(GoalSource.CONTEXT_CLASS);
        watched.add(LazyEngine.MANAGEMENT);
        watched.add(LazyEngine.RECORDER);
        watched.addAll(HostTelemetry.SIGNS);
    }

    /**
     * Never throws, never blocks.
     *
     * @param agentArguments {@code key=value,...}, or null
     * @param agentJar the jar we run from
     * @param armed names of the choke points woven so far, asked for later
     * @return null where the settings say that the agent is off
     */
    public static VrittiRuntime start(String agentArguments, File agentJar, Woven armed) {
        Settings settings = Settings.load(agentArguments, System.getProperties(), System.getenv());
        if (settings.switchProblem() != null) {
            System.err.println("vritti: " + settings.switchProblem());
        }
        return settings.enabled() && settings.mode() != Mode.OFF ? new VrittiRuntime(settings, armed) : null;
    }

    /** What woven code calls. */
    public VrittiBridge.Hooks hooks() {
        return engine;
    }

    /** Whether a choke point is wanted: {@code process}, {@code http-client}, {@code url-connection} or {@code tool}. */
    public boolean instruments(String name) {
        return switch (name) {
            case "process" -> settings.instruments(Setting.INSTRUMENT_PROCESS);
            case "http-client" -> settings.instruments(Setting.INSTRUMENT_HTTP_CLIENT);
            case "tool" -> settings.instruments(Setting.INSTRUMENT_TOOL);
            case "url-connection" -> settings.instruments(Setting.INSTRUMENT_URL_CONNECTION);
            default -> true;
        };
    }

    /** Says who watches what the host itself writes; to be told before the first call. */
    public void watchWritesBy(HostWrites watch) {
        engine.watchWritesBy(watch);
    }

    /** Says who reads the calls of client libraries; to be told before the first call. */
    public void readLibrariesBy(HostLibraries readers) {
        engine.readLibrariesBy(readers);
    }

    /** Has built what the first call would have built, on a thread of the agent; returns at once. */
    public void warmUp() {
        signAwaited = false;
        engine.begin();
    }

    /**
     * Whether the settings alone say that this is an agent's JVM: what others share may refuse its first call, whatever that is. Its
     * connection is then opened as soon as the host has had its start.
     */
    public boolean isAgents() {
        return settings.store().shared()
                && settings.mode() == Mode.VETO
                && settings.veto().scope() == VetoScope.ALL;
    }

    /** Whether the loading of a class, by its internal name, is of interest. Asked of each class that the host loads. */
    public boolean watches(String type) {
        return watched.contains(type) || signAwaited && AgentFrameworks.include(type);
    }

    /**
     * A class is loaded that is {@link #watches watched}.
     *
     * @param type its internal name
     * @param loader its class loader, null for the boot loader
     * @return whether it is the first sign of an agent, after which {@link #warmUp} is worth its price
     */
    public boolean classLoaded(String type, ClassLoader loader) {
        if (type.equals(GoalSource.CONTEXT_CLASS)) {
            engine.contextLoadedBy(loader);
        } else if (type.equals(LazyEngine.MANAGEMENT)) {
            engine.managementLoaded();
        } else if (type.equals(LazyEngine.RECORDER)) {
            engine.recorderLoaded();
        } else if (HostTelemetry.SIGNS.contains(type)) {
            engine.telemetryLoadedBy(loader);
        } else if (ToolFrameworks.CLASSES.contains(type)) {
            engine.toolFrameworkLoaded();
        }
        boolean sign = signAwaited && AgentFrameworks.include(type);
        signAwaited &= !sign;
        return sign;
    }

    /** Ends the agent in a host that goes on: what is woven does nothing any more. */
    public void detach() {
        engine.detach();
    }

    /** Writes what is left, within the time that an exit may take. */
    public void close() {
        engine.close();
    }
}
