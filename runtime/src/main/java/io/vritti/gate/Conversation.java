package io.vritti.gate;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the requests that this JVM makes to a model. A repeat after the same request is the host's own retry; after a
 * later one, a model had the chance to react (design.md §5.6).
 */
public final class Conversation {

    private final AtomicLong requests = new AtomicLong();

    /** A request to a model is about to be sent. */
    public void modelRequested() {
        requests.incrementAndGet();
    }

    /** How many there were; 0 while no model was seen. */
    public long turn() {
        return requests.get();
    }
}
