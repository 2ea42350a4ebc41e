package io.vritti.gate.fix;

import java.util.ArrayList;
import java.util.List;

/** The last things that succeeded in this JVM and may have changed the world. Any work may ask and add. */
final class RecentActions {

    /** What all threads together leave behind; a fix that lies further back will show itself again. */
    private static final int KEPT = 64;

    private final RecentAction[] kept = new RecentAction[KEPT];
    private int next;

    synchronized void add(RecentAction step) {
        kept[next % KEPT] = step;
        next = next + 1 == 2 * KEPT ? KEPT : next + 1;
    }

    /**
     * What began after a failure and ended before the next run, the oldest first: on this work, or on any where this one did
     * nothing, because agents hand work around. Users never share what they did.
     */
    synchronized List<RecentAction> between(long failedAtMillis, long startedAtMillis, long work, String user) {
        List<RecentAction> own = new ArrayList<>();
        List<RecentAction> all = new ArrayList<>();
        for (int i = Math.max(0, next - KEPT); i < next; i++) {
            RecentAction step = kept[i % KEPT];
            if (step.user().equals(user)
                    && step.startedAtMillis() >= failedAtMillis
                    && step.endedAtMillis() <= startedAtMillis) {
                all.add(step);
                if (step.work() == work) {
                    own.add(step);
                }
            }
        }
        return own.isEmpty() ? all : own;
    }
}
