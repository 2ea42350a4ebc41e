package io.vritti.store.remote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * Entries that a store took, and whose write another machine's write at the same time may have replaced. Each is looked for
 * again several times; until then it stays in the outbox, so that the next JVM of the home looks if this one ends.
 */
final class Confirmations {

    /**
     * At once, because racing writers mostly differ by milliseconds; and when every write that began before ours must have
     * ended, because a call of a loaded server may take seconds.
     */
    private static final long[] AFTER_MILLIS = {0, 1_000, 4_000};

    /** One look suffices where the others would have been over. */
    private static final long ALL_NANOS =
            TimeUnit.MILLISECONDS.toNanos(LongStream.of(AFTER_MILLIS).sum());

    /** A store that never shows an entry as it was written must not be written to for ever. */
    private static final int MOST_WRITES = 8;

    private record Pending(int looks, int writes, long writtenNanos, long dueNanos) {}

    private final LongSupplier nanoTime;
    private final Map<Long, Pending> pending = new LinkedHashMap<>();

    Confirmations(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    boolean awaits(long outboxId) {
        return pending.containsKey(outboxId);
    }

    /** @return whether the entry was written so often that it counts as arrived */
    boolean written(long outboxId) {
        Pending before = pending.get(outboxId);
        int looks = before == null ? 0 : before.looks();
        int writes = before == null ? 1 : before.writes() + 1;
        long now = nanoTime.getAsLong();
        pending.remove(outboxId);
        if (writes > MOST_WRITES) {
            return true;
        }
        // A write that had to be repeated begins anew, because the race is still on.
        pending.put(outboxId, new Pending(Math.min(looks, 1), writes, now, dueNanos(Math.min(looks, 1), now)));
        return false;
    }

    /** @return whether that was the last look */
    boolean found(long outboxId) {
        Pending before = pending.remove(outboxId);
        long now = nanoTime.getAsLong();
        int looks = before == null ? 0 : before.looks() + 1;
        if (before == null || looks == AFTER_MILLIS.length || now - before.writtenNanos() >= ALL_NANOS) {
            return true;
        }
        pending.put(outboxId, new Pending(looks, before.writes(), before.writtenNanos(), dueNanos(looks, now)));
        return false;
    }

    /** How many entries are to be looked for. */
    int awaited() {
        return pending.size();
    }

    void forget(long outboxId) {
        pending.remove(outboxId);
    }

    /** The entries that are to be looked for now, in the order of their ids. */
    List<Long> due(int most) {
        long now = nanoTime.getAsLong();
        List<Long> due = new ArrayList<>();
        pending.forEach((id, one) -> {
            if (now - one.dueNanos() >= 0) {
                due.add(id);
            }
        });
        return due.stream().sorted().limit(most).toList();
    }

    private static long dueNanos(int look, long now) {
        return now + TimeUnit.MILLISECONDS.toNanos(AFTER_MILLIS[look]);
    }
}
