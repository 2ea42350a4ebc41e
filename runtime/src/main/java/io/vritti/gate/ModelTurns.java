package io.vritti.gate;

import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.policy.ToolFrameworks;
import io.vritti.tool.ConversationNumber;
import io.vritti.tool.ToolFrame;
import io.vritti.tool.ToolFrames;
import io.vritti.tool.ToolRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the requests that this JVM makes to a model, by conversation where that is known. A repeat after the same request is the host's own retry; after a
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
    private final Conversations conversations = new Conversations();
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

    /** The same of a request whose conversation is unknown. */
    public void modelRequested(Speaker speaker) {
        modelRequested(speaker, ConversationNumber.UNKNOWN);
    }

    /**
     * A request to a model is about to be sent. Where it is unclear who spoke, it was the user if no call had a result to
     * tell.
     *
     * @param conversation as {@link #conversationOf} tells it; the one inside whose tool call it is made is known anyway
     */
    public void modelRequested(Speaker speaker, long conversation) {
        ToolFrame own = tools.ofThread();
        long known = own == null ? conversation : own.conversation();
        long number = asked(known);
        boolean resultToTell = called.getAndSet(false);
        if (known != ConversationNumber.UNKNOWN) {
            resultToTell = conversations.toldResult(known);
        }
        if (speaker == Speaker.USER || speaker == Speaker.UNCLEAR && !resultToTell) {
            spoken.incrementAndGet();
            if (known == ConversationNumber.UNKNOWN) {
                userSpoke.run();
            } else {
                conversations.spoke(known, number);
            }
        }
    }

    /** The conversation of a request to a model that tells the results of these calls; 0 where it is unknown. */
    public long conversationOf(List<String> callIds) {
        return conversations.of(callIds);
    }

    /** A model has asked for a call in this conversation; 0 where that is unknown. */
    public void asked(String callId, long conversation) {
        conversations.asked(callId, conversation);
    }

    /**
     * A model has said what to do next, or is about to: what follows is another attempt.
     *
     * @param conversation 0 where it is unknown
     */
    public void modelAnswered(long conversation) {
        asked(conversation);
    }

    private long asked(long conversation) {
        long number = requests.incrementAndGet();
        conversations.requested(conversation, number);
        tools.modelAsked(number);
        return number;
    }

    /** How often the user has spoken. */
    long spoken() {
        return spoken.get();
    }

    /** A call has ended; its result goes to the model. */
    void callEnded(ToolFrame tool) {
        called.set(true);
        conversations.callEnded(tool == null ? ConversationNumber.UNKNOWN : tool.conversation());
    }

    /** A tool call begins that a model has asked for. */
    public ToolFrame begin(ToolRequest request, boolean passesModelBy) {
        long conversation = ConversationNumber.of(request);
        conversations.asked(request.callId(), conversation);
        long ofAll = requests.get();
        return tools.begin(
                request,
                passesModelBy,
                conversation == ConversationNumber.UNKNOWN ? ofAll : conversations.request(conversation),
                ofAll);
    }

    /** Who calls on this thread. */
    Caller caller() {
        ToolFrame tool = tools.current();
        return new Caller(tool == null ? requests.get() : tool.turn(), tool);
    }

    /** Whether a user who could have changed something for either call has spoken since one failed. */
    boolean spokeSince(FailureRecord failed, Caller caller) {
        return conversations.spokeSince(failed.failureTurn(), failed.failureConversation(), caller.conversation());
    }

    /** The same since any of its failures before the last change. */
    boolean spokeSinceEarlier(FailureRecord failed, Caller caller) {
        return failed.earlier().stream()
                .anyMatch(earlier ->
                        conversations.spokeSince(earlier.turn(), earlier.conversation(), caller.conversation()));
    }

    /** The number of the request that a call on this thread follows; 0 while no model was seen. */
    public long turn() {
        ToolFrame tool = tools.current();
        return tool == null ? requests.get() : tool.turn();
    }
}
