package io.vritti.agent.weave;

import io.vritti.VrittiRuntime;
import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Weaves once for practice, on a thread of its own, so that the first call of the host need not wait for Byte Buddy's
 * classes, nor initialise them inside class loading (facts/agents.md §1.10).
 */
public final class WarmUp implements Runnable {

    /** A program that ends before this never pays for the practice: about 0.4 s of CPU (facts/agents.md §0 amendment 5). */
    private static final long DELAY_MILLIS = 500;

    private static final ChokePoint PRACTICE = ChokePoint.ALL.get(0);

    private final Armed armed;
    private final LoadedTargets loaded;
    private final VrittiRuntime runtime;

    /** @param runtime told when the JVM has shown that it lives on */
    public WarmUp(Armed armed, LoadedTargets loaded, VrittiRuntime runtime) {
        this.armed = armed;
        this.loaded = loaded;
        this.runtime = runtime;
    }

    /** Does so later, on a thread of its own. */
    public void start() {
        new AgentThread("warmup", this, AgentLog.none()).start();
    }

    @Override
    public void run() {
        try {
            Thread.sleep(DELAY_MILLIS);
            if (armed.isEmpty()) {
                practise();
            }
            loaded.weave();
            runtime.warmUp();
        } catch (Throwable e) {
            // Whatever practice could not do, the first call of the host does: nothing is lost but time.
            return;
        }
    }

    private static void practise() throws IOException {
        Module module = Object.class.getModule();
        try (InputStream in = module.getResourceAsStream(PRACTICE.type() + ".class")) {
            if (in != null) {
                Weave.of(module, in.readAllBytes(), List.of(PRACTICE));
            }
        }
    }
}
