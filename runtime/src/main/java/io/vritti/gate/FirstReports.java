package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.config.Settings;
import io.vritti.evidence.Looks;
import io.vritti.gate.memory.FailureMemory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives the first processes of a JVM more time if they have failed on another machine, as the digest of failed keys says without a
 * question: the answer, and the classes that a verdict on it needs, come late on a busy machine. All calls of a JVM together wait
 * no more than {@code vritti.gate.deadline.first} beyond their deadline. Thread-safe.
 */
final class FirstReports {

    /** Longer looks are taken for ones that hang ({@link Looks}). */
    private static final long MOST_NANOS = 1_000_000_000L;

    /** Whoever has judged so many calls is warm. */
    private static final int FIRST_CALLS = 20;

    private final Settings settings;
    private final ModelTurns conversation;
    private final FailureMemory memory;
    private final Looks looks;
    private final AtomicLong leftNanos;
    private final AtomicInteger calls = new AtomicInteger();

    FirstReports(Settings settings, ModelTurns conversation, FailureMemory memory, Looks looks) {
        this.settings = settings;
        this.conversation = conversation;
        this.memory = memory;
        this.looks = looks;
        this.leftNanos = new AtomicLong(settings.gate().firstDeadlineNanos());
    }

    /**
     * Until when a call may wait for its verdict, in a JVM that refuses calls.
     *
     * @param deadlineNanos its deadline, on the clock of {@link System#nanoTime}
     */
    long until(long deadlineNanos, Action action) {
        if (!memory.asksOthers()
                || leftNanos.get() <= 0
                || !action.byKind(process -> inScope(), http -> false, tool -> false)
                || calls.incrementAndGet() > FIRST_CALLS) {
            return deadlineNanos;
        }
        boolean reported =
                looks.within(deadlineNanos - System.nanoTime(), () -> memory.failedElsewhere(action), () -> false);
        return reported ? deadlineNanos + Math.min(leftNanos.get(), MOST_NANOS) : deadlineNanos;
    }

    /** Notes how long a call has waited beyond its deadline; negative where it has not. */
    void waited(long beyondNanos) {
        if (beyondNanos > 0) {
            leftNanos.addAndGet(-beyondNanos);
        }
    }

    private boolean inScope() {
        return switch (settings.veto().scope()) {
            case TOOL -> conversation.turn() > 0 && conversation.frameworks().insideTool();
            case AUTO -> conversation.turn() > 0 && conversation.frameworks().passVetoesOn();
            case ALL -> true;
        };
    }
}
