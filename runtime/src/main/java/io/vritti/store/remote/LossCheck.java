package io.vritti.store.remote;

import io.vritti.episode.Episode;
import io.vritti.observe.AgentLog;
import io.vritti.store.MemoryStore;
import io.vritti.store.Sharing;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Notices that a shared store has lost what it had taken, and has the home send all that it knows. The newest episodes of the home
 * are its canaries: a store that was restarted empty, or restored from a backup, has them no more. A store that this home has
 * never used is one that lacks all. For one thread.
 */
final class LossCheck {

    /** Of actions of their own: one may have been deleted by a machine that was made to forget it. */
    private static final int CANARIES = 3;

    /** A server that comes back has its clients back within seconds. */
    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** What some other machine deleted is lost again and again: for its sake, everything is sent no more often. */
    private static final long PARTLY_MILLIS = TimeUnit.HOURS.toMillis(1);

    private final RemoteStore remote;
    private final Function<Episode, Outgoing> outgoing;
    private final File file;
    private final String source;
    private final AgentLog log;
    private final LongSupplier nanoTime;
    private boolean checked;
    private long checkedNanos;

    /**
     * @param file keeps the {@link SentRecord}
     * @param source names the store, and for which customer
     */
    LossCheck(
            RemoteStore remote,
            Function<Episode, Outgoing> outgoing,
            File file,
            String source,
            AgentLog log,
            LongSupplier nanoTime) {
        this.remote = remote;
        this.outgoing = outgoing;
        this.file = file;
        this.source = source;
        this.log = log;
        this.nanoTime = nanoTime;
    }

    /** The server did not answer: it may come back as another. */
    void again() {
        checked = false;
    }

    /** Looks, unless it was looked a moment ago. */
    void run(MemoryStore store) throws RemoteException, IOException {
        if (store.sharing() == Sharing.NONE) {
            // There is no memory that could be sent or compared.
            return;
        }
        long now = nanoTime.getAsLong();
        if (checked && now - checkedNanos < AGAIN_NANOS) {
            return;
        }
        SentRecord before = SentRecord.read(file);
        if (before == null || !before.source().equals(source)) {
            sendAll(store, false);
        } else {
            List<Outgoing> canaries =
                    store.sharing().sent(CANARIES).stream().map(outgoing).toList();
            int held = canaries.isEmpty() ? 0 : remote.held(canaries);
            boolean longAgo = Math.abs(System.currentTimeMillis() - before.atMillis()) >= PARTLY_MILLIS;
            if (held < canaries.size() && (held == 0 || longAgo)) {
                sendAll(store, true);
            }
        }
        checked = true;
        checkedNanos = now;
    }

    /** The record comes last: where this ends before, everything is put into the outbox once more, which does no harm. */
    private void sendAll(MemoryStore store, boolean lost) throws IOException {
        int episodes = store.sharing().sendAll();
        new SentRecord(source, System.currentTimeMillis(), lost).write(file);
        if (lost) {
            log.warn(remote.address() + " has lost what it had taken: all " + episodes + " episodes are sent again");
        }
    }
}
