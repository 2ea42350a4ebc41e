package io.vritti.gate;

import io.vritti.action.ActionKey;
import io.vritti.state.Evidence;
import io.vritti.store.ActionState;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Every action key that is known to have failed, by key and by family. Safe for any thread; lookups never block. */
public final class FailureIndex {

    private final ConcurrentHashMap<ActionKey, Remembered> byKey = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Boolean> families = new ConcurrentHashMap<>();
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

    Remembered findOrCreate(ActionKey key, String family) {
        families.put(family, Boolean.TRUE);
        return byKey.computeIfAbsent(key, Remembered::fresh);
    }

    /** Takes over what the store holds, another JVM's writes included. */
    void refresh(ActionState state) {
        families.put(state.family(), Boolean.TRUE);
        ActionKey key = ActionKey.fromHex(state.actionKey());
        Remembered known = byKey.putIfAbsent(key, Remembered.stored(state, evidenceReader));
        if (known != null) {
            known.refreshed(state, evidenceReader);
        }
    }

    /** The owner made the memory forget this action. */
    void forget(ActionKey key) {
        byKey.remove(key);
    }

    /** The owner made the memory forget everything. */
    void forgetAll() {
        byKey.clear();
    }

    public int size() {
        return byKey.size();
    }
}
