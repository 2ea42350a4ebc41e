package io.vritti.agent.weave;

import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import java.lang.instrument.Instrumentation;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Watches how tasks change threads, from when the host has loaded a framework that runs tools: only then are the choke points woven, on
 * a thread of ours. All other hosts pay nothing.
 */
public final class TaskWatch implements Runnable {

    private final Instrumentation instrumentation;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile Weaver weaver;

    public TaskWatch(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    /** Weaves nothing any more; what is woven stays. */
    public void stop() {
        begun.set(true);
        Weaver added = weaver;
        if (added != null) {
            instrumentation.removeTransformer(added);
        }
    }

    /** A class that runs tools is about to be woven. Called inside class loading. */
    @Override
    public void run() {
        if (begun.compareAndSet(false, true)) {
            new AgentThread("tasks", this::weave, AgentLog.none()).start();
        }
    }

    private void weave() {
        Weaver added = new Weaver(TaskChokePoints.ALL, new Armed(), LoadListener.NONE);
        weaver = added;
        instrumentation.addTransformer(added, true);
        new LoadedTargets(instrumentation, added).weave();
    }
}
