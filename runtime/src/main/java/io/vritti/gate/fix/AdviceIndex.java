package io.vritti.gate.fix;

import io.vritti.bounded.HostHeap;
import io.vritti.store.Advice;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What reflections advise about failures, by episode: those of this JVM from the moment they are made, and those of the store. What
 * was not asked for longest goes first. Thread-safe.
 */
public final class AdviceIndex {

    /** As many failures as a host meets again; each takes half a KiB or so. */
    private static final int MOST = 1_024;

    private static final int LEAST = 64;

    /** In a heap of 64 MiB, 512 of them: a quarter of a MiB. */
    private static final int HEAP_FOR_ONE = 128 * 1024;

    private final int most = (int) Math.max(LEAST, Math.min(MOST, HostHeap.mostBytes() / HEAP_FOR_ONE));

    private final Map<String, Advice> byEpisode = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Advice> eldest) {
            return size() > most;
        }
    };

    /** How many it can hold. */
    public int most() {
        return most;
    }

    /** Takes over what is advised; as in the store, what rules say replaces nothing but what rules said. */
    public synchronized void put(Advice advice) {
        byEpisode.merge(
                advice.episodeId(), advice, (known, newer) -> newer.isOurs() && !known.isOurs() ? known : newer);
    }

    /** Null if nothing is. */
    synchronized Advice of(String episodeId) {
        return byEpisode.get(episodeId);
    }

    synchronized boolean isEmpty() {
        return byEpisode.isEmpty();
    }

    /** Forgets what is advised about the failures of an action. */
    public synchronized void forget(String actionKey) {
        byEpisode.values().removeIf(advice -> advice.actionKey().equals(actionKey));
    }

    public synchronized void forgetAll() {
        byEpisode.clear();
    }
}
