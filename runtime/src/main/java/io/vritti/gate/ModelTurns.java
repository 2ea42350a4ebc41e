package io.vritti.gate;

import io.vritti.gate.policy.ToolFrameworks;
import io.vritti.tool.ToolFrame;
import io.vritti.tool.ToolFrames;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the requests that this JVM makes to a model. A repeat after the same request is the host's own retry; after a
 * later one, a model had the chance to react (design.md §5.6). Notices when the user has said something: what failed may have
 * been mended by them (design.md §5.2).
 */
public final class ModelTurns {

    /** Who spoke last in a request to a model. */
    public enum Speaker {
        USER,
        /** A tool's result, or the model itself. */
        MACHINE,
        /** Unknown, or a host whose tool results look like the user's messages. */
        UNCLEAR
    }

    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong spoken = new AtomicLong();
    private final AtomicBoolean called = new AtomicBoolean();
    private final ToolFrames tools = new ToolFrames();
    private final ToolFrameworks frameworks = new ToolFrameworks(tools);
    private volatile Runnable userSpoke = () -> {};

    /** What runs the tools that the model calls. */
    public ToolFrameworks frameworks() {
        return frameworks;
    }

    /** The tool calls in flight. */
    public ToolFrames tools() {
        return tools;
    }

    /** @param listener is called with each new message of the user */
    void whenUserSpeaks(Runnable listener) {
        userSpoke = listener;
    }

    /**
     * A request to a model is about to be sent. Where it is unclear who spoke, it was the user if no call had a result to
     * tell.
     */
    public void modelRequested(Speaker speaker) {
        modelAnswered();
        boolean resultToTell = called.getAndSet(false);
        if (speaker == Speaker.USER || speaker == Speaker.UNCLEAR && !resultToTell) {
            spoken.incrementAndGet();
            userSpoke.run();
        }
    }

    /** A model has said what to do next, or is about to: what follows is another attempt. */
    public void modelAnswered() {
        tools.modelAsked(requests.incrementAndGet());
    }

    /** How often the user has spoken. */
    long spoken() {
        return spoken.get();
    }

    /** A call has ended; its result goes to the model. */
    void callEnded() {
        called.set(true);
    }

    /** The number of the request that a call on this thread follows; 0 while no model was seen. */
    public long turn() {
        ToolFrame tool = tools.current();
        return tool == null ? requests.get() : tool.turn();
    }
}
