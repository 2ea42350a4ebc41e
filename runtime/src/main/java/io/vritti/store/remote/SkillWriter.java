package io.vritti.store.remote;

import io.vritti.store.MemoryStore;
import io.vritti.store.Skill;
import java.util.List;

/** Brings skills of this machine, and its counts of them, to the shared store. */
final class SkillWriter {

    private static final int MOST_AT_ONCE = 16;

    private final RemoteStore remote;
    private final TravellingEpisode travelling;

    SkillWriter(RemoteStore remote, TravellingEpisode travelling) {
        this.remote = remote;
        this.travelling = travelling;
    }

    void deliver(MemoryStore open) throws RemoteException {
        List<Skill> unsent = open.skills().unsent(MOST_AT_ONCE);
        if (!unsent.isEmpty()) {
            remote.share(unsent.stream().map(travelling::of).toList());
            open.skills().sent(unsent);
        }
    }

    static boolean anyWaits(MemoryStore open) {
        return !open.skills().unsent(1).isEmpty();
    }
}
