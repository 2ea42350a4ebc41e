package io.vritti.store.remote;

import io.vritti.observe.AgentLog;
import io.vritti.store.MemoryStore;
import io.vritti.store.OutboxEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes the entries of an outbox to the shared store batch by batch, and looks again for each that another machine may have
 * replaced. For one thread.
 */
final class OutboxDelivery {

    /** Vritti's own client gathers 64 items or 5 ms (facts.md §4.1). */
    private static final int BATCH = 64;

    /** Entries whose keys go into the digest at once. */
    private static final int LISTED_AHEAD = 8 * BATCH;

    /** Entries that are read for one batch to confirm, where others stand between them. */
    private static final int MOST_SPAN = 4 * BATCH;

    private final RemoteStore remote;
    private final Function<OutboxEntry, Outgoing> outgoing;
    private final Consumer<String> written;
    private final AgentLog log;
    private final Confirmations confirmations = new Confirmations(System::nanoTime);
    private int batch = BATCH;

    /** The keys of all entries from this id to the next are in the digest; none of an outbox that is new. */
    private long listedFrom = Long.MAX_VALUE;

    private long listedUpTo;

    /** Every entry up to this id was sent by this JVM; those that are still there wait to be confirmed. */
    private long sentUpTo;

    /**
     * @param outgoing makes of an entry what leaves this machine
     * @param written takes the key of each action of which something was stored
     */
    OutboxDelivery(
            RemoteStore remote, Function<OutboxEntry, Outgoing> outgoing, Consumer<String> written, AgentLog log) {
        this.remote = remote;
        this.outgoing = outgoing;
        this.written = written;
        this.log = log;
    }

    /** What is to be sent now: at most a batch, oldest first. */
    List<OutboxEntry> unsent(MemoryStore store) {
        return store.outbox(sentUpTo, batch).stream()
                .filter(entry -> !confirmations.awaits(entry.id()))
                .toList();
    }

    boolean isBatch(List<OutboxEntry> entries) {
        return entries.size() >= batch;
    }

    /** A limit counts items: with fewer at once, some arrive each second. */
    void sendFewer() {
        batch = Math.max(1, batch / 2);
    }

    /** @return whether anything became of them */
    boolean send(List<OutboxEntry> entries, MemoryStore store) throws RemoteException {
        // Before: what is stored without being in the digest would not be asked for, if this JVM ends in between.
        boolean listed = list(entries, store);
        Receipt receipt = deliver(entries.stream().map(outgoing).toList(), store, listed);
        batch = Math.min(BATCH, 2 * batch);
        if (receipt.arrived().size() + receipt.unconfirmed().size() == entries.size()) {
            sentUpTo = entries.get(entries.size() - 1).id();
        }
        return receipt.moved();
    }

    /**
     * Adds their keys to the digest, and where more wait than a batch, those of what comes next, too: adding costs nearly the
     * same for many as for few.
     *
     * @return whether the keys are in it
     */
    private boolean list(List<OutboxEntry> entries, MemoryStore store) throws RemoteException {
        long first = entries.get(0).id();
        long last = entries.get(entries.size() - 1).id();
        if (listedFrom <= first && last <= listedUpTo) {
            return true;
        }
        List<OutboxEntry> ahead = isBatch(entries) ? store.outbox(first - 1, LISTED_AHEAD) : entries;
        boolean listed = digest(ahead.stream().map(outgoing).toList(), false);
        if (listed) {
            listedFrom = first;
            listedUpTo = Math.max(
                    last, ahead.isEmpty() ? last : ahead.get(ahead.size() - 1).id());
        }
        return listed;
    }

    /**
     * Delivers again what another machine's write may have replaced.
     *
     * @return whether anything was due
     */
    boolean confirm(MemoryStore store) throws RemoteException {
        List<Long> due = confirmations.due(BATCH);
        if (due.isEmpty()) {
            return false;
        }
        int span = (int) Math.min(MOST_SPAN, due.get(due.size() - 1) - due.get(0) + 1);
        List<OutboxEntry> entries = store.outbox(due.get(0) - 1, span).stream()
                .filter(entry -> due.contains(entry.id()))
                .toList();
        // An entry that is gone was replaced by a later change of its episode.
        due.stream()
                .filter(id -> entries.stream().noneMatch(entry -> entry.id() == id))
                .forEach(confirmations::forget);
        if (!entries.isEmpty()) {
            deliver(entries.stream().map(outgoing).toList(), store, false);
        }
        return true;
    }

    /** @param listed whether their keys are in the digest */
    private Receipt deliver(List<Outgoing> episodes, MemoryStore store, boolean listed) throws RemoteException {
        Receipt receipt = remote.deliver(episodes);
        List<Long> settled = new ArrayList<>();
        for (Outgoing episode : receipt.arrived()) {
            if (confirmations.found(episode.outboxId())) {
                settled.add(episode.outboxId());
            }
            written.accept(episode.key());
        }
        for (Outgoing episode : receipt.unconfirmed()) {
            if (confirmations.written(episode.outboxId())) {
                settled.add(episode.outboxId());
            }
            written.accept(episode.key());
        }
        if (receipt.failure() == null && !listed) {
            digest(episodes, true);
        }
        if (!settled.isEmpty()) {
            store.acknowledge(settled);
        }
        receipt.park(store);
        if (receipt.refusals() > 0) {
            log.logOnce("refused", remote.address() + " refused an episode; vritti doctor shows which, and why", null);
        }
        if (receipt.failure() != null) {
            throw receipt.failure();
        }
        return receipt;
    }

    /**
     * A digest that cannot be written does not hold up an episode.
     *
     * @return whether the keys are in it
     */
    private boolean digest(List<Outgoing> episodes, boolean make) throws RemoteException {
        Set<String> keys = new LinkedHashSet<>();
        episodes.forEach(episode -> keys.add(episode.key()));
        try {
            return remote.addToDigest(keys, make);
        } catch (RemoteException e) {
            if (e.fault() != RemoteFault.UNREACHABLE) {
                log.logOnce("digest-" + e.fault(), "others may not ask for what failed here: " + e.getMessage(), null);
            } else if (!make) {
                throw e;
            }
            return false;
        }
    }
}
