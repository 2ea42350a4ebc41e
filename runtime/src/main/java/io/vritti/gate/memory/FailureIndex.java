package io.vritti.gate.memory;

import io.vritti.action.ActionKey;
import io.vritti.failure.classify.FailureKind;
import io.vritti.store.ActionState;
import io.vritti.store.KnownFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every action key that is known to have failed, by key and by family. Safe for any thread; lookups never block. */
public final class FailureIndex {

    /** What resembles an action failed lately, in the same piece of work; each is compared word by word. */
    private static final int MOST_ALIKE = 16;

    /** Of all families; most are ruled out at a glance. */
    private static final int MOST_WANTING = 32;

    /** They failed for want of a program, a module, a server, a file or one that can be read: what else needs it fails, too. */
    private static final Set<FailureKind> WANTING = EnumSet.of(
            FailureKind.COMMAND_NOT_FOUND,
            FailureKind.NOT_EXECUTABLE,
            FailureKind.MISSING_PATH,
            FailureKind.MODULE_MISSING,
            FailureKind.INVALID_INPUT,
            FailureKind.COMPILE_ERROR,
            FailureKind.CONNECTION_REFUSED);

    private final ConcurrentHashMap<ActionKey, FailureRecord> byKey = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, ActionKey> byShared = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Latest> families = new ConcurrentHashMap<>();
    private final Latest wanting = new Latest(MOST_WANTING);

    /** Whether anything of this family ever failed: the first and cheapest question. */
    boolean familyFailed(String family) {
        return families.containsKey(family);
    }

    /** What is known of this key, or null. */
    public FailureRecord find(ActionKey key) {
        return byKey.get(key);
    }

    /** The latest of a family that have failed and not passed since, newest first. */
    List<FailureRecord> failures(String family) {
        Latest latest = families.get(family);
        return latest == null ? List.of() : failing(latest);
    }

    /** The latest of any family that failed for want of something that others may need, too, and have not passed since. */
    List<FailureRecord> wanting() {
        return failing(wanting);
    }

    private List<FailureRecord> failing(Latest latest) {
        if (latest.none) {
            return List.of();
        }
        List<FailureRecord> failures = new ArrayList<>();
        for (ActionKey key : latest.newestFirst()) {
            FailureRecord known = byKey.get(key);
            if (known != null && known.lastFailed()) {
                failures.add(known);
            }
        }
        return failures;
    }

    /** What failed under this shared key in another place and has not passed there since, or null. */
    FailureRecord findShared(ActionKey sharedKey) {
        ActionKey key = byShared.get(sharedKey.hex());
        FailureRecord known = key == null ? null : byKey.get(key);
        return known != null && known.lastFailed() ? known : null;
    }

    /** A failure in one place stands for all of the same shared key, until one of them proves it wrong. */
    void share(KnownFailure state) {
        if (!state.lastFailed()) {
            return;
        }
        ActionKey key = ActionKey.fromHex(state.actionKey());
        if (state.sharedKey() != null) {
            byShared.put(state.sharedKey(), key);
        }
        if (WANTING.contains(state.failureKind())) {
            wanting.add(key);
        }
    }

    /** The same action has passed in another place with nothing different. */
    void unshare(KnownFailure state) {
        if (state.sharedKey() != null) {
            byShared.remove(state.sharedKey());
        }
    }

    FailureRecord findOrCreate(ActionKey key, String family) {
        families.computeIfAbsent(family, f -> new Latest(MOST_ALIKE)).add(key);
        return byKey.computeIfAbsent(key, FailureRecord::fresh);
    }

    /** Takes over what the store holds, another JVM's writes included. */
    public void refresh(ActionState state) {
        ActionKey key = ActionKey.fromHex(state.actionKey());
        families.computeIfAbsent(state.family().value(), f -> new Latest(MOST_ALIKE))
                .add(key);
        FailureRecord known = byKey.putIfAbsent(key, FailureRecord.stored(state));
        if (known != null) {
            known.refreshed(state);
        }
        share(state);
    }

    /** The owner made the memory forget this action. */
    public void forget(ActionKey key) {
        byKey.remove(key);
    }

    /** The owner made the memory forget everything. */
    public void forgetAll() {
        byKey.clear();
        byShared.clear();
    }

    public int size() {
        return byKey.size();
    }

    /** A few keys, in the order in which they were last heard of. */
    private static final class Latest {

        private final int most;
        private volatile boolean none = true;
        private final ArrayDeque<ActionKey> keys = new ArrayDeque<>();

        Latest(int most) {
            this.most = most;
        }

        synchronized void add(ActionKey key) {
            keys.remove(key);
            keys.addFirst(key);
            none = false;
            if (keys.size() > most) {
                keys.removeLast();
            }
        }

        synchronized List<ActionKey> newestFirst() {
            return List.copyOf(keys);
        }
    }
}
