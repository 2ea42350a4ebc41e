package io.vritti.store.remote;

import io.vritti.store.MemoryStore;
import io.vritti.store.OutboxEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongPredicate;

/** The entries of an outbox that are still to be sent, oldest first, each read and made ready once. For one thread. */
final class UnsentEntries {

    /** So many are ready ahead of what is sent: a few megabytes while a backlog is sent. */
    private static final int MOST_READY = 512;

    private final Function<OutboxEntry, Outgoing> outgoing;
    private final LongPredicate sent;

    /** By episode: one that changed meanwhile has a new entry, and is sent once. */
    private final Map<String, Outgoing> ready = new LinkedHashMap<>();

    /** Every entry up to this id was read. */
    private long readUpTo;

    /**
     * @param outgoing makes of an entry what leaves this machine
     * @param sent whether the entry with this id was sent, and only waits to be confirmed
     */
    UnsentEntries(Function<OutboxEntry, Outgoing> outgoing, LongPredicate sent) {
        this.outgoing = outgoing;
        this.sent = sent;
    }

    /** The first of them, which stay. */
    List<Outgoing> first(int most, MemoryStore store) {
        while (ready.size() < most) {
            int wanted = MOST_READY - ready.size();
            List<OutboxEntry> entries = store.outbox(readUpTo, wanted);
            for (OutboxEntry entry : entries) {
                readUpTo = entry.id();
                String episode = entry.episode().id();
                ready.remove(episode);
                if (!sent.test(entry.id())) {
                    ready.put(episode, outgoing.apply(entry));
                }
            }
            if (entries.size() < wanted) {
                break;
            }
        }
        return ready.values().stream().limit(most).toList();
    }

    /** All that are ready. */
    List<Outgoing> ready() {
        return List.copyOf(ready.values());
    }

    /** These were sent. */
    void taken(List<Outgoing> episodes) {
        episodes.forEach(one -> ready.remove(one.episode().id()));
    }

    /** Begins anew behind this entry. */
    void restart(long after) {
        ready.clear();
        readUpTo = after;
    }
}
