package io.vritti.journal;

import io.vritti.config.GoalCapture;
import io.vritti.tool.ConversationNumber;
import io.vritti.tool.ToolFrame;
import io.vritti.tool.ToolRequest;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;

/**
 * Knows what a call of the host is for: what the host states, as the entry {@code vritti.goal} of SLF4J's diagnostic context, or what the
 * framework knows inside whose tool call it happens. The context is asked only once the host has loaded its class itself: to load it for
 * the host could make SLF4J print.
 */
public final class GoalSource {

    /** The class whose loading tells that the host uses a diagnostic context. */
    public static final String CONTEXT_CLASS = "org/slf4j/MDC";

    private static final String KEY = "vritti.goal";

    private final GoalCapture capture;
    private volatile WeakReference<ClassLoader> hostLoader = new WeakReference<>(null);

    public GoalSource(GoalCapture capture) {
        this.capture = capture;
    }

    /** The host has loaded {@link #CONTEXT_CLASS} in this loader. */
    public void contextLoadedBy(ClassLoader loader) {
        hostLoader = new WeakReference<>(loader);
    }

    /**
     * A call ends now, on this thread.
     *
     * @param frame the tool call that it is part of, or null
     * @param failed whether its goal is of interest
     */
    public CallEnd end(ToolFrame frame, boolean failed) {
        ToolRequest tool = frame == null ? null : frame.outermost().request();
        return new CallEnd(
                work(frame), failed ? goal(tool) : null, tool == null ? null : tool.tool(), System.currentTimeMillis());
    }

    /** Negative for a conversation, or else for a user, so that it is never a thread's. */
    private static long work(ToolFrame frame) {
        if (frame == null) {
            return Thread.currentThread().getId();
        }
        if (frame.conversation() != ConversationNumber.UNKNOWN) {
            return frame.conversation();
        }
        String user = frame.user();
        return user == null ? Thread.currentThread().getId() : ConversationNumber.of("user " + user);
    }

    private String goal(ToolRequest tool) {
        String stated = stated();
        return stated != null || tool == null
                ? stated
                : switch (capture) {
                    case OFF -> null;
                    case TOOL -> tool.description();
                    case USER -> tool.goal() == null ? tool.description() : tool.goal();
                };
    }

    /** What the host states for this thread, or null. */
    private String stated() {
        ClassLoader loader = hostLoader.get();
        if (loader == null) {
            return null;
        }
        try {
            Method get = Class.forName(CONTEXT_CLASS.replace('/', '.'), false, loader)
                    .getMethod("get", String.class);
            Object goal = get.invoke(null, KEY);
            return goal == null ? null : goal.toString();
        } catch (ReflectiveOperationException | LinkageError | RuntimeException unusual) {
            return null;
        }
    }
}
