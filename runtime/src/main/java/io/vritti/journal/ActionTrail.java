package io.vritti.journal;

import java.util.ArrayList;
import java.util.List;

/** The last things the host did, so that an episode can tell what came before it. Text only: it must pin no object of the host. */
public final class ActionTrail {

    /** What all work together leave behind. */
    private static final int KEPT = 64;

    /** facts.md §4.1 shows a handful of actions; ten fill a screen line each. */
    private static final int TOLD = 10;

    private static final int MOST_CHARACTERS = 500;

    private final String[] texts = new String[KEPT];
    private final long[] works = new long[KEPT];
    private int next;

    synchronized void add(long work, String text) {
        works[next % KEPT] = work;
        texts[next % KEPT] = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
        next = next + 1 == 2 * KEPT ? KEPT : next + 1;
    }

    /** What was done last as part of a piece of work, the oldest first; of all work where that is nothing: agents hand work around. */
    synchronized List<String> before(long work) {
        List<String> own = collect(work, false);
        return own.isEmpty() ? collect(work, true) : own;
    }

    private List<String> collect(long work, boolean all) {
        List<String> found = new ArrayList<>();
        for (int i = next - 1; i >= Math.max(0, next - KEPT) && found.size() < TOLD; i--) {
            if (all || works[i % KEPT] == work) {
                found.add(0, texts[i % KEPT]);
            }
        }
        return found;
    }
}
