package io.vritti.intercept.tool;

import io.vritti.gate.ModelTurns;
import io.vritti.tool.ToolFrame;
import io.vritti.tool.ToolFrames;

/** Follows tool calls from before they run until their framework gets the result. */
public final class ToolCalls {

    private final ModelTurns conversation;
    private final ToolFrames frames;
    private final ToolDelivery delivery;

    /** @param hints whether the model is told of fixes with a tool's result */
    public ToolCalls(ModelTurns conversation, boolean hints) {
        this.conversation = conversation;
        this.frames = conversation.tools();
        this.delivery = new ToolDelivery(hints);
    }

    /**
     * @param call null where it cannot be read
     * @return a token for {@link #returned}, or null
     */
    public Object calling(HostToolCall call) {
        if (call == null) {
            return null;
        }
        ToolFrame frame = frames.begin(call.request(), conversation.turn());
        return new Running(call, frame, frames.enter(frame));
    }

    /** An answer of a model is about to have its tools called: what it asks for is one attempt. */
    public void answered() {
        conversation.modelAnswered();
    }

    /**
     * The woven method returns.
     *
     * @param end result and exception of the method, one of them null as a rule
     * @return those that take their places
     */
    public Object[] returned(Object token, Object[] end) {
        Running running = (Running) token;
        frames.restore(running.before);
        Object later = end[1] == null && end[0] != null ? running.call.later(end[0], running) : null;
        if (later != null) {
            return new Object[] {later, null};
        }
        ToolEnd delivered = running.ended(end[0], (Throwable) end[1]);
        return new Object[] {delivered.result(), delivered.thrown()};
    }

    private final class Running implements LateTool {

        private final HostToolCall call;
        private final ToolFrame frame;
        private final Object before;

        Running(HostToolCall call, ToolFrame frame, Object before) {
            this.call = call;
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
            frames.end(frame);
            return delivery.of(call, frame, new ToolEnd(result, thrown));
        }
    }
}
