package io.vritti.tool;

import io.vritti.action.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A tool call in flight: what was asked, and what happened inside it that the model is to hear of. Thread-safe: its work may go on
 * several threads at once.
 */
public final class ToolFrame {

    /** Frameworks end tools of their own after minutes at most; one that a host never ends must not stand for all later ones. */
    private static final long MOST_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final ToolRequest request;

    /** The call inside which this one happens, or null. */
    private final ToolFrame outer;

    /** What threads refer to: emptied at the end, because a pooled thread may keep it for ever. */
    private final Object[] cell = {this};

    private final long beginNanos = System.nanoTime();
    private final List<String> told = new ArrayList<>(0);
    private volatile long turn;
    private volatile String refusal;
    private volatile boolean wentOn;
    private volatile boolean failedInside;
    private volatile Action onlyFailure;
    private volatile Throwable thrown;

    private final boolean passesModelBy;
    private final long conversation;
    private final long requestOfAll;
    private final String askedFor;

    ToolFrame(
            ToolRequest request,
            ToolFrame outer,
            boolean passesModelBy,
            long turn,
            long requestOfAll,
            String askedFor) {
        this.request = request;
        this.passesModelBy = passesModelBy || outer != null && outer.passesModelBy;
        this.outer = outer;
        this.turn = outer == null ? turn : outer.turn;
        this.requestOfAll = outer == null ? requestOfAll : outer.requestOfAll;
        this.askedFor = outer == null ? askedFor : outer.askedFor;
        this.conversation = outer == null ? ConversationNumber.of(request) : outer.conversation;
    }

    public ToolRequest request() {
        return request;
    }

    /** Whether its result goes to the user and not to the model, which would hear of no refusal inside it. */
    public boolean passesModelBy() {
        return passesModelBy;
    }

    /** The outermost call, which the model asked for. */
    public ToolFrame outermost() {
        return outer == null ? this : outer.outermost();
    }

    /** Number of the conversation whose model asked for it, as {@link ConversationNumber} gives it; 0 where it is unknown. */
    public long conversation() {
        return conversation;
    }

    /** What the user wants, as the framework knows it, or else the request to the model; null where neither does. */
    public String goal() {
        String goal = outermost().request.goal();
        return goal == null ? askedFor : goal;
    }

    /** The user on whose behalf it is made, as the framework names them; null where it names none. */
    public String user() {
        String user = outermost().request.user();
        return user == null || user.isBlank() ? null : user;
    }

    /** The model request that this call follows: all that happens inside it is one attempt, unless a model is asked inside it, too. */
    public long turn() {
        return turn;
    }

    /** The last model request of any conversation when it began. */
    public long requestOfAll() {
        return requestOfAll;
    }

    /** Text of the first call inside it that was refused; null where none was. */
    public String refusal() {
        return refusal;
    }

    /** Whether a call inside it succeeded after one was refused: the tool went another way. */
    public boolean wentOn() {
        return wentOn;
    }

    /** Whether a call inside it failed or was refused: then its own failure is that one's. */
    public boolean failedInside() {
        return failedInside;
    }

    /** The only call inside it that failed or was refused, if nothing inside has succeeded since; else null. */
    public Action onlyFailure() {
        return onlyFailure;
    }

    /** What the tool itself threw, where that is not what its framework made of it; or null. */
    public Throwable thrown() {
        return thrown;
    }

    /** An inner layer of the framework has ended with this thrown; null where it has ended well. */
    public void threw(Throwable inside) {
        thrown = inside;
    }

    /** Whether another layer of the same framework makes the same call. */
    public boolean isOf(ToolRequest other) {
        return request.framework().equals(other.framework()) && other.isLayerOf(request);
    }

    /** Lines that the model is to read with the result. */
    public List<String> told() {
        synchronized (told) {
            return List.copyOf(told);
        }
    }

    /** Whether it began so long ago that its end may have been missed: nothing that is not known to be its own is its own. */
    boolean isOld() {
        return System.nanoTime() - beginNanos > MOST_NANOS;
    }

    Object[] cell() {
        return cell;
    }

    ToolFrame outer() {
        return outer;
    }

    void modelAsked(long latestTurn) {
        turn = latestTurn;
        if (outer != null) {
            outer.modelAsked(latestTurn);
        }
    }

    void refused(String text) {
        if (refusal == null) {
            refusal = text;
        }
        if (outer != null) {
            outer.refused(text);
        }
    }

    /** A call inside it has succeeded. */
    public void succeeded() {
        wentOn |= refusal != null;
        onlyFailure = null;
        if (outer != null) {
            outer.succeeded();
        }
    }

    /** A call inside it has failed. */
    public void failed(Action call) {
        onlyFailure = failedInside ? null : call;
        failedInside = true;
        if (outer != null) {
            outer.failed(call);
        }
    }

    /** The model is to read this with the result. */
    public void tell(String line) {
        synchronized (told) {
            if (!told.contains(line)) {
                told.add(line);
            }
        }
    }
}
