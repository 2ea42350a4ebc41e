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
import io.vritti.agent.weave.TaskWatch;
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

    /** Null before the start, and after a detach. Guarded by the caller, who starts and ends one at a time. */
    private static Running running;

    /** The module of the native libraries outlives a detach, as its classes do. */
    private static boolean prepared;

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

    /** Ends the agent in a host that goes on: nothing is watched any more, and our threads end. */
    public static void detach() {
        Running ending = running;
        running = null;
        if (ending != null) {
            FirstCall.disarm();
            ending.instrumentation.removeTransformer(ending.weaver);
            ending.files.stop();
            ending.tasks.stop();
            ShutdownHook.remove(ending.hook);
            ending.runtime.detach();
        }
    }

    /** @return null when the settings say that the agent is off, and where it runs already */
    private static LoadedTargets start(String arguments, Instrumentation instrumentation) throws Exception {
        if (running != null) {
            return null;
        }
        IsolatedClassLoader loader = (IsolatedClassLoader) AgentStart.class.getClassLoader();
        BridgeInstaller.install(loader);
        Armed armed = new Armed();
        VrittiRuntime runtime = VrittiRuntime.start(arguments, loader.file(), armed);
        if (runtime == null) {
            return null;
        }
        if (!prepared) {
            prepared = true;
            NativeModule.prepareIn(loader);
        }
        Weaver weaver = new Weaver(wanted(runtime), armed, new ToRuntime(runtime, armed));
        loadEarly();
        TaskWatch tasks = new TaskWatch(instrumentation);
        armed.whenToolsCome(tasks);
        instrumentation.addTransformer(weaver, true);
        FileWatch files = new FileWatch(instrumentation);
        runtime.watchWritesBy(files);
        runtime.readLibrariesBy(new LibraryReaders(armed.seen()));
        LoadedTargets loaded = new LoadedTargets(instrumentation, weaver);
        FirstCall.arm(loaded, runtime.hooks());
        new WarmUp(armed, loaded, runtime).start();
        running = new Running(instrumentation, weaver, files, tasks, runtime, ShutdownHook.register(runtime));
        return loaded;
    }

    /** What is taken back when the agent ends before its host. */
    private static final class Running {

        private final Instrumentation instrumentation;
        private final Weaver weaver;
        private final FileWatch files;
        private final TaskWatch tasks;
        private final VrittiRuntime runtime;
        private final Thread hook;

        Running(
                Instrumentation instrumentation,
                Weaver weaver,
                FileWatch files,
                TaskWatch tasks,
                VrittiRuntime runtime,
                Thread hook) {
            this.instrumentation = instrumentation;
            this.weaver = weaver;
            this.files = files;
            this.tasks = tasks;
            this.runtime = runtime;
            this.hook = hook;
        }
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
