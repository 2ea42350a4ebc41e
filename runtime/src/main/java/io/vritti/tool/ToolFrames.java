package io.vritti.tool;

import io.vritti.action.Action;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows for which tool call each thread of the host works. A thread that a tool starts works for the same call, and so does one that runs
 * a task which the tool has left to an executor ({@link HandOvers}); one of which nothing is known works for the only call in flight, if
 * there is only one.
 */
public final class ToolFrames {

    /** Follows what threads leave to others, while it matters. */
    public interface Follower {

        /** @param any whether a tool call is in flight */
        void inFlight(boolean any);
    }

    private final WorkOfThreads work = new WorkOfThreads();
    private final HandOvers handOvers = new HandOvers(work);
    private final Set<ToolFrame> inFlight = ConcurrentHashMap.newKeySet();
    private final AskedGoals goals = new AskedGoals();
    private volatile Follower follower = any -> {};

    /** What carries a call from thread to thread. */
    public HandOvers handOvers() {
        return handOvers;
    }

    /** What users want, as requests to models say it. */
    public AskedGoals goals() {
        return goals;
    }

    /** What this thread's work is for, as the request to a model said it that it has made; null where that is unknown. */
    public String askedFor() {
        return goals.ofThread();
    }

    /** To be told before the first call. */
    public void followBy(Follower told) {
        follower = told;
    }

    /**
     * A tool call begins on this thread.
     *
     * @param passesModelBy whether its result goes to the user and not to the model
     * @param turn the model request that it follows, if it is not part of another tool call
     * @param requestOfAll the last one of any conversation
     */
    public ToolFrame begin(ToolRequest request, boolean passesModelBy, long turn, long requestOfAll) {
        ToolFrame frame = new ToolFrame(request, ofThread(), passesModelBy, turn, requestOfAll, askedFor());
        if (frame.outer() == null) {
            synchronized (inFlight) {
                inFlight.add(frame);
                follower.inFlight(true);
            }
        }
        return frame;
    }

    /** It has ended, whatever threads may still work for it. */
    public void end(ToolFrame frame) {
        frame.cell()[0] = null;
        synchronized (inFlight) {
            if (inFlight.remove(frame) && inFlight.isEmpty()) {
                follower.inFlight(false);
                handOvers.over();
            }
        }
    }

    /** Has this thread work for a call; the answer goes to {@link #restore}. */
    public Object enter(ToolFrame frame) {
        Object[] before = work.cell();
        work.set(frame.cell());
        return before;
    }

    /** Has this thread work for what it worked for before. */
    public void restore(Object before) {
        work.set((Object[]) before);
    }

    /** The call that this thread works for; null where there is none, or where it cannot be told. */
    public ToolFrame current() {
        ToolFrame own = ofThread();
        return own == null && work.isUnknown() ? theOnlyOne() : own;
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

    /** The call that this thread is known to work for, or null. */
    public ToolFrame ofThread() {
        return work.frame();
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
