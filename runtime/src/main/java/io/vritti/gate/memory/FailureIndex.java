package io.vritti.gate.memory;

import io.vritti.action.ActionKey;
import io.vritti.bounded.HashFilter;
import io.vritti.bounded.LatestMap;
import io.vritti.failure.classify.FailureKind;
import io.vritti.store.ActionState;
import io.vritti.store.FailedKeyFilter;
import io.vritti.store.KnownFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Every action key that is known to have failed, by key and by family. What it holds is bounded by bytes: of failures that no call
 * has asked for lately only some bits of a filter stay, and their states are read from the store again on need. Safe for any thread.
 */
public final class FailureIndex {

    /** As many changes come between two looks at how much is held. */
    private static final int CHANGES_BETWEEN_TRIMS = 64;

    /** Of a full index so much stays. */
    private static final double KEPT = 0.75;

    private static final long UNBOUNDED = Long.MAX_VALUE;

    /** Records take most of the bytes; the maps and filters below take the rest. */
    private static final double FOR_RECORDS = 0.7;

    /** A 16th of 2 MiB has ten bits for each of 100,000 keys. */
    private static final int SHARE_FOR_STORED_KEYS = 16;

    /** Families are fewer, and so are keys that are unknown. */
    private static final int SHARE_FOR_OTHER_HASHES = 64;

    /** More than any host needs: an index without bounds has no larger filters than this. */
    private static final long MOST_BYTES_TO_SHARE = 16L * 1024 * 1024;

    /** A key, its shared key and their entry take 200 bytes: a sixteenth of the bytes may be for shared keys. */
    private static final int BYTES_FOR_A_SHARED_KEY = 16 * 200;

    /** A family's latest keys take up to 1 KiB: an eighth of the bytes may be for them. */
    private static final int BYTES_FOR_A_FAMILY = 8 * 1024;

    /** In an index of any size the latest of so many families, and as many shared keys, are known. */
    private static final int LEAST_ENTRIES = 64;

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

    /** For the records. */
    private final long mostBytes;

    private final StoredStates store;
    private final ConcurrentHashMap<ActionKey, FailureRecord> byKey = new ConcurrentHashMap<>();
    private final LatestMap<Long, ActionKey> byShared;
    private final LatestMap<String, Latest> families;
    private final Latest wanting = new Latest(MOST_WANTING);

    /** Families that failed, whose latest keys may have been dropped. */
    private final HashFilter familyHashes;

    /** Keys whose states are in the store. */
    private final HashFilter stored;

    /** Keys whose newest state was dropped before it was stored, or could not be read: they are unknown in this JVM. */
    private final HashFilter unknown;

    /** The latest model request in which any of those failed that were dropped: none of them failed after it. */
    private final AtomicLong latestDroppedTurn = new AtomicLong();

    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicLong uses = new AtomicLong();
    private volatile boolean full;

    /** As many bytes as records may take now. */
    private volatile long allowedBytes;

    /** One without bounds. */
    public FailureIndex() {
        this(UNBOUNDED, StoredStates.NONE);
    }

    /**
     * @param mostBytes of the heap for what is known of failures
     * @param store from which the rest is read
     */
    public FailureIndex(long mostBytes, StoredStates store) {
        this.mostBytes = mostBytes == UNBOUNDED ? UNBOUNDED : (long) (FOR_RECORDS * mostBytes);
        this.allowedBytes = this.mostBytes;
        this.store = store;
        long shared = Math.min(mostBytes, MOST_BYTES_TO_SHARE);
        this.stored = new HashFilter(shared / SHARE_FOR_STORED_KEYS);
        this.familyHashes = new HashFilter(shared / SHARE_FOR_OTHER_HASHES);
        this.unknown = new HashFilter(shared / SHARE_FOR_OTHER_HASHES);
        this.byShared = new LatestMap<>(Math.max(LEAST_ENTRIES, mostBytes / BYTES_FOR_A_SHARED_KEY));
        this.families = new LatestMap<>(Math.max(LEAST_ENTRIES, mostBytes / BYTES_FOR_A_FAMILY));
    }

    /** Whether anything of this family ever failed: the first and cheapest question. */
    boolean familyFailed(String family) {
        return familyHashes.mayContain(FailedKeyFilter.hash(family));
    }

    /** Whether anything failed for want of something that others may need, too. */
    boolean anyWanting() {
        return !wanting.none;
    }

    /** What is known of this key, or null; may wait for the store. */
    public FailureRecord find(ActionKey key) {
        FailureRecord known = byKey.get(key);
        if (known == null && stored.mayContain(key.high()) && !unknown.mayContain(key.high())) {
            if (!store.read(key, this::takeBack)) {
                unknown.add(key.high());
            }
            known = byKey.get(key);
        }
        if (known != null) {
            known.usedAs(uses.incrementAndGet());
        }
        return known;
    }

    /** What is held of this key, or null; never waits. */
    FailureRecord atHand(ActionKey key) {
        return byKey.get(key);
    }

    private void takeBack(ActionState state) {
        ActionKey key = ActionKey.fromHex(state.actionKey());
        byKey.putIfAbsent(key, FailureRecord.stored(state, latestDroppedTurn.get()));
        changed();
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
            FailureRecord known = find(key);
            if (known != null && known.lastFailed()) {
                failures.add(known);
            }
        }
        return failures;
    }

    /** What failed under this shared key in another place and has not passed there since, or null. */
    FailureRecord findShared(ActionKey sharedKey) {
        ActionKey key = byShared.get(sharedKey.high());
        FailureRecord known = key == null ? null : find(key);
        return known != null && known.lastFailed() ? known : null;
    }

    /** A failure in one place stands for all of the same shared key, until one of them proves it wrong. */
    void share(KnownFailure state) {
        if (!state.lastFailed()) {
            return;
        }
        ActionKey key = ActionKey.fromHex(state.actionKey());
        if (state.sharedKey() != null) {
            byShared.put(sharedHash(state), key);
        }
        if (WANTING.contains(state.failureKind())) {
            wanting.add(key);
        }
    }

    /** The same action has passed in another place with nothing different. */
    void unshare(KnownFailure state) {
        if (state.sharedKey() != null) {
            byShared.remove(sharedHash(state));
        }
    }

    private static long sharedHash(KnownFailure state) {
        return ActionKey.fromHex(state.sharedKey()).high();
    }

    FailureRecord findOrCreate(ActionKey key, String family) {
        failedIn(family, key);
        FailureRecord known = find(key);
        if (known == null) {
            known = byKey.computeIfAbsent(key, FailureRecord::fresh);
            known.usedAs(uses.incrementAndGet());
        }
        changed();
        return known;
    }

    private void failedIn(String family, ActionKey key) {
        familyHashes.add(FailedKeyFilter.hash(family));
        families.getOrPut(family, () -> new Latest(MOST_ALIKE)).add(key);
    }

    /** Takes over what the store holds, another JVM's writes included. */
    public void refresh(ActionState state) {
        ActionKey key = ActionKey.fromHex(state.actionKey());
        failedIn(state.family().value(), key);
        stored.add(key.high());
        keep(key, state).usedAs(uses.incrementAndGet());
        share(state);
    }

    /** The same of a state that is older than all that was taken over before: it takes no room from them. */
    public void refreshOlder(ActionState state) {
        ActionKey key = ActionKey.fromHex(state.actionKey());
        String family = state.family().value();
        familyHashes.add(FailedKeyFilter.hash(family));
        Latest latest = families.getOrPutOlder(family, () -> new Latest(MOST_ALIKE));
        if (latest != null) {
            latest.addOlder(key);
        }
        stored.add(key.high());
        if (!full || byKey.containsKey(key)) {
            keep(key, state);
        }
        if (state.lastFailed()) {
            if (state.sharedKey() != null) {
                byShared.getOrPutOlder(sharedHash(state), () -> key);
            }
            if (WANTING.contains(state.failureKind())) {
                wanting.addOlder(key);
            }
        }
    }

    private FailureRecord keep(ActionKey key, ActionState state) {
        FailureRecord known = byKey.computeIfAbsent(key, k -> FailureRecord.stored(state, latestDroppedTurn.get()));
        known.refreshed(state);
        changed();
        return known;
    }

    /** The owner made the memory forget this action. */
    public void forget(ActionKey key) {
        byKey.remove(key);
    }

    /** The owner made the memory forget everything. */
    public void forgetAll() {
        byKey.clear();
        byShared.clear();
        stored.clear();
        full = false;
    }

    /** How many failures are held whole. */
    public int size() {
        return byKey.size();
    }

    /** Drops what was not asked for lately, where more is held than may be. */
    private void changed() {
        if (changes.incrementAndGet() % CHANGES_BETWEEN_TRIMS == 0 && mostBytes < UNBOUNDED) {
            trim();
        }
    }

    /**
     * Changes how much of its bytes it uses, and drops at once what is more.
     *
     * @param share from 0 to 1
     */
    public void use(double share) {
        long allowed = (long) (share * mostBytes);
        boolean less = allowed < allowedBytes;
        allowedBytes = allowed;
        if (less) {
            trim();
        }
    }

    private synchronized void trim() {
        long allowed = allowedBytes;
        List<Held> held = new ArrayList<>();
        byKey.values().forEach(known -> held.add(Held.of(known)));
        long bytes = held.stream().mapToLong(Held::bytes).sum();
        full |= bytes > KEPT * allowed;
        if (bytes <= allowed) {
            return;
        }
        held.sort(Comparator.comparing(Held::unstored).thenComparing(Held::used));
        for (Held entry : held) {
            if (bytes <= KEPT * allowed) {
                return;
            }
            bytes -= entry.bytes();
            drop(entry.known());
        }
    }

    /** A record, and a copy of what it is sorted by: that changes meanwhile. */
    private record Held(FailureRecord known, boolean unstored, long used, long bytes) {

        static Held of(FailureRecord known) {
            return new Held(known, known.unstored(), known.used(), known.bytes());
        }
    }

    private void drop(FailureRecord known) {
        long hash = known.key().high();
        if (known.unstored()) {
            unknown.add(hash);
        } else {
            stored.add(hash);
        }
        latestDroppedTurn.accumulateAndGet(known.failureRequest(), Math::max);
        byKey.remove(known.key(), known);
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

        synchronized void addOlder(ActionKey key) {
            if (keys.size() < most && !keys.contains(key)) {
                keys.addLast(key);
                none = false;
            }
        }

        synchronized List<ActionKey> newestFirst() {
            return List.copyOf(keys);
        }
    }
}
