package io.vritti.agent.weave;

import io.vritti.VrittiRuntime;
import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Builds ahead, on a thread of its own, what the calls of a host will need: as soon as the host shows that it is about to call,
 * or when it has lived for so long that the price no longer counts. Where nothing was woven by then it weaves once for
 * practice, so that the first call need not wait for Byte Buddy's classes, nor initialise them inside class loading (facts.md
 * §1.2).
 */
public final class WarmUp implements Runnable {

    /** A host that shows no sign of calling comes first: on one CPU we would only be in its way. */
    private static final long DELAY_MILLIS = 500;

    /**
     * All that is built takes 0.7 s of CPU (agent/RATIONALE.md). A host that has called nothing for ten seconds has spent, in
     * any case, a small part of its life on it.
     */
    private static final long PATIENCE_MILLIS = 10_000;

    private final Armed armed;
    private final LoadedTargets loaded;
    private final VrittiRuntime runtime;

    /** @param runtime is called when the JVM has shown that it lives on */
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
            boolean coming = armed.awaitComing(DELAY_MILLIS);
            if (!coming && runtime.isAgents()) {
                runtime.warmUp();
            }
            if (!coming && !loaded.missesCalls()) {
                coming = armed.awaitComing(PATIENCE_MILLIS - DELAY_MILLIS);
                if (!coming) {
                    practise();
                }
            }
            // The host's thread weaves, which takes as long as half of what is built here.
            runtime.warmUp();
            if (coming && !armed.weaving()) {
                practise();
            }
            if (coming) {
                armed.await(PATIENCE_MILLIS);
            }
            loaded.weave();
        } catch (Throwable e) {
            // Whatever practice could not do, the first call of the host does: nothing is lost but time.
            return;
        }
    }

    private static void practise() throws IOException {
        Module module = Object.class.getModule();
        try (InputStream in = module.getResourceAsStream(ProcessChokePoints.START.type() + ".class")) {
            if (in != null) {
                Weave.of(module, in.readAllBytes(), List.of(ProcessChokePoints.START));
            }
        }
    }
}
