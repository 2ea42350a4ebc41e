package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.Outcome;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.gate.fix.Advisor;
import io.vritti.gate.fix.FixLearner;
import io.vritti.gate.memory.FailureMemory;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.policy.ClassCircuitBreaker;
import io.vritti.gate.policy.TimeLimits;
import io.vritti.gate.report.Audit;
import io.vritti.gate.report.NextStep;
import io.vritti.gate.report.SimilarFailureHints;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Reason;
import io.vritti.gate.verdict.Verdict;
import io.vritti.journal.AnalyzedFailure;
import io.vritti.journal.CallEnd;
import io.vritti.journal.FailureState;
import io.vritti.journal.Journal;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.store.Advice;
import io.vritti.store.Fix;
import io.vritti.tool.ToolFrame;
import java.util.List;

/** Updates the failure memory when a call ends: records failures, clears them on success, and counts wrong vetoes. */
final class OutcomeRecorder {

    private final FailureMemory memory;
    private final FailureAnalysis analysis;
    private final FixLearner fixes;
    private final Advisor advisor;
    private final SideEffectCounter opaqueChanges;
    private final ClassCircuitBreaker breaker;
    private final TimeLimits limits;
    private final SimilarFailureHints like;
    private final Journal journal;
    private final Audit audit;
    private final Counters counters;
    private final String session;

    OutcomeRecorder(
            FailureMemory memory,
            FailureAnalysis analysis,
            FixLearner fixes,
            Advisor advisor,
            SideEffectCounter opaqueChanges,
            ClassCircuitBreaker breaker,
            SimilarFailureHints like,
            Journal journal,
            Audit audit,
            Counters counters,
            String session) {
        this.memory = memory;
        this.analysis = analysis;
        this.fixes = fixes;
        this.advisor = advisor;
        this.opaqueChanges = opaqueChanges;
        this.breaker = breaker;
        this.limits = new TimeLimits(memory);
        this.like = like;
        this.journal = journal;
        this.audit = audit;
        this.counters = counters;
        this.session = session;
    }

    /** Notes a decision; a call that does not run has no other outcome. */
    void decided(GateCall call) {
        if (call.refusal() != null) {
            counters.increment(Counter.VETOES);
            FailureRecord remembered = memory.judged(call.verdict());
            if (remembered != null && call.verdict().reason() != Reason.DENIED) {
                FailureState state = remembered.vetoed(call.turn(), session, System.currentTimeMillis());
                journal.changed(state, remembered.knownEvidence());
            }
            if (call.verdict().reason() != Reason.DENIED && call.verdict().remembered() != null) {
                fixes.told(call.action(), call.verdict().remembered(), call.tool(), call.fix());
            }
            journal.decided(audit.entry(call, null, call.fix(), call.advice()));
        } else if (call.verdict().blocks()) {
            counters.increment(Counter.WOULD_BE_VETOES);
        } else if (call.verdict().reason() == Reason.INSISTED) {
            counters.increment(Counter.INSISTED);
        } else if (call.verdict().reason() == Reason.PROBE) {
            counters.increment(Counter.PROBES);
        } else if (call.verdict().reason() == Reason.HOLDOUT) {
            counters.increment(Counter.HOLDOUTS);
        } else if (call.verdict().ruling() == Verdict.Ruling.HINT) {
            counters.increment(Counter.HINTS);
        }
        if (call.opinion().reason() == Reason.CHECK_OVER_DEADLINE) {
            counters.increment(Counter.DEADLINE_MISSES);
        }
    }

    /** A call is about to run; gives the mark that its call carries. */
    long started(Action action) {
        return opaqueChanges.started(action);
    }

    /** The same of a call that runs already. */
    long started(Action action, long startedAtMillis) {
        return opaqueChanges.started(action, startedAtMillis);
    }

    /**
     * A failure was looked at after the host had gone on: nothing watched what the host itself has written meanwhile.
     *
     * @param userSpoke whether the user may have changed something meanwhile
     */
    void lookedLate(boolean userSpoke) {
        opaqueChanges.ledger().wroteAnywhere();
        if (userSpoke) {
            opaqueChanges.happened();
        }
    }

    /** @return what to tell the host with a failure, or null */
    String learn(GateCall call, Outcome outcome, CallEnd end) {
        Action action = call.action();
        Outcome judged = limits.seen(action, outcome);
        opaqueChanges.ended(action, judged, call.mark());
        Remedy remedy = new Remedy(call.fix(), null);
        String told = null;
        if (judged.failed()) {
            if (!action.answers(judged)) {
                remedy = failed(call, judged, end);
                told = remedy.isEmpty() ? likeTold(call, judged) : call.tells() ? remedy.told() : null;
            }
        } else if (judged.end() != Outcome.End.KILLED_BY_HOST) {
            succeeded(call, end);
            fixes.succeeded(call, end).forEach(journal::fixObserved);
        }
        elsewhere(call, judged);
        if (call.notable()) {
            journal.decided(audit.entry(call, judged, remedy.fix(), remedy.advice()));
        }
        journal.ended(action, end);
        return told;
    }

    /** What is known against a failure: what ended such ones before, or else what a reflection says; each may be null. */
    private record Remedy(Fix fix, Advice advice) {

        boolean isEmpty() {
            return fix == null && advice == null;
        }

        String told() {
            return fix == null ? NextStep.told(advice) : NextStep.told(fix);
        }
    }

    /**
     * What ended such a failure before, or null.
     *
     * @param tool inside which the call is made, or null
     */
    Fix fix(Action action, FailureState failure, ToolFrame tool) {
        return fixes.known(action, failure, tool);
    }

    /** What a reflection says about the failure that a verdict speaks of, or null. */
    Advice advice(Action action, Verdict verdict) {
        return advisor.of(action, verdict);
    }

    private List<Fix> sinceTold(GateCall call, CallEnd end) {
        return fixes.triedSinceTold(call.action(), call.tool(), call.startedAtMillis(), end.work());
    }

    /** A call is refused because it still fails: what was told and has run since did not help. */
    void stillFails(Action action, ToolFrame tool, long nowMillis) {
        count(fixes.triedSinceTold(action, tool, nowMillis, 0), false, action, nowMillis);
    }

    private void count(List<Fix> tried, boolean helped, Action action, long nowMillis) {
        fixes.count(tried, helped, action.key().hex(), nowMillis).forEach(journal::fixObserved);
    }

    private void told(GateCall call, FailureState failure, Fix fix) {
        if (fix != null && failure != null && call.tells()) {
            fixes.told(call.action(), failure, call.tool(), fix);
        }
    }

    private String likeTold(GateCall call, Outcome outcome) {
        FailureRecord remembered = call.notable() ? null : memory.known(call.action());
        // Where much fails at once, it may have been dropped just now.
        return remembered == null ? null : like.tell(call, remembered.state(), user(remembered), outcome);
    }

    private static String user(FailureRecord failed) {
        Evidence evidence = failed.knownEvidence();
        return evidence == null ? "" : evidence.user();
    }

    private Remedy failed(GateCall call, Outcome outcome, CallEnd end) {
        counters.increment(Counter.FAILURES_CAPTURED);
        FailureRecord remembered = memory.findOrCreate(call.action());
        FailureState before = remembered.state();
        AnalyzedFailure failure = analysis.analyse(call, outcome, memory::shared, remembered.failuresInARow());
        if (failure.evidence().overBudget()) {
            counters.increment(Counter.CAPTURE_BUDGET_MISSES);
        }
        boolean sameUser = user(remembered).equals(failure.evidence().user());
        FailureState state = remembered.failed(
                failure,
                session,
                call.turn(),
                call.conversation(),
                call.request(),
                sameUser ? alike(call, before) : null,
                end.atMillis());
        memory.share(state);
        // Before the failure is reported: what is found was said when it had failed in this way before. Other users'
        // words stay theirs.
        Advice advice = sameUser ? advisor.of(call.action(), state) : null;
        journal.failed(failure, state, end, concerns(call, state));
        boolean again = before != null
                && before.lastFailed()
                && failure.signature().hash().equals(before.signature());
        count(again ? fixes.triedSince(before, call, end) : sinceTold(call, end), false, call.action(), end.atMillis());
        fixes.failed(call, state, outcome, end).forEach(journal::fixObserved);
        Fix fix = fixes.known(call.action(), state, call.tool());
        told(call, state, fix);
        if (fix != null && !call.notable()) {
            counters.increment(Counter.HINTS);
            journal.decided(audit.entry(call.failedWithFix(state), outcome, fix, null));
        }
        // Outside a tool call it would change what a program prints of its exceptions, and no model may ever read it.
        boolean heard = call.tool() != null && advice != null && !said(outcome, advice);
        Advice news = fix == null && heard ? advice : null;
        if (news != null && !call.notable() && call.tells()) {
            counters.increment(Counter.HINTS);
            journal.decided(audit.entry(call.failedWithAdvice(state), outcome, null, news));
        }
        return new Remedy(fix, news);
    }

    /** Whether the error itself names the command: its reader has it before the eyes. */
    private static boolean said(Outcome outcome, Advice advice) {
        return advice.command() != null && outcome.output().contains(advice.command());
    }

    /** The failed state that the world was in when the call began, or null if it was in none that is known. */
    private static FailureState alike(GateCall call, FailureState last) {
        Verdict opinion = call.opinion();
        if (!opinion.changed().isEmpty()) {
            return null;
        }
        FailureState judged = opinion.remembered();
        boolean same = judged != null && last != null && judged.actionKey().equals(last.actionKey());
        return same ? judged : last;
    }

    private void succeeded(GateCall call, CallEnd end) {
        Action action = call.action();
        FailureRecord remembered = memory.known(action);
        boolean wrong = call.saidItHolds();
        if (remembered == null || !remembered.lastFailed()) {
            count(sinceTold(call, end), true, call.action(), end.atMillis());
        }
        if (remembered == null || !remembered.lastFailed() && !wrong) {
            return;
        }
        if (wrong && call.opinion().blocks()) {
            counters.increment(Counter.PROVEN_WRONG);
            breaker.provenWrong(remembered.failureKind().wireName());
        }
        FailureState failure = remembered.state();
        // A call that was said to fail for an earlier state may have passed last: there was nothing to end.
        boolean lifted = remembered.lastFailed();
        if (lifted) {
            counters.increment(Counter.LIFTED);
        }
        FailureState state =
                remembered.succeeded(wrong, call.opinion().reason() == Reason.CHANGED, session, end.atMillis());
        List<Fix> tried = lifted ? fixes.triedSince(failure, call, end) : List.of();
        count(tried, true, call.action(), end.atMillis());
        journal.lifted(state, remembered.knownEvidence(), resolution(tried), concerns(call, failure));
    }

    /** Whether it was said of the call that it would fail in this very way, nothing having changed. */
    private static boolean concerns(GateCall call, FailureState state) {
        FailureState said = call.opinion().remembered();
        return call.saidItHolds()
                && said != null
                && said.episodeId() != null
                && said.episodeId().equals(state.episodeId());
    }

    /** A call that was judged by what had happened in another place says how far that holds here. */
    private void elsewhere(GateCall call, Outcome outcome) {
        FailureRecord other = memory.judged(call.opinion());
        if (other == null || other.key().equals(call.action().key())) {
            return;
        }
        other.probeEnded();
        if (!outcome.failed() && call.saidItHolds()) {
            if (call.opinion().similar()) {
                memory.refuteResemblance(call.action());
            } else {
                memory.unshare(other.state());
            }
            if (call.opinion().blocks()) {
                counters.increment(Counter.PROVEN_WRONG);
                breaker.provenWrong(other.failureKind().wireName());
            }
        }
    }

    /** What ran and what had changed between the failure and the success, as far as it was seen. */
    private static String resolution(List<Fix> tried) {
        return tried.isEmpty()
                ? null
                : "passed after: "
                        + String.join(
                                ", ",
                                tried.stream()
                                        .filter(fix -> fix.reach() == Fix.Reach.HERE)
                                        .map(fix -> fix.text().value())
                                        .toList());
    }
}
