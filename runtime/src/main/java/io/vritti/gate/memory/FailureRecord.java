package io.vritti.gate.memory;

import io.vritti.action.ActionKey;
import io.vritti.action.Outcome;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.EvidenceReader;
import io.vritti.failure.classify.FailureKind;
import io.vritti.journal.AnalyzedFailure;
import io.vritti.journal.FailureState;
import io.vritti.store.ActionState;
import io.vritti.store.FailedRun;
import io.vritti.store.FailureFacts;
import io.vritti.store.FailureHistory;
import io.vritti.store.VetoHistory;
import io.vritti.tool.ConversationNumber;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The record of one action key, in memory. Its monitor guards field access and the reading of one stored evidence, never
 * I/O, so that a virtual thread is not held up.
 */
public final class FailureRecord {

    /** design.md §5.3: a key that succeeded with equal evidence is not blocked for 14 days. */
    public static final long FLAKY_MILLIS = 14L * 24 * 60 * 60 * 1000;

    /** Two kills count as one limit when they differ by less than this share: schedulers are not exact. */
    private static final double SAME_LIMIT = 0.05;

    /** An agent that tries versions in turn tries a handful; each may hold a listing of a tree. */
    private static final int MOST_EARLIER = 4;

    private final ActionKey key;
    private final Deque<EarlierState> earlier = new ArrayDeque<>();
    private FailureState state;
    private Evidence evidence;
    private long failureTurn = NO_TURN;
    private long failureConversation = ConversationNumber.UNKNOWN;

    /** The last request of any conversation when the call was made. */
    private long failureRequest = NO_TURN;

    private long vetoTurn = NO_TURN;
    private long lastKillNanos;
    private boolean probing;

    /** Whether this JVM has changed the state since the store was last seen to hold it. */
    private boolean unstored;

    private volatile long used;

    /** The record, its key and its place in the index. */
    private static final int BYTES = 200;

    /** Of another session: any model request of this one came later. */
    private static final long NO_TURN = 0;

    private FailureRecord(ActionKey key, FailureState state) {
        this.key = key;
        this.state = state;
    }

    /** As another session, or another JVM, left it; the evidence is read when first asked for. */
    public static FailureRecord stored(ActionState state) {
        return stored(state, NO_TURN);
    }

    /** @param failureTurn the model request in which it failed, if that was in this session; else 0 */
    static FailureRecord stored(ActionState state, long failureTurn) {
        FailureRecord stored = new FailureRecord(ActionKey.fromHex(state.actionKey()), FailureState.of(state));
        stored.failureTurn = failureTurn;
        stored.failureRequest = failureTurn;
        return stored;
    }

    public static FailureRecord fresh(ActionKey key) {
        return new FailureRecord(key, null);
    }

    public ActionKey key() {
        return key;
    }

    /** A consistent copy, or null while nothing has failed yet. */
    public synchronized FailureState state() {
        return state;
    }

    public synchronized FailureKind failureKind() {
        return state == null ? FailureKind.UNKNOWN : state.failureKind();
    }

    public synchronized long failureTurn() {
        return failureTurn;
    }

    /** The last request that any conversation had made when it failed, if that was in this session; else 0. */
    synchronized long failureRequest() {
        return failureRequest;
    }

    /**
     * The request that a call follows, for comparison with {@link #failureTurn}: one of another conversation counts only if it was made
     * after the failure. Before, no model could react to it.
     */
    public synchronized long turnSince(long turn, long conversation) {
        return conversation == failureConversation || turn > failureRequest ? turn : Math.min(turn, failureTurn);
    }

    /** The conversation in which it failed, if that is known and was in this session; else 0. */
    public synchronized long failureConversation() {
        return failureConversation;
    }

    synchronized Evidence evidence() {
        if (evidence == null && state != null && state.storedEvidence() != null) {
            evidence = EvidenceReader.read(state.storedEvidence().value());
        }
        return evidence;
    }

    /** As far as this session has it in memory; null where it is still in its stored form, in the state. */
    public synchronized Evidence knownEvidence() {
        return evidence;
    }

    /** Whether another machine reported it, and this home has not seen it. */
    synchronized boolean reported() {
        return state != null && state.reported();
    }

    public synchronized boolean lastFailed() {
        return state != null && state.lastFailed();
    }

    /** How often in a row it failed alike; 0 after a success. */
    public synchronized long failuresInARow() {
        return lastFailed() ? state.equalFailures() : 0;
    }

    /** Whether a kill at this age is the second of its kind, which shows that the host has a time limit. */
    public synchronized boolean killedAtThisAgeBefore(long ageNanos) {
        boolean same = near(lastKillNanos, ageNanos);
        lastKillNanos = ageNanos;
        return same;
    }

    /**
     * @param turn the model request that it followed
     * @param conversation of the call; 0 where it is unknown
     * @param request the last one of any conversation when the call was made
     * @param alike the state in which it has failed before, if the world is still in that state as far as is known; else null:
     *     what failed before a change says nothing about how often it fails after it
     */
    public synchronized FailureState failed(
            AnalyzedFailure failure,
            String session,
            long turn,
            long conversation,
            long request,
            FailureState alike,
            long nowMillis) {
        FailureState before = state;
        Outcome outcome = failure.outcome();
        String signature = failure.signature().hash();
        long limitMillis = outcome.killedAtLimit() ? outcome.limitNanos() / 1_000_000 : -1;
        boolean again = before != null && before.lastFailed();
        FailureState same = again ? alike : null;
        boolean equal = same != null && signature.equals(same.signature());
        boolean sameLimit = same != null && limitMillis >= 0 && near(same.limitMillis(), limitMillis);
        keepEarlier(same);
        boolean probed = probing;
        probing = false;
        unstored = true;
        failureTurn = turn;
        failureConversation = conversation;
        failureRequest = request;
        evidence = failure.evidence();
        FailureHistory history = new FailureHistory(
                true,
                before == null ? 1 : before.failures() + 1,
                equal ? same.equalFailures() + 1 : 1,
                limitMillis < 0 ? 0 : sameLimit ? same.kills() + 1 : 1,
                before == null ? nowMillis : before.firstFailureMillis(),
                nowMillis);
        FailedRun run = new FailedRun(
                failure.episodeId(),
                session,
                signature,
                failure.classification().finer().wireName(),
                limitMillis,
                outcome.durationNanos() / 1_000_000);
        VetoHistory vetoes = new VetoHistory(
                0,
                ProbeBackoff.vetoesBeforeNextProbe(before, probed),
                before == null ? 0 : before.lastVetoMillis(),
                before == null ? 0 : before.flakyUntilMillis());
        state = new FailureState(
                new FailureFacts(
                        key.hex(),
                        failure.sharedKey().hex(),
                        failure.action().kind().wireName(),
                        history,
                        run,
                        vetoes,
                        session,
                        nowMillis),
                failure.action().family(),
                failure.action().text(),
                failure.signature().line(),
                null);
        return state;
    }

    /** @param same the state that is about to be replaced by a newer failure in it, or null */
    private void keepEarlier(FailureState same) {
        if (!lastFailed()) {
            return;
        }
        earlier.removeIf(known -> known.state().equals(same));
        if (!state.equals(same)) {
            keepState();
        }
    }

    private void keepState() {
        Evidence known = evidence();
        if (known != null) {
            earlier.addFirst(new EarlierState(state, known, failureTurn, failureConversation));
        }
        if (earlier.size() > MOST_EARLIER) {
            earlier.removeLast();
        }
    }

    /** Failures in states before the last change, the latest first; of this session only, and a few of them. */
    public synchronized List<EarlierState> earlier() {
        return List.copyOf(earlier);
    }

    /** Whatever came of a probe of it in another place, the next one may be made. */
    public synchronized void probeEnded() {
        probing = false;
    }

    /** Whether it has failed in a state of the world to which this may be a way back. */
    public synchronized boolean mayFailAgain() {
        return lastFailed() || !earlier.isEmpty();
    }

    /**
     * @param evidenceEqual whether it passed although nothing had changed: then it is flaky
     * @param changed whether something was seen to have changed, so that the state in which it failed was another one
     */
    public synchronized FailureState succeeded(boolean evidenceEqual, boolean changed, String session, long nowMillis) {
        probing = false;
        lastKillNanos = 0;
        if (!changed) {
            earlier.clear();
        } else if (lastFailed()) {
            keepState();
        }
        if (state != null) {
            long flakyUntilMillis = evidenceEqual ? nowMillis + FLAKY_MILLIS : state.flakyUntilMillis();
            state = state.succeeded(flakyUntilMillis, session, nowMillis);
            unstored = true;
        }
        return state;
    }

    public synchronized FailureState vetoed(long turn, String session, long nowMillis) {
        vetoTurn = turn;
        unstored = true;
        state = state.vetoed(session, nowMillis);
        return state;
    }

    /** Whether this attempt may run as a probe; at most one is in flight. */
    public synchronized boolean takeProbe(ProbeBackoff backoff, long turn, long nowMillis) {
        if (!probeDue(backoff, turn, nowMillis)) {
            return false;
        }
        probing = true;
        return true;
    }

    /** Whether an attempt may run as a probe now. */
    public synchronized boolean probeDue(ProbeBackoff backoff, long turn, long nowMillis) {
        return !probing && backoff.probeDue(state, turn, vetoTurn, nowMillis);
    }

    /** Takes over what another JVM wrote, unless this one has changed it since. */
    synchronized void refreshed(ActionState newer) {
        if (state == null || newer.changedAtMillis() > state.changedAtMillis()) {
            state = FailureState.of(newer);
            evidence = null;
            failureTurn = NO_TURN;
            failureConversation = ConversationNumber.UNKNOWN;
            failureRequest = NO_TURN;
            if (!newer.lastFailed()) {
                // It has passed there, with no change that was seen here.
                earlier.clear();
            }
        }
        unstored &= newer.changedAtMillis() < state.changedAtMillis();
    }

    /** Whether a probe of it runs, or the store may not hold it as it is now. */
    synchronized boolean unstored() {
        return unstored || probing;
    }

    /** @param use grows with each use of any record */
    void usedAs(long use) {
        used = use;
    }

    long used() {
        return used;
    }

    /** About how much of the heap it takes. */
    synchronized long bytes() {
        long bytes = BYTES + (state == null ? 0 : state.bytes()) + (evidence == null ? 0 : evidence.bytes());
        for (EarlierState before : earlier) {
            bytes += before.state().bytes() + before.evidence().bytes();
        }
        return bytes;
    }

    private static boolean near(long a, long b) {
        return a > 0 && b > 0 && Math.abs(a - b) <= SAME_LIMIT * Math.max(a, b);
    }
}
