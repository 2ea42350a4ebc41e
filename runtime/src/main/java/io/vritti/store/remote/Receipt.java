package io.vritti.store.remote;

import io.vritti.store.MemoryStore;
import java.util.ArrayList;
import java.util.List;

/** What became of a batch that was delivered. */
public final class Receipt {

    /** A fault without a known reason may pass; one that does not is parked. */
    private static final int MOST_TRIES = 5;

    private record Refused(long outboxId, String error, int mostTries) {}

    private final List<Outgoing> arrived = new ArrayList<>();
    private final List<Outgoing> unconfirmed = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private RemoteException failure;

    /** The store has the episode as it is now. */
    public void arrived(Outgoing episode) {
        arrived.add(episode);
    }

    /**
     * The store took the episode just now, but a write of another machine at the same time may replace it: it is delivered again
     * in a while, until it is found as it was written.
     */
    public void unconfirmed(Outgoing episode) {
        unconfirmed.add(episode);
    }

    /** The store will never take this episode as it is: it is parked. */
    public void refused(Outgoing episode, String error) {
        refused.add(new Refused(episode.outboxId(), error, 1));
    }

    /** The store did not take this episode, for a reason that may pass. */
    public void refusedForNow(Outgoing episode, String error) {
        refused.add(new Refused(episode.outboxId(), error, MOST_TRIES));
    }

    /** The server failed, and episodes that are not mentioned here are to be delivered again. */
    public void failed(RemoteException why) {
        failure = why;
    }

    /** How the server failed, or null. */
    RemoteException failure() {
        return failure;
    }

    List<Outgoing> arrived() {
        return List.copyOf(arrived);
    }

    List<Outgoing> unconfirmed() {
        return List.copyOf(unconfirmed);
    }

    int refusals() {
        return refused.size();
    }

    boolean moved() {
        return !arrived.isEmpty() || !unconfirmed.isEmpty() || !refused.isEmpty();
    }

    /** Parks what was refused, or counts that it was. */
    void park(MemoryStore store) {
        refused.forEach(entry -> store.refused(entry.outboxId(), entry.error(), entry.mostTries()));
    }
}
