package io.vritti;

import io.vritti.config.Settings;
import io.vritti.observe.AgentThread;
import java.util.concurrent.TimeUnit;

/**
 * Builds the {@link Engine} on a thread of the agent, once, as soon as the host shows that it is about to call. The host's calls
 * wait in the {@link io.vritti.gate.AwaitedGate} meanwhile, each within its deadline.
 */
final class EngineBuilding implements Runnable {

    /** design.md §7: the exit is not delayed by more than 2 s, whatever hangs; the rest is for threads to end. */
    private static final long CLOSE_NANOS = 1_900_000_000L;

    /** As long the exit waits for failures that are not learnt yet; the rest is for writing and sending them. */
    private static final long LAST_FAILURES_MILLIS = 1_200;

    private final Settings settings;
    private final CallSide calls;
    private final Woven armed;
    private final HostUses uses;
    private final AgentThread thread;
    private volatile Engine engine;

    /** @param uses what the host uses of the JVM, asked again and again */
    EngineBuilding(Settings settings, CallSide calls, Woven armed, HostUses uses) {
        this.settings = settings;
        this.calls = calls;
        this.armed = armed;
        this.uses = uses;
        this.thread = new AgentThread("engine", this, calls.log());
    }

    /** To be called once; returns at once. */
    void begin() {
        thread.start();
    }

    @Override
    public void run() {
        try {
            Engine built = new Engine(settings, armed, uses, calls);
            engine = built;
            built.start();
            built.rehearseFailure();
            calls.gate().openTo(built.gate(), this::unlearnt);
            built.rehearseVeto();
        } catch (Throwable ours) {
            // Whatever it is: calls that wait for a gate which never comes would each wait to their deadline.
            calls.gate().giveUp();
            calls.log().error("the engine could not be built: calls are not watched", ours);
        }
    }

    private void unlearnt(Throwable ours) {
        calls.log().logOnce("unlearnt", "a call of the first moments could not be learnt", ours);
    }

    void close() {
        long untilNanos = System.nanoTime() + CLOSE_NANOS;
        if (calls.gate().hasFailuresToLearn()) {
            await();
        }
        Engine built = engine;
        if (built != null) {
            built.close(untilNanos);
        }
    }

    private void await() {
        try {
            TimeUnit.MILLISECONDS.timedJoin(thread, LAST_FAILURES_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
