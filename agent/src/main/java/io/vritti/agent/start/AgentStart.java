package io.vritti.agent.start;

import io.vritti.VrittiRuntime;
import io.vritti.agent.IsolatedClassLoader;
import io.vritti.agent.library.Libraries;
import io.vritti.agent.library.Library;
import io.vritti.agent.library.LibraryReaders;
import io.vritti.agent.weave.Armed;
import io.vritti.agent.weave.ChokePoint;
import io.vritti.agent.weave.FileWatch;
import io.vritti.agent.weave.LoadListener;
import io.vritti.agent.weave.LoadedTargets;
import io.vritti.agent.weave.ProcessChokePoints;
import io.vritti.agent.weave.WarmUp;
import io.vritti.agent.weave.Weaver;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the agent, in the order of facts.md §1.2. Called by reflection from the host's side.
 *
 * <p>On the host's main thread, before its main class: no lambdas, no JUL, JMX, NIO.2, DNS, JDBC or JNI.
 */
public final class AgentStart {

    /** First loaded inside a transformer, these fail for good (opentelemetry-java-instrumentation#14030, #19398). */
    private static final String[] LOADED_EARLY = {
        "java.util.concurrent.ThreadLocalRandom", "java.lang.invoke.MethodHandle$1"
    };

    private AgentStart() {}

    /**
     * Starts in a host whose main class is not loaded yet.
     *
     * @param arguments the agent's arguments, null when there are none
     */
    public static void premain(String arguments, Instrumentation instrumentation) throws Exception {
        start(arguments, instrumentation);
    }

    /**
     * Starts in a host that runs already.
     *
     * @param arguments the agent's arguments, null when there are none
     */
    public static void agentmain(String arguments, Instrumentation instrumentation) throws Exception {
        LoadedTargets loaded = start(arguments, instrumentation);
        if (loaded != null) {
            loaded.weave();
        }
    }

    /** @return null when the settings say that the agent is off */
    private static LoadedTargets start(String arguments, Instrumentation instrumentation) throws Exception {
        IsolatedClassLoader loader = (IsolatedClassLoader) AgentStart.class.getClassLoader();
        BridgeInstaller.install(loader);
        Armed armed = new Armed();
        VrittiRuntime runtime = VrittiRuntime.start(arguments, loader.file(), armed);
        if (runtime == null) {
            return null;
        }
        NativeModule.prepareIn(loader);
        Weaver weaver = new Weaver(wanted(runtime), armed, new ToRuntime(runtime, armed));
        loadEarly();
        instrumentation.addTransformer(weaver, true);
        runtime.watchWritesBy(new FileWatch(instrumentation));
        runtime.readLibrariesBy(new LibraryReaders(armed.seen()));
        LoadedTargets loaded = new LoadedTargets(instrumentation, weaver);
        FirstCall.arm(loaded, runtime.hooks());
        new WarmUp(armed, loaded, runtime).start();
        ShutdownHook.register(runtime);
        return loaded;
    }

    private static void loadEarly() {
        for (String name : LOADED_EARLY) {
            try {
                Class.forName(name, true, null);
            } catch (ClassNotFoundException e) {
                // A JDK that lacks it cannot stumble over it.
                continue;
            }
        }
    }

    private static List<ChokePoint> wanted(VrittiRuntime runtime) {
        List<ChokePoint> wanted = new ArrayList<>();
        addWanted(ProcessChokePoints.ALL, runtime, wanted);
        for (Library library : Libraries.ALL) {
            addWanted(library.chokePoints(), runtime, wanted);
        }
        return wanted;
    }

    private static void addWanted(List<ChokePoint> points, VrittiRuntime runtime, List<ChokePoint> wanted) {
        for (ChokePoint point : points) {
            if (runtime.instruments(point.instrument())) {
                wanted.add(point);
            }
        }
    }

    /** A class, not a lambda: every host pays for it, however short it lives. */
    private static final class ToRuntime implements LoadListener {

        private final VrittiRuntime runtime;
        private final Armed armed;

        ToRuntime(VrittiRuntime runtime, Armed armed) {
            this.runtime = runtime;
            this.armed = armed;
        }

        @Override
        public boolean wants(String type) {
            return runtime.watches(type);
        }

        @Override
        public void loaded(String type, ClassLoader loader) {
            if (runtime.classLoaded(type, loader)) {
                armed.agentSeen();
            }
        }
    }
}
