package io.vritti.agent;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;

/** Brings the isolated side to life. The last class of ours that the host's class path holds. */
final class Startup {

    private static final String BRIDGE = "java.lang.VrittiBridge";
    private static final String AGENT = "io.vritti.agent.start.AgentStart";
    private static final String COMMAND = "io.vritti.cli.VrittiCommand";

    private Startup() {}

    /** The one argument by which an attach ends the agent instead of starting it. */
    private static final String DETACH = "detach";

    /** What starts the agent and ends it; null as long as this JVM has none of ours. */
    private static Class<?> agent;

    /** Does nothing in a JDK tool, and in a JVM that has the agent already. */
    static synchronized void agent(String arguments, Instrumentation instrumentation, boolean attached)
            throws Exception {
        if (attached && DETACH.equals(arguments)) {
            if (agent != null) {
                agent.getMethod("detach").invoke(null);
            }
            return;
        }
        if (agent == null) {
            if ((JdkTool.isRunning() && !attached) || isInstalled()) {
                return;
            }
            IsolatedClassLoader loader = new IsolatedClassLoader(ownJar());
            openJavaLang(instrumentation, loader.getUnnamedModule());
            agent = Class.forName(AGENT, true, loader);
        }
        // The shape of the JVM's own call of premain: the method handles that JDK 18+ spins for it serve this call too.
        agent.getMethod(attached ? "agentmain" : "premain", String.class, Instrumentation.class)
                .invoke(null, arguments, instrumentation);
    }

    /** @return the command's exit code */
    static int command(String[] arguments) throws Exception {
        IsolatedClassLoader loader = new IsolatedClassLoader(ownJar());
        // Picocli and Jackson look for their plug-ins through it.
        Thread.currentThread().setContextClassLoader(loader);
        Method run = Class.forName(COMMAND, true, loader).getMethod("run", String[].class);
        try {
            return (int) run.invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    private static boolean isInstalled() {
        try {
            Class.forName(BRIDGE, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Opens to the isolated side only: the host's own class path must not gain access to {@code java.lang} by us. */
    private static void openJavaLang(Instrumentation instrumentation, Module isolated) {
        instrumentation.redefineModule(
                Object.class.getModule(),
                Set.of(),
                Map.of(),
                Map.of("java.lang", Set.of(isolated)),
                Set.of(),
                Map.of());
    }

    private static File ownJar() throws IOException, URISyntaxException {
        File jar = new File(Startup.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (!jar.isFile()) {
            throw new IOException("not a jar: " + jar);
        }
        return jar;
    }
}
