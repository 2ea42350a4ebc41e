package io.vritti.tool;

import io.vritti.action.Action;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows for which tool call each thread of the host works. A thread that a tool starts works for the same call; one that existed
 * before works for the only call in flight, if there is only one.
 */
public final class ToolFrames {

    /** Cells of the JDK's own class, which are emptied when a call ends: a host's thread may live longer than we do. */
    private final InheritableThreadLocal<Object[]> current = new InheritableThreadLocal<>();

    private final Set<ToolFrame> inFlight = ConcurrentHashMap.newKeySet();

    /**
     * A tool call begins on this thread.
     *
     * @param passesModelBy whether its result goes to the user and not to the model
     * @param turn the model request that it follows, if it is not part of another tool call
     */
    public ToolFrame begin(ToolRequest request, boolean passesModelBy, long turn) {
        ToolFrame frame = new ToolFrame(request, ofThread(), passesModelBy, turn);
        if (frame.outer() == null) {
            inFlight.add(frame);
        }
        return frame;
    }

    /** It has ended, whatever threads may still work for it. */
    public void end(ToolFrame frame) {
        frame.cell()[0] = null;
        inFlight.remove(frame);
    }

    /** Has this thread work for a call; the answer goes to {@link #restore}. */
    public Object enter(ToolFrame frame) {
        Object[] before = current.get();
        current.set(frame.cell());
        return before;
    }

    /** Has this thread work for what it worked for before. */
    public void restore(Object before) {
        if (before == null) {
            current.remove();
        } else {
            current.set((Object[]) before);
        }
    }

    /** The call that this thread works for; null where there is none, or where it cannot be told. */
    public ToolFrame current() {
        ToolFrame own = ofThread();
        return own == null ? theOnlyOne() : own;
    }

    /** A model is asked: what follows inside a call that is asked for by its answer is another attempt. */
    public void modelAsked(long turn) {
        ToolFrame own = ofThread();
        if (own != null) {
            own.modelAsked(turn);
        }
    }

    /** A call inside was refused with this text. */
    public void refused(Action call, String text) {
        ToolFrame frame = current();
        if (frame != null) {
            frame.failed(call);
            frame.refused(text);
        }
    }

    /** A tool call was refused before it ran; the call around it on this thread, if there is one, hears of it. */
    public void refusedAhead(String text) {
        ToolFrame around = ofThread();
        if (around != null) {
            around.refused(text);
        }
    }

    /** A call inside has succeeded. */
    public void succeeded() {
        ToolFrame frame = current();
        if (frame != null) {
            frame.succeeded();
        }
    }

    /** A call inside has failed. */
    public void failed(Action call) {
        ToolFrame frame = current();
        if (frame != null) {
            frame.failed(call);
        }
    }

    /** The model is to read this with the result. */
    public void tell(String line) {
        ToolFrame frame = current();
        if (frame != null) {
            frame.tell(line);
        }
    }

    /** The call that this thread is known to work for, or null. */
    public ToolFrame ofThread() {
        Object[] cell = current.get();
        return cell == null ? null : (ToolFrame) cell[0];
    }

    private ToolFrame theOnlyOne() {
        Iterator<ToolFrame> frames = inFlight.iterator();
        if (!frames.hasNext()) {
            return null;
        }
        ToolFrame first = frames.next();
        return frames.hasNext() || first.isOld() ? null : first;
    }
}
