package io.vritti.agent;

import java.util.List;

/** Something to be done once, before the first class of some packages is defined. */
final class Preparation {

    static final Preparation NONE = new Preparation(List.of(), new Nothing());

    private final List<String> prefixes;
    private Runnable action;

    Preparation(List<String> prefixes, Runnable action) {
        this.prefixes = prefixes;
        this.action = action;
    }

    void before(String className) {
        for (String prefix : prefixes) {
            if (className.startsWith(prefix)) {
                runOnce();
                return;
            }
        }
    }

    /** Late comers wait: a class defined before the action has ended would land in the wrong module for good. */
    private synchronized void runOnce() {
        Runnable pending = action;
        action = null;
        if (pending != null) {
            pending.run();
        }
    }

    private static final class Nothing implements Runnable {
        @Override
        public void run() {}
    }
}
