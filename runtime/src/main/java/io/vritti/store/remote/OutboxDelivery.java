package io.vritti.store.remote;

import io.vritti.observe.AgentLog;
import io.vritti.store.MemoryStore;
import io.vritti.store.OutboxEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes the entries of an outbox to the shared store batch by batch, and looks again for each that another machine may have
 * replaced. While the store writes one batch, the next is read, listed and looked at. For one thread.
 */
final class OutboxDelivery {

    /** Vritti's own client gathers 64 items or 5 ms (facts.md §4.1). */
    private static final int BATCH = 64;

    /** Entries that are read for one batch to confirm, where others stand between them. */
    private static final int MOST_SPAN = 4 * BATCH;

    /** What waits to be sent goes before what waits to be looked for again, but not for ever. */
    private static final int MOST_AWAITED = 32 * BATCH;

    private final RemoteStore remote;
    private final Function<OutboxEntry, Outgoing> outgoing;
    private final Consumer<String> written;
    private final AgentLog log;
    private final Confirmations confirmations = new Confirmations(System::nanoTime);
    private final UnsentEntries unsent;
    private int batch = BATCH;

    /** The keys of all entries from this id to the next are in the digest; none of an outbox that is new. */
    private long listedFrom = Long.MAX_VALUE;

    private long listedUpTo;

    /** Every entry up to this id was sent by this JVM; those that are still there wait to be confirmed. */
    private long sentUpTo;

    /** What the store is writing, or null. */
    private Batch underWay;

    /**
     * Entries that were sent together.
     *
     * @param listed whether their keys are in the digest
     */
    private record Batch(List<Outgoing> episodes, boolean listed, Dispatch dispatch) {

        long last() {
            return episodes.get(episodes.size() - 1).outboxId();
        }

        boolean hasKeyOf(Collection<Outgoing> others) {
            Set<String> keys = new HashSet<>();
            episodes.forEach(episode -> keys.add(episode.key()));
            return others.stream().anyMatch(other -> keys.contains(other.key()));
        }
    }

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
        this.unsent = new UnsentEntries(outgoing, confirmations::awaits);
    }

    /** What is to be sent now: at most a batch, oldest first. */
    List<Outgoing> unsent(MemoryStore store) {
        return unsent.first(batch, store);
    }

    boolean isBatch(List<Outgoing> episodes) {
        return episodes.size() >= batch;
    }

    /** Whether more waits to be looked for again than a backlog may put off. */
    boolean manyAwaited() {
        return confirmations.awaited() >= MOST_AWAITED;
    }

    /** A limit counts items: with fewer at once, some arrive each second. */
    void sendFewer() {
        batch = Math.max(1, batch / 2);
    }

    /**
     * Sends what is {@link #unsent}.
     *
     * @param more whether others follow at once: then the store's answer is waited for when they are ready to be sent
     * @return whether anything became of it, or of what was sent before
     */
    boolean send(List<Outgoing> episodes, boolean more, MemoryStore store) throws RemoteException {
        // Before: what is stored without being in the digest would not be asked for, if this JVM ends in between.
        boolean listed = list(episodes);
        long before = underWay == null ? sentUpTo : underWay.last();
        boolean moved = settle(store);
        if (sentUpTo < before) {
            // Some of those before have to be sent again: first things first.
            return moved;
        }
        underWay = new Batch(episodes, listed, remote.dispatch(episodes));
        unsent.taken(episodes);
        return more || settle(store);
    }

    /** Ends what is under way, and reads anew what is to be sent: some of it was forgotten. */
    void startAnew(MemoryStore store) throws RemoteException {
        settle(store);
        unsent.restart(sentUpTo);
    }

    /**
     * Waits for what is under way.
     *
     * @return whether anything became of it
     */
    boolean settle(MemoryStore store) throws RemoteException {
        if (underWay == null) {
            return false;
        }
        Batch sent = underWay;
        underWay = null;
        Receipt receipt = sent.dispatch().receipt();
        if (receipt.arrived().size() + receipt.unconfirmed().size()
                == sent.episodes().size()) {
            sentUpTo = sent.last();
        } else {
            unsent.restart(sentUpTo);
        }
        book(receipt, sent.episodes(), sent.listed(), store);
        batch = Math.min(BATCH, 2 * batch);
        return receipt.moved();
    }

    /**
     * Adds their keys to the digest, and where more wait than a batch, those of what is ready, too: adding costs nearly the same for
     * many as for few.
     *
     * @return whether the keys are in it
     */
    private boolean list(List<Outgoing> episodes) throws RemoteException {
        long first = episodes.get(0).outboxId();
        long last = episodes.get(episodes.size() - 1).outboxId();
        if (listedFrom <= first && last <= listedUpTo) {
            return true;
        }
        List<Outgoing> ahead = isBatch(episodes) ? unsent.ready() : episodes;
        boolean listed = digest(ahead, false);
        if (listed) {
            listedFrom = first;
            listedUpTo = ahead.get(ahead.size() - 1).outboxId();
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
        List<Outgoing> episodes = entries.stream().map(outgoing).toList();
        if (underWay != null && underWay.hasKeyOf(episodes)) {
            // They may share documents, of which the store shows nothing yet.
            settle(store);
        }
        if (!episodes.isEmpty()) {
            book(remote.deliver(episodes), episodes, false, store);
        }
        return true;
    }

    /** @param listed whether their keys are in the digest */
    private void book(Receipt receipt, List<Outgoing> episodes, boolean listed, MemoryStore store)
            throws RemoteException {
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
