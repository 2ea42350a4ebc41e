package io.vritti.store.remote;

import io.vritti.bounded.LatestMap;
import io.vritti.store.Change;
import io.vritti.store.Skill;
import io.vritti.store.SkillKey;
import io.vritti.store.StoreOpening;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Brings the skills of other machines into the home: those for failures that were met here. Hosts ask and never wait; what comes is
 * told with the next failure or veto.
 */
final class SkillLookup {

    /** A skill that another machine has got in the meantime is known after so long. */
    private static final long ASKED_NANOS = TimeUnit.MINUTES.toNanos(10);

    private static final int MOST_ASKED = 4_096;
    private static final int MOST_WAITING = 256;

    /** Keys in one call. */
    private static final int MOST_AT_ONCE = 32;

    private final StoreOpening store;
    private final LongSupplier nanoTime;
    private final LatestMap<SkillKey, Long> askedNanos = new LatestMap<>(MOST_ASKED);
    private final BlockingQueue<SkillKey> wanted = new ArrayBlockingQueue<>(MOST_WAITING);

    SkillLookup(StoreOpening store, LongSupplier nanoTime) {
        this.store = store;
        this.nanoTime = nanoTime;
    }

    /** May be called by hosts. */
    void want(SkillKey key) {
        Long asked = askedNanos.get(key);
        long now = nanoTime.getAsLong();
        if ((asked == null || now - asked > ASKED_NANOS) && wanted.offer(key)) {
            askedNanos.put(key, now);
        }
    }

    /** Asks for what is wanted; what could not be asked is asked for again when it fails again. */
    void answer(RemoteStore remote) throws RemoteException {
        List<SkillKey> keys = new ArrayList<>();
        wanted.drainTo(keys, MOST_AT_ONCE);
        if (keys.isEmpty()) {
            return;
        }
        try {
            List<Change> changes = new ArrayList<>();
            for (Skill skill : remote.skills(keys)) {
                changes.add(new Change.SkillReported(skill));
            }
            if (!changes.isEmpty()) {
                store.open().apply(changes);
            }
        } catch (RemoteException e) {
            keys.forEach(askedNanos::remove);
            throw e;
        }
    }
}
