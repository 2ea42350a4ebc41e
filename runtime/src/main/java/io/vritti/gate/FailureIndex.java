package io.vritti.gate;

import io.vritti.action.ActionKey;
import io.vritti.state.Evidence;
import io.vritti.store.ActionState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Every action key that is known to have failed, by key and by family. Safe for any thread; lookups never block. */
public final class FailureIndex {

    private final ConcurrentHashMap<ActionKey, Remembered> byKey = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, ActionKey> byShared = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Latest> families = new ConcurrentHashMap<>();
    private final Function<String, Evidence> evidenceReader;

    /** @param evidenceReader turns stored evidence into the object, or null if it cannot */
    public FailureIndex(Function<String, Evidence> evidenceReader) {
        this.evidenceReader = evidenceReader;
    }

    /** Whether anything of this family ever failed: the first and cheapest question. */
    boolean familyFailed(String family) {
        return families.containsKey(family);
    }

    /** What is known of this key, or null. */
    Remembered find(ActionKey key) {
        return byKey.get(key);
    }

    /** The latest of a family that have failed and not passed since, newest first. */
    List<Remembered> failures(String family) {
        Latest latest = families.get(family);
        if (latest == null) {
            return List.of();
        }
        List<Remembered> failures = new ArrayList<>();
        for (ActionKey key : latest.newestFirst()) {
            Remembered known = byKey.get(key);
            if (known != null && known.lastFailed()) {
                failures.add(known);
            }
        }
        return failures;
    }

    /** What failed under this shared key in another place and has not passed there since, or null. */
    Remembered findShared(ActionKey sharedKey) {
        ActionKey key = byShared.get(sharedKey.hex());
        Remembered known = key == null ? null : byKey.get(key);
        return known != null && known.lastFailed() ? known : null;
    }

    /** A failure in one place stands for all of the same shared key, until one of them proves it wrong. */
    void share(ActionState state) {
        if (state.sharedKey() != null && state.lastFailed()) {
            byShared.put(state.sharedKey(), ActionKey.fromHex(state.actionKey()));
        }
    }

    /** The same action has passed in another place with nothing different. */
    void unshare(ActionState state) {
        if (state.sharedKey() != null) {
            byShared.remove(state.sharedKey());
        }
    }

    Remembered findOrCreate(ActionKey key, String family) {
        families.computeIfAbsent(family, f -> new Latest()).add(key);
        return byKey.computeIfAbsent(key, Remembered::fresh);
    }

    /** Takes over what the store holds, another JVM's writes included. */
    void refresh(ActionState state) {
        ActionKey key = ActionKey.fromHex(state.actionKey());
        families.computeIfAbsent(state.family(), f -> new Latest()).add(key);
        Remembered known = byKey.putIfAbsent(key, Remembered.stored(state, evidenceReader));
        if (known != null) {
            known.refreshed(state, evidenceReader);
        }
        share(state);
    }

    /** The owner made the memory forget this action. */
    void forget(ActionKey key) {
        byKey.remove(key);
    }

    /** The owner made the memory forget everything. */
    void forgetAll() {
        byKey.clear();
        byShared.clear();
    }

    public int size() {
        return byKey.size();
    }

    /** A few keys of one family, in the order in which they were last heard of. */
    private static final class Latest {

        /** What resembles an action failed lately, in the same piece of work; each is compared word by word. */
        private static final int MOST = 16;

        private final ArrayDeque<ActionKey> keys = new ArrayDeque<>();

        synchronized void add(ActionKey key) {
            keys.remove(key);
            keys.addFirst(key);
            if (keys.size() > MOST) {
                keys.removeLast();
            }
        }

        synchronized List<ActionKey> newestFirst() {
            return List.copyOf(keys);
        }
    }
}
