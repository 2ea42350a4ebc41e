package io.vritti.intercept.io;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds our record of an object of the host's, by identity, for as long as the host holds the object. Values must not
 * reference their key, or neither is ever freed (facts.md §1.7).
 */
public final class IdentityTable<K, V> {

    /** Datadog's cap for such a table after a leak (facts.md §1.7). */
    private static final int MOST_ENTRIES = 50_000;

    private final ConcurrentHashMap<Reference<K>, V> entries = new ConcurrentHashMap<>();
    private final ReferenceQueue<K> freed = new ReferenceQueue<>();

    public V get(K key) {
        return entries.get(new Key<>(key, null));
    }

    /** Not kept where the table is full: the call then goes unwatched. */
    public void put(K key, V value) {
        expunge();
        if (entries.size() < MOST_ENTRIES) {
            entries.put(new Key<>(key, freed), value);
        }
    }

    void remove(K key) {
        entries.remove(new Key<>(key, null));
    }

    private void expunge() {
        for (Reference<? extends K> gone = freed.poll(); gone != null; gone = freed.poll()) {
            entries.remove(gone);
        }
    }

    private static final class Key<K> extends WeakReference<K> {
        private final int hash;

        Key(K key, ReferenceQueue<K> queue) {
            super(key, queue);
            hash = System.identityHashCode(key);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            if (this == other) {
                return true;
            }
            K mine = get();
            return mine != null && other instanceof Key<?> key && key.get() == mine;
        }
    }
}
