package io.vritti.evidence.capture;

import io.vritti.action.ProcessAction;
import io.vritti.world.tree.Listing;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Walks that a check has just made, for the run that follows it. Thread-safe. */
public final class TreeLooks {

    /** Calls between the check and the start at one time; a refused one never comes for its walk. */
    private static final int MOST = 8;

    private record Look(ProcessAction action, Listing listing) {}

    private final Deque<Look> latest = new ArrayDeque<>();

    public synchronized void put(ProcessAction action, Listing listing) {
        latest.addLast(new Look(action, listing));
        if (latest.size() > MOST) {
            latest.removeFirst();
        }
    }

    /** The walk made for this very call, or null; it is handed out once. */
    public synchronized Listing take(ProcessAction action) {
        for (Iterator<Look> looks = latest.descendingIterator(); looks.hasNext(); ) {
            Look look = looks.next();
            if (look.action() == action) {
                looks.remove();
                return look.listing();
            }
        }
        return null;
    }
}
