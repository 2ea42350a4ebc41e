package io.vritti.store.kyrodb;

import io.vritti.store.MemoryStore;
import java.util.ArrayList;
import java.util.List;

/** What became of a batch, for the outbox. */
final class Receipt {

    /** A fault that nobody can name may pass; one that does not is parked. */
    static final int MOST_TRIES = 5;

    private record Refused(long outboxId, String error, int mostTries) {}

    private final List<Long> arrived = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private String heldBack;

    void arrived(long outboxId) {
        arrived.add(outboxId);
    }

    /** @param mostTries after so many refusals it is parked */
    void refused(long outboxId, String error, int mostTries) {
        refused.add(new Refused(outboxId, error, mostTries));
    }

    void heldBack(String why) {
        heldBack = String.valueOf(why);
    }

    /** Why something waits although the server is well, or null. */
    String heldBack() {
        return heldBack;
    }

    int refusals() {
        return refused.size();
    }

    boolean moved() {
        return !arrived.isEmpty() || !refused.isEmpty();
    }

    void enter(MemoryStore store) {
        if (!arrived.isEmpty()) {
            store.acknowledge(arrived);
        }
        refused.forEach(entry -> store.refused(entry.outboxId(), entry.error(), entry.mostTries()));
    }
}
