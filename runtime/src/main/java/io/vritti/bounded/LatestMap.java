package io.vritti.bounded;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A map of what was used latest; of more entries than it may hold, those go first that were not used for longest. Thread-safe. */
public final class LatestMap<K, V> {

    private static final float LOAD = 0.75f;
    private static final int FIRST_SLOTS = 16;

    private final long most;

    private final Map<K, V> entries = new LinkedHashMap<>(FIRST_SLOTS, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    };

    /** @param most entries that it may hold */
    public LatestMap(long most) {
        this.most = most;
    }

    public synchronized V get(K key) {
        return entries.get(key);
    }

    public synchronized void put(K key, V value) {
        entries.put(key, value);
    }

    public synchronized V getOrPut(K key, Supplier<V> value) {
        return entries.computeIfAbsent(key, k -> value.get());
    }

    /** The same for what is older than all that is there: it is put in only where there is room; null where there is none. */
    public synchronized V getOrPutOlder(K key, Supplier<V> value) {
        return entries.size() < most ? entries.computeIfAbsent(key, k -> value.get()) : entries.get(key);
    }

    public synchronized boolean isEmpty() {
        return entries.isEmpty();
    }

    public synchronized void remove(K key) {
        entries.remove(key);
    }

    public synchronized void clear() {
        entries.clear();
    }
}
