package io.vritti.agent;

import java.lang.instrument.Instrumentation;

/**
 * The door: what the JVM calls for {@code -javaagent}, for an attach, and for {@code java -jar}.
 *
 * <p>Compiled for Java 8, so that an old JVM gets a sentence instead of an UnsupportedClassVersionError; it therefore
 * touches the other classes only once the version is known to do. Nothing leaves it: an exception that left
 * {@code premain} would abort the host (facts.md §1.2).
 */
public final class VrittiAgent {

    private static final int OLDEST_JAVA = 17;
    private static final int EXIT_UNUSABLE = 2;

    private VrittiAgent() {}

    /** Called before the host's main class is loaded. */
    public static void premain(String arguments, Instrumentation instrumentation) {
        start(arguments, instrumentation, false);
    }

    /** Called in a JVM that runs already. */
    public static void agentmain(String arguments, Instrumentation instrumentation) {
        start(arguments, instrumentation, true);
    }

    /** Runs a command: {@code java -jar vritti-agent.jar <command>}. */
    public static void main(String[] arguments) throws Exception {
        if (isTooOld()) {
            say("this is Java " + version() + "; the commands need Java " + OLDEST_JAVA + " or later.");
            System.exit(EXIT_UNUSABLE);
        }
        System.exit(Startup.command(arguments));
    }

    private static void start(String arguments, Instrumentation instrumentation, boolean attached) {
        try {
            if (isTooOld()) {
                say("this JVM is Java " + version() + ", and Vritti needs Java " + OLDEST_JAVA
                        + " or later. The program runs on without it.");
                return;
            }
            Startup.agent(arguments, instrumentation, attached);
        } catch (Throwable e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            say("could not start (" + cause + "). The program runs on without it.");
        }
    }

    private static boolean isTooOld() {
        String version = version();
        return version != null && (version.startsWith("1.") || Integer.parseInt(version) < OLDEST_JAVA);
    }

    private static String version() {
        return System.getProperty("java.specification.version");
    }

    private static void say(String sentence) {
        System.err.println("vritti: " + sentence);
    }
}
