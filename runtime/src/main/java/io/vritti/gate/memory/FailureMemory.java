package io.vritti.gate.memory;

import io.vritti.action.Action;
import io.vritti.action.ActionKey;
import io.vritti.action.SharedKey;
import io.vritti.action.SharedKeys;
import io.vritti.gate.verdict.Verdict;
import io.vritti.journal.FailureState;
import io.vritti.store.ActionState;
import io.vritti.store.KnownFailure;
import io.vritti.store.SharedMemory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Looks an action up among all that ever failed, the cheapest question first (design.md §4, steps 2 and "Early"). */
public final class FailureMemory {

    /** Beyond this no more is taken over: what was forgotten here could be believed again after it was proven wrong. */
    private static final int MOST_TAKEN_OVER = 10_000;

    private final FailureIndex index;
    private final FailureFilter early;
    private final SharedMemory others;

    /** Wall clock of the failure on another machine that was last taken over, by shared key: once proven wrong it stays out. */
    private final Map<String, Long> takenOver = new ConcurrentHashMap<>();

    private final SharedKeys sharedKeys = new SharedKeys();
    private final EquivalentActionFinder equivalents;

    public FailureMemory(FailureIndex index, FailureFilter early, SharedMemory others) {
        this.index = index;
        this.early = early;
        this.others = others;
        this.equivalents = new EquivalentActionFinder(index);
    }

    /**
     * What is known of this action, here or else in another place, or null; waits for the store only where the filter says
     * that it matters. What identifies it in other places is asked only of families that have failed: it looks at files.
     *
     * @param deadlineNanos on the clock of {@link System#nanoTime}: until when the call may wait for the store
     */
    public Match find(Action action, long deadlineNanos) {
        Match known = inThisHome(action, action.family(), deadlineNanos);
        if (known != null) {
            return known;
        }
        Match other = others == SharedMemory.NONE ? null : onOtherMachines(action);
        return other == null ? equivalents.inNeed(action) : other;
    }

    /** Whether {@link #find} may know something; false is certain, and no file is looked at. */
    public boolean mayKnow(Action action) {
        return index.familyFailed(action.family())
                || index.anyWanting() && action.byKind(process -> true, http -> false, tool -> false)
                || early.familyMayHaveFailed(action.family())
                || others != SharedMemory.NONE;
    }

    /** Whether an action failed last, in these words or others, or needs what another one was missing, as far as this JVM knows. */
    public boolean knownToFail(Action action) {
        FailureRecord itself = known(action);
        return itself != null && itself.lastFailed()
                || index.familyFailed(action.family()) && equivalents.inOtherWords(action) != null
                || equivalents.inNeed(action) != null;
    }

    /** Whether memory is shared with other machines. */
    public boolean asksOthers() {
        return others != SharedMemory.NONE;
    }

    /** Whether the action has failed on another machine, as far as is known without asking; looks at files. */
    public boolean failedElsewhere(Action action) {
        return others.mayKnow(sharedKeys.of(action).key());
    }

    /** An action passed that was taken to be like one that fails. */
    public void refuteResemblance(Action action) {
        equivalents.refute(action.key());
    }

    private Match inThisHome(Action action, String family, long deadlineNanos) {
        if (!index.familyFailed(family)) {
            if (!early.familyMayHaveFailed(family)) {
                return null;
            }
            early.awaitStore(deadlineNanos);
            if (!index.familyFailed(family)) {
                return null;
            }
        } else if (early.mayHaveFailed(action.key())) {
            early.awaitStore(deadlineNanos);
        }
        FailureRecord here = known(action);
        if (here != null) {
            return new Match(here, null);
        }
        if (!action.relocatable()) {
            return null;
        }
        // What failed here in other words says more than the same words elsewhere.
        Match otherWords = equivalents.inOtherWords(action);
        return otherWords == null ? elsewhere(action, deadlineNanos) : otherWords;
    }

    private Match elsewhere(Action action, long deadlineNanos) {
        SharedKey shared = sharedKeys.of(action);
        if (early.mayHaveFailed(shared.key())) {
            early.awaitStore(deadlineNanos);
        }
        FailureRecord there = index.findShared(shared.key());
        return there == null ? null : new Match(there, shared);
    }

    private Match onOtherMachines(Action action) {
        SharedKey shared = sharedKeys.of(action);
        String key = shared.key().hex();
        ActionState failure = others.lastFailure(shared.key());
        if (failure == null
                || failure.lastFailureMillis() <= takenOver.getOrDefault(key, 0L)
                || takenOver.size() >= MOST_TAKEN_OVER) {
            return null;
        }
        ActionKey there = ActionKey.fromHex(failure.actionKey());
        if (seenHere(index.find(there))) {
            return null;
        }
        takenOver.put(key, failure.lastFailureMillis());
        index.refresh(failure.asReported());
        return new Match(index.find(there), shared);
    }

    /** A report never replaces what this home has seen itself. */
    private static boolean seenHere(FailureRecord known) {
        FailureState state = known == null ? null : known.state();
        return state != null && !state.reported();
    }

    /** What identifies it in other places. */
    public SharedKey shared(Action action) {
        return sharedKeys.of(action);
    }

    /** What a verdict spoke of, or null: not always what is known of the action itself. */
    public FailureRecord judged(Verdict verdict) {
        FailureState state = verdict.remembered();
        return state == null ? null : index.find(ActionKey.fromHex(state.actionKey()));
    }

    public void share(KnownFailure state) {
        index.share(state);
    }

    public void unshare(KnownFailure state) {
        index.unshare(state);
    }

    public FailureRecord findOrCreate(Action action) {
        return index.findOrCreate(action.key(), action.family());
    }

    /** What is known of this action in this JVM, or null; what the index had no room for is waited for, some milliseconds at most. */
    public FailureRecord known(Action action) {
        if (!index.familyFailed(action.family())) {
            return null;
        }
        FailureRecord known = index.find(action.key());
        return known == null ? withoutProgram(action) : known;
    }

    /** What is known of this action and held in memory, or null. */
    public FailureRecord atHand(Action action) {
        return index.familyFailed(action.family()) ? index.atHand(action.key()) : null;
    }

    /** A program that was missing had no path; now that it has one, its call has another key, and is the same call. */
    private FailureRecord withoutProgram(Action action) {
        ActionKey former = action.keyWithoutProgram();
        FailureRecord known = former == null ? null : index.find(former);
        return known == null || !known.lastFailed() ? null : known;
    }
}
