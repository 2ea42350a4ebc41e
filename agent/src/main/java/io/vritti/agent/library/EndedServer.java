package io.vritti.agent.library;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import java.util.concurrent.TimeUnit;

/** What became of a server that runs as a child process and is asked over its pipes. */
public final class EndedServer {

    /** Between two looks at a process that has exited: whoever reads its last answer has handed it on by then. */
    public static final long LOOK_MILLIS = 100;

    /** For five seconds. A server that lives on behind a process of its own keeps the pipe for longer. */
    public static final int MOST_LOOKS = 50;

    private static final long STEP_MILLIS = 20;
    private static final int STEPS = 25;

    private EndedServer() {}

    /** @return how it ended, once it can answer nothing any more; null until then */
    public static String lastWords(Object process) {
        Object words = process == null ? null : VrittiBridge.replace(VrittiSites.SERVER_END, process, null);
        return words == null ? null : "the MCP server ended, " + words;
    }

    /** The same, waited for: half a second at most, on a thread that is about to report the end of a server. */
    public static String lastWordsSoon(Object process) {
        String words = lastWords(process);
        try {
            for (int i = 0; i < STEPS && words == null && process != null; i++) {
                TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
                words = lastWords(process);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return words;
    }
}
