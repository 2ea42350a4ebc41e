package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.Outcome;
import io.vritti.action.ToolAction;
import io.vritti.config.Settings;
import io.vritti.gate.verdict.GateCall;
import io.vritti.home.Home;
import io.vritti.journal.CallEnd;
import io.vritti.journal.GoalSource;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Stands in for the gate until a thread of the agent has built it. A call waits for it, but no longer than {@code
 * vritti.gate.deadline}, or {@code vritti.gate.deadline.first} if it failed when it last ran; then it runs unjudged. What began and ended meanwhile is learnt on the agent's thread, in the order in
 * which it happened, before the gate judges anything that comes after.
 */
public final class AwaitedGate implements CallGate {

    /** A host that starts more before an agent's thread gets a turn has lost interest in what each of them did. */
    private static final int MOST_WAITING = 1_000;

    private final long mostNanos;
    private final long mostExpectedNanos;
    private final ExpectedFailures expected;
    private final ModelTurns conversation;
    private final GoalSource goals;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();
    private final Queue<Event> waiting = new ArrayDeque<>();

    /** What became of calls that ran unjudged and have not ended. */
    private final Map<GateCall, GateCall> begun = Collections.synchronizedMap(new IdentityHashMap<>());

    private boolean learning;
    private boolean missed;
    private volatile boolean settled;
    private volatile Gate gate;

    /**
     * @param home whose file of failed keys tells which calls are worth a longer wait
     * @param goals what the host wants to reach, asked on its own threads
     */
    public AwaitedGate(Home home, Settings settings, ModelTurns conversation, GoalSource goals) {
        this.mostNanos = settings.gate().deadlineNanos();
        this.mostExpectedNanos = Math.max(mostNanos, settings.gate().firstDeadlineNanos());
        this.expected = new ExpectedFailures(home, settings, conversation);
        this.conversation = conversation;
        this.goals = goals;
    }

    /**
     * Learns what has begun and ended so far; from then on the gate is asked at each call. To be called on a thread of the agent,
     * when the classes that a verdict needs are loaded: a host's thread can be kept waiting for them, but not called back.
     *
     * @param unlearnt takes why something that ended meanwhile could not be learnt
     */
    public void openTo(Gate built, Consumer<Throwable> unlearnt) {
        for (Event event = next(built); event != null; event = next(built)) {
            try {
                event.learn(built);
            } catch (RuntimeException | LinkageError ours) {
                // It costs one call, as on a host's thread.
                unlearnt.accept(ours);
            }
        }
    }

    /** There is no gate, and none will come: nothing is watched any more. */
    public void giveUp() {
        lock.lock();
        try {
            settled = true;
            waiting.clear();
            begun.clear();
            progress.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether a failure waits to be learnt. */
    public boolean hasFailuresToLearn() {
        lock.lock();
        try {
            return learning || waiting.stream().anyMatch(Event::isFailure);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public GateCall before(Action action) {
        if (settled) {
            return gate == null ? null : gate.before(action);
        }
        long startNanos = System.nanoTime();
        long mayWaitNanos = expected.include(action) ? mostExpectedNanos : mostNanos;
        if (await(startNanos + mayWaitNanos)) {
            return gate == null ? null : gate.before(action, startNanos, mayWaitNanos);
        }
        Caller caller = conversation.caller();
        GateCall unjudged = GateCall.unjudged(
                action, caller.turn(), System.currentTimeMillis(), System.nanoTime() - startNanos, caller.tool());
        if (keep(new Began(unjudged))) {
            return unjudged;
        }
        // It came just now, or so much waits that this call goes unwatched.
        return gate == null ? null : gate.before(action, startNanos, mayWaitNanos);
    }

    @Override
    public GateCall beforeAtOnce(Action request) {
        if (!settled) {
            Caller caller = conversation.caller();
            GateCall unjudged = GateCall.unjudged(request, caller.turn(), System.currentTimeMillis(), 0, caller.tool());
            if (keep(new Began(unjudged))) {
                return unjudged;
            }
        }
        return gate == null ? null : gate.beforeAtOnce(request);
    }

    @Override
    public GateCall watch(Action action) {
        if (!settled) {
            Caller caller = conversation.caller();
            GateCall unjudged = GateCall.unjudged(action, caller.turn(), System.currentTimeMillis(), 0, caller.tool());
            if (keep(new Began(unjudged))) {
                return unjudged;
            }
        }
        return gate == null ? null : gate.watch(action);
    }

    @Override
    public String after(GateCall call, Outcome outcome) {
        return after(call, outcome, leftNanos(call, outcome));
    }

    @Override
    public void failedInside(ToolAction tool, Action call) {
        if (gate != null) {
            gate.failedInside(tool, call);
        }
    }

    @Override
    public String errorLine(GateCall call, Outcome outcome) {
        Gate built = gate;
        return built != null ? built.errorLine(call, outcome) : settled ? "" : null;
    }

    @Override
    public String afterAtOnce(GateCall request, Outcome outcome) {
        return after(request, outcome, 0);
    }

    private String after(GateCall call, Outcome outcome, long mayWaitNanos) {
        if (!settled && !await(System.nanoTime() + mayWaitNanos)) {
            call.action().settle();
            expected.ended(call.action(), outcome);
            if (keep(new Ended(call, outcome, goals.end(call.tool(), true), conversation.spoken()))) {
                conversation.callEnded(call.tool());
                return null;
            }
        }
        GateCall known = known(call);
        return gate == null || known == null ? null : gate.after(known, outcome);
    }

    /** What a call has become since it ran unjudged; null where the gate was off. */
    private GateCall known(GateCall call) {
        return call.judged() ? call : begun.remove(call);
    }

    /** A failure may wait for what its call has left: looked at before the host goes on, it proves more. */
    private long leftNanos(GateCall call, Outcome outcome) {
        return outcome.failed() ? mostNanos - call.elapsedNanos() : 0;
    }

    /** @return false if the gate is not there by then */
    private boolean await(long deadlineNanos) {
        lock.lock();
        try {
            while (!settled) {
                long leftNanos = deadlineNanos - System.nanoTime();
                if (leftNanos <= 0) {
                    return false;
                }
                progress.awaitNanos(leftNanos);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** @return false if it need not, or cannot, be kept for later */
    private boolean keep(Event event) {
        lock.lock();
        try {
            missed |= waiting.size() >= MOST_WAITING;
            return !settled && waiting.size() < MOST_WAITING && waiting.add(event);
        } finally {
            lock.unlock();
        }
    }

    /** The next to learn; null when there is none, and the gate has taken over. */
    private Event next(Gate built) {
        lock.lock();
        try {
            Event event = waiting.poll();
            learning = event != null;
            if (event == null) {
                if (missed) {
                    built.earlier().missed();
                }
                gate = built;
                settled = true;
                progress.signalAll();
            }
            return event;
        } finally {
            lock.unlock();
        }
    }

    /** Something that a thread of the host has gone on from. */
    private sealed interface Event {
        void learn(Gate built);

        boolean isFailure();
    }

    private final class Began implements Event {
        private final GateCall call;

        Began(GateCall call) {
            this.call = call;
        }

        @Override
        public void learn(Gate built) {
            GateCall known = built.earlier().begun(call);
            if (known != null) {
                begun.put(call, known);
            }
        }

        @Override
        public boolean isFailure() {
            return false;
        }
    }

    private final class Ended implements Event {
        private final GateCall call;
        private final Outcome outcome;
        private final CallEnd end;

        /** How often the user had spoken by then. */
        private final long spoken;

        Ended(GateCall call, Outcome outcome, CallEnd end, long spoken) {
            this.call = call;
            this.outcome = outcome;
            this.end = end;
            this.spoken = spoken;
        }

        @Override
        public void learn(Gate built) {
            GateCall known = known(call);
            if (known != null) {
                built.earlier().ended(known.seenLate(), outcome, end, conversation.spoken() > spoken);
            }
        }

        @Override
        public boolean isFailure() {
            return outcome.failed();
        }
    }
}
