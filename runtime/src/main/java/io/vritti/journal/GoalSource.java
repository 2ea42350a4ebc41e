package io.vritti.journal;

import io.vritti.config.GoalCapture;
import io.vritti.config.Settings;
import io.vritti.tool.ConversationNumber;
import io.vritti.tool.ToolFrame;
import io.vritti.tool.ToolFrames;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.util.function.BooleanSupplier;

/**
 * Knows what a call of the host is for: what the host states, as the entry {@code vritti.goal} of SLF4J's diagnostic context, or what the
 * framework knows inside whose tool call it happens. The context is asked only once the host has loaded its class itself: to load it for
 * the host could make SLF4J print.
 */
public final class GoalSource {

    /** The class whose loading tells that the host uses a diagnostic context. */
    public static final String CONTEXT_CLASS = "org/slf4j/MDC";

    private static final String KEY = "vritti.goal";

    private final ToolFrames tools;
    private final Settings settings;
    private volatile WeakReference<ClassLoader> hostLoader = new WeakReference<>(null);

    /**
     * @param tools the calls whose framework knows what they are for
     * @param settings asked each time
     */
    public GoalSource(ToolFrames tools, Settings settings) {
        this.tools = tools;
        this.settings = settings;
        // An anonymous class: made on the host's thread, before lambdas are cheap.
        tools.goals().want(new BooleanSupplier() {
            @Override
            public boolean getAsBoolean() {
                return settings.captureGoal() == GoalCapture.USER;
            }
        });
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
        return new CallEnd(
                work(frame),
                failed ? goal(frame) : null,
                frame == null ? null : frame.outermost().request().tool(),
                System.currentTimeMillis(),
                System.nanoTime());
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

    private String goal(ToolFrame frame) {
        String stated = stated();
        if (stated != null) {
            return stated;
        }
        return switch (settings.captureGoal()) {
            case OFF -> null;
            case TOOL -> described(frame);
            case USER -> {
                String goal = frame == null ? tools.askedFor() : frame.goal();
                yield goal == null ? described(frame) : goal;
            }
        };
    }

    private static String described(ToolFrame frame) {
        return frame == null ? null : frame.outermost().request().description();
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
