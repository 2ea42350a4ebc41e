package io.vritti.intercept.tool;

import io.vritti.action.ToolAction;
import io.vritti.bridge.VrittiBridge;
import io.vritti.gate.CallGate;
import io.vritti.gate.ModelTurns;
import io.vritti.gate.verdict.GateCall;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.tool.ConversationNumber;
import io.vritti.tool.ToolFrame;
import io.vritti.tool.ToolFrames;
import io.vritti.tool.ToolRequest;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Follows tool calls from before they run until their framework gets the result. */
public final class ToolCalls {

    private final CallGate gate;
    private final ModelTurns conversation;
    private final ToolFrames frames;
    private final ToolDelivery delivery;
    private final Counters counters;

    /** @param hints whether the model is told of fixes with a tool's result; asked each time */
    public ToolCalls(CallGate gate, ModelTurns conversation, BooleanSupplier hints, Counters counters) {
        this.gate = gate;
        this.counters = counters;
        this.conversation = conversation;
        this.frames = conversation.tools();
        this.delivery = new ToolDelivery(hints);
        VrittiBridge.Hooks tasks = new TaskHooks(frames.handOvers(), counters);
        frames.followBy(any -> VrittiBridge.followTasks(any ? tasks : null));
    }

    /** @param token of a task that has ended on this thread */
    public void taskEnds(Object token) {
        frames.handOvers().ends(token);
    }

    /**
     * @param call null where it cannot be read
     * @return a token for {@link #returned}, which is a Throwable where the tool must not run; or null
     */
    public Object calling(HostToolCall call) {
        if (call == null) {
            return null;
        }
        ToolRequest request = call.request();
        ToolFrame around = frames.ofThread();
        if (around != null && around.isOf(request)) {
            return new InnerLayer(call, around);
        }
        counters.increment(Counter.TOOL_CALLS);
        boolean passesModelBy = call.passesModelBy();
        ToolAction action = action(request);
        ToolFrame frame = conversation.begin(request, passesModelBy);
        Object before = frames.enter(frame);
        GateCall judged = null;
        boolean runs = false;
        try {
            judged = passesModelBy ? null : gate.before(action);
            runs = judged == null || judged.refusal() == null;
        } finally {
            if (!runs) {
                frames.restore(before);
                frames.end(frame);
            }
        }
        if (!runs) {
            return refused(call, judged.refusal().getMessage());
        }
        Running running = new Running(call, action, judged, frame, before);
        call.begins(running);
        return running;
    }

    /** @return null where the framework's own result cannot be made, as of a version that makes it otherwise: then the tool runs */
    private RefusedTool refused(HostToolCall call, String text) {
        try {
            return new RefusedTool(call, text);
        } catch (RuntimeException | LinkageError ours) {
            counters.increment(Counter.INTERNAL_ERRORS);
            return null;
        }
    }

    private static ToolAction action(ToolRequest request) {
        return new ToolAction(
                request.framework(), request.tool(), request.server(), request::serverFolders, request::arguments);
    }

    /**
     * An answer of a model is about to have its tools called, or a model is asked: what it asks for is one attempt.
     *
     * @param turn null where nothing is known of it
     */
    public void answered(HostTurn turn) {
        if (turn == null) {
            conversation.modelAnswered(ConversationNumber.UNKNOWN);
            return;
        }
        long named = ConversationNumber.of(turn.conversation());
        long known = named == ConversationNumber.UNKNOWN ? conversation.conversationOf(turn.told()) : named;
        turn.asked().forEach(id -> conversation.asked(id, known));
        conversation.modelAnswered(known);
    }

    /**
     * The woven method returns.
     *
     * @param end result and exception of the method, one of them null as a rule
     * @return those that take their places
     */
    public Object[] returned(Object token, Object[] end) {
        if (token instanceof RefusedTool refused) {
            return new Object[] {refused.result(), null};
        }
        if (token instanceof InnerLayer layer) {
            return returned(layer, end);
        }
        Running running = (Running) token;
        frames.restore(running.before);
        Object later = end[1] == null && end[0] != null ? running.call.later(end[0], running) : null;
        if (later != null) {
            return new Object[] {later, null};
        }
        ToolEnd delivered = running.ended(end[0], (Throwable) end[1], running.call::refusedAtOnce);
        return new Object[] {delivered.result(), delivered.thrown()};
    }

    /** A refusal becomes a result as early as that is possible: the layers around would log the exception. */
    private Object[] returned(InnerLayer layer, Object[] end) {
        Throwable thrown = (Throwable) end[1];
        String veto = layer.frame.passesModelBy() ? null : ToolDelivery.veto(thrown);
        if (veto == null) {
            // A layer around it may try again, and only the last try counts.
            layer.frame.threw(thrown);
        }
        return veto == null ? end : new Object[] {layer.call.refusedAtOnce(veto), null};
    }

    /** Another layer of the framework around the same tool: the outermost counts, but this one may know what was thrown. */
    private record InnerLayer(HostToolCall call, ToolFrame frame) {}

    private final class Running implements LateTool {

        private final HostToolCall call;
        private final ToolAction action;

        /** Null where the gate does not judge it. */
        private final GateCall judged;

        private final ToolFrame frame;
        private final Object before;
        private final long startNanos = System.nanoTime();
        private final AtomicBoolean over = new AtomicBoolean();

        Running(HostToolCall call, ToolAction action, GateCall judged, ToolFrame frame, Object before) {
            this.call = call;
            this.action = action;
            this.judged = judged;
            this.frame = frame;
            this.before = before;
        }

        @Override
        public Object enter() {
            return frames.enter(frame);
        }

        @Override
        public void restore(Object earlier) {
            frames.restore(earlier);
        }

        @Override
        public ToolEnd ended(Object result, Throwable thrown) {
            try {
                return ended(result, thrown, call::refused);
            } catch (RuntimeException | LinkageError ours) {
                // The host waits for it: it gets what the tool gave.
                counters.increment(Counter.INTERNAL_ERRORS);
                return new ToolEnd(result, thrown);
            }
        }

        private ToolEnd ended(Object result, Throwable thrown, Function<String, Object> refused) {
            // The goal and the conversation of its own failure are asked of this thread.
            Object earlier = frames.enter(frame);
            try {
                if (judged != null && over.compareAndSet(false, true)) {
                    learn(result, thrown);
                }
            } finally {
                frames.restore(earlier);
                frames.end(frame);
            }
            return delivery.of(call, frame, new ToolEnd(result, thrown), refused);
        }

        /** What a call inside it did, or was refused, that one has told the gate itself. */
        private void learn(Object result, Throwable outer) {
            String reported = outer == null && result != null ? call.failure(result) : null;
            // Spring AI makes a text of it that has no flag.
            Throwable thrown = outer == null ? frame.thrown() : outer;
            boolean failed = thrown != null || reported != null;
            if (failed && frame.onlyFailure() != null) {
                gate.failedInside(action, frame.onlyFailure());
            }
            if (frame.refusal() != null || failed && frame.failedInside() || thrown != null && call.isSignal(thrown)) {
                return;
            }
            long durationNanos = System.nanoTime() - startNanos;
            String told = gate.after(
                    judged,
                    thrown == null
                            ? ToolOutcomes.returned(reported, judged.startedAtMillis(), durationNanos)
                            : ToolOutcomes.thrown(thrown, judged.startedAtMillis(), durationNanos));
            if (told != null) {
                frame.tell(told);
            }
        }
    }
}
