package io.vritti.agent.weave;

import io.vritti.ledger.HostWrites;
import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import java.lang.instrument.Instrumentation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Watches the host's own writes to files from when evidence first depends on them: only then are their choke points woven, on a
 * thread of ours. A host whose runs never fail, or never work on a tree, pays nothing.
 */
public final class FileWatch implements HostWrites {

    private final Instrumentation instrumentation;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Weaver weaver;
    private volatile boolean woven;

    public FileWatch(Instrumentation instrumentation) {
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

    @Override
    public boolean watched(long waitNanos) {
        if (!woven) {
            if (begun.compareAndSet(false, true)) {
                new AgentThread("files", this::weave, AgentLog.none()).start();
            }
            await(waitNanos);
        }
        return woven;
    }

    private void await(long nanos) {
        try {
            ended.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void weave() {
        try {
            Armed armed = new Armed();
            Weaver added = new Weaver(FileChokePoints.ALL, armed, LoadListener.NONE);
            load();
            weaver = added;
            instrumentation.addTransformer(added, true);
            new LoadedTargets(instrumentation, added).weave();
            woven = armed.get().size() == FileChokePoints.ALL.size();
        } catch (ClassNotFoundException elsewhere) {
            // Another system has other classes: its host stays unwatched.
            woven = false;
        } finally {
            ended.countDown();
        }
    }

    /** Whether a class has the methods is known when it is woven, so all are loaded now, though not initialised. */
    private static void load() throws ClassNotFoundException {
        for (ChokePoint point : FileChokePoints.ALL) {
            Class.forName(point.type().replace('/', '.'), false, null);
        }
    }
}
