package io.vritti.gate.policy;

import io.vritti.action.Action;
import io.vritti.action.ToolAction;
import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.capture.PreRunSnapshot;
import io.vritti.evidence.check.EvidenceCheck;
import io.vritti.evidence.check.LocationSensitivity;
import io.vritti.failure.classify.FailureKind;
import io.vritti.gate.memory.EarlierState;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.memory.Match;
import io.vritti.gate.memory.MatchKind;
import io.vritti.gate.verdict.Reason;
import io.vritti.gate.verdict.Verdict;
import io.vritti.journal.FailureState;
import io.vritti.program.Programs;
import io.vritti.proof.Basis;
import io.vritti.proof.Cause;
import io.vritti.reads.Surroundings;
import java.util.List;

/** Decides what the evidence against an action is worth (design.md §5.1 to §5.3), whatever the mode and the scope. */
public final class Judge {

    private final EvidenceCheck check;
    private final ClassPolicy policy;

    public Judge(EvidenceCheck check, ClassPolicy policy) {
        this.check = check;
        this.policy = policy;
    }

    /**
     * @param since what lies between the failure and now
     * @param deadlineNanos on the clock of {@link System#nanoTime}: after it nothing blocks, whatever was found
     */
    public Verdict judge(Action action, Match match, Since since, long nowMillis, long deadlineNanos) {
        boolean apart = since.apart(match.user());
        Verdict verdict = apart
                ? ofAnother(action, match, since, nowMillis, deadlineNanos)
                : worth(action, match, since, nowMillis, deadlineNanos);
        if (verdict.blocks() && leftNanos(deadlineNanos) <= 0) {
            verdict = unsure(CheckResult.Unsure.overDeadline(), verdict.remembered());
        }
        if (!match.similar()) {
            return verdict;
        }
        // What another action needs and has changed says nothing of this one.
        return verdict.blocks() ? verdict.ofSimilar() : Verdict.NOTHING_KNOWN;
    }

    /**
     * What would have been said of a call that has run already: what its failure needs is looked at as it was when the call began,
     * as far as the times of files tell. It refuses nothing any more.
     */
    public Verdict inHindsight(Action action, Match match, boolean modelReacted, long startedAtMillis) {
        FailureState state = match.remembered().state();
        Evidence evidence = match.evidence(action);
        if (state == null || !state.lastFailed() || evidence == null || harmless(action, evidence) != null) {
            return Verdict.NOTHING_KNOWN;
        }
        CheckResult finding = check.inHindsight(evidence, action, startedAtMillis);
        if (finding instanceof CheckResult.Changed changed) {
            return Verdict.changed(state, changed.what());
        }
        return finding instanceof CheckResult.Holds holds && policy.mayHold(holds.basis(), modelReacted, state.vetoes())
                ? ruling(action, state, holds)
                : Verdict.NOTHING_KNOWN;
    }

    private static long leftNanos(long deadlineNanos) {
        return deadlineNanos - System.nanoTime();
    }

    private static Verdict unsure(CheckResult.Unsure unsure, FailureState state) {
        if (unsure.doubt() == CheckResult.Doubt.DISTURBED) {
            return Verdict.disturbed(state, unsure.why());
        }
        Reason reason = switch (unsure.doubt()) {
            case UNPROVEN, DISTURBED -> Reason.UNSURE;
            case CAPTURE_OVER_BUDGET -> Reason.CAPTURE_OVER_BUDGET;
            case CHECK_OVER_DEADLINE -> Reason.CHECK_OVER_DEADLINE;
        };
        return Verdict.hint(reason, state, List.of(unsure.why()));
    }

    /** What failed for another user counts only if its cause was seen just now, and is said in words of our own. */
    private Verdict ofAnother(Action action, Match match, Since since, long nowMillis, long deadlineNanos) {
        if (!match.remembered().lastFailed()) {
            return Verdict.NOTHING_KNOWN;
        }
        Verdict verdict = worth(action, match, since, nowMillis, deadlineNanos);
        return verdict.blocks() && verdict.reason() == Reason.CAUSE_HOLDS ? verdict.ofAnother() : Verdict.NOTHING_KNOWN;
    }

    private Verdict worth(Action action, Match match, Since since, long nowMillis, long deadlineNanos) {
        FailureRecord remembered = match.remembered();
        FailureState state = remembered.state();
        if (state == null || !remembered.mayFailAgain()) {
            return Verdict.NOTHING_KNOWN;
        }
        Evidence evidence = match.evidence(action);
        Reason harmless = harmless(action, evidence);
        if (harmless != null) {
            return Verdict.proceed(harmless, state);
        }
        if (!state.lastFailed()) {
            Verdict back = match.similar() || match.elsewhere()
                    ? null
                    : backTo(action, remembered, since, nowMillis, deadlineNanos);
            return back == null ? Verdict.NOTHING_KNOWN : back;
        }
        if (evidence == null) {
            return Verdict.hint(Reason.UNSURE, state, List.of());
        }
        CheckResult finding = check.check(evidence, action, leftNanos(deadlineNanos));
        if (finding instanceof CheckResult.Changed changed) {
            Verdict back = match.similar() || match.elsewhere()
                    ? null
                    : backTo(action, remembered, since, nowMillis, deadlineNanos);
            return back == null ? Verdict.changed(state, changed.what()) : back;
        }
        if (finding instanceof CheckResult.Unsure unsure) {
            return unsure(unsure, state);
        }
        CheckResult.Holds holds = (CheckResult.Holds) finding;
        if (since.userSpoke() && !showsItself(holds.basis(), evidence)) {
            return Verdict.disturbed(state, "a user has spoken since then, who may have changed what no file shows");
        }
        if (since.otherConversation() && action.byKind(p -> false, h -> false, ToolAction::ofItsConversation)) {
            return Verdict.disturbed(state, "it was another conversation's call");
        }
        if (action.open() && holds.basis() != Basis.CAUSE) {
            return Verdict.hint(Reason.OPEN_KEY, state, holds.checked());
        }
        if (match.likeness() == MatchKind.SAME_WORDS && asksHow(action, evidence)) {
            return Verdict.hint(Reason.UNSURE, state, List.of("it may ask how it was called"));
        }
        if (match.elsewhere() && !provesHere(match, holds, action, evidence)) {
            return Verdict.hint(Reason.UNSURE, state, List.of("it failed in another place, which may be different"));
        }
        if (action.servesOverPipes() && holds.basis() != Basis.CAUSE) {
            return Verdict.proceed(Reason.SERVER, state);
        }
        if (asks(action, holds.basis()) || action.waits() && holds.basis() != Basis.CAUSE) {
            return Verdict.proceed(Reason.WAITS, state);
        }
        if (nowMillis < state.flakyUntilMillis()) {
            return Verdict.hint(Reason.FLAKY, state, holds.checked());
        }
        return policy.mayHold(holds.basis(), since.modelReacted(), state.vetoes())
                ? ruling(action, state, holds)
                : Verdict.hint(Reason.TRANSIENT, state, holds.checked());
    }

    /** Whether what was looked at just now is all that the failure depends on. */
    private static boolean showsItself(Basis basis, Evidence evidence) {
        return basis == Basis.CLOSED_INPUTS
                || basis == Basis.CAUSE && evidence.causes().stream().allMatch(cause -> cause.epoch() == null);
    }

    /** What is known if the world is again in a state in which the call has failed before; or null. */
    private Verdict backTo(Action action, FailureRecord remembered, Since since, long nowMillis, long deadlineNanos) {
        List<EarlierState> telling = switch (action.kind()) {
            case PROCESS -> remembered.earlier();
            // What a server said before it said something else tells nothing.
            case HTTP, TOOL -> List.of();
        };
        for (EarlierState earlier : telling) {
            if (leftNanos(deadlineNanos) > 0
                    && !since.apart(earlier.evidence().user())
                    && check.check(earlier.evidence(), action, leftNanos(deadlineNanos))
                            instanceof CheckResult.Holds holds
                    && (!action.open() && !action.servesOverPipes() || holds.basis() == Basis.CAUSE)
                    && (remembered.lastFailed() || holds.basis().tellsState())
                    && (!since.userSpokeEarlier() || showsItself(holds.basis(), earlier.evidence()))) {
                if (asks(action, holds.basis())) {
                    return Verdict.proceed(Reason.WAITS, earlier.state());
                }
                return nowMillis < remembered.state().flakyUntilMillis()
                        ? Verdict.hint(Reason.FLAKY, earlier.state(), holds.checked())
                        : ruling(action, earlier.state(), holds);
            }
        }
        return null;
    }

    /** A question is asked again because its answer may turn; only what explains the error says that it was not answered. */
    private static boolean asks(Action action, Basis basis) {
        return basis != Basis.CAUSE
                && action.byKind(process -> Programs.asks(process.script()), http -> false, tool -> false);
    }

    /** Whether what failed in another place is known to fail here. */
    private static boolean provesHere(Match match, CheckResult.Holds holds, Action action, Evidence evidence) {
        return match.shared().firm() && (holds.basis() == Basis.CAUSE || !sensitive(action, evidence));
    }

    /** Whether other words may make a difference: to start-up files of a shell, or to a script that looks at them. */
    private static boolean asksHow(Action action, Evidence evidence) {
        return action.byKind(
                process -> !Surroundings.plain(process) || LocationSensitivity.ofWords(process, evidence),
                http -> true,
                tool -> true);
    }

    /** Whether the place or the words of the call may make a difference; so they may for all but processes. */
    private static boolean sensitive(Action action, Evidence evidence) {
        return action.byKind(process -> LocationSensitivity.decide(process, evidence), http -> true, tool -> true);
    }

    /** What a call that goes on names and works on, right before it starts. */
    public PreRunSnapshot snapshot(Action action) {
        return check.snapshot(action);
    }

    private Verdict ruling(Action action, FailureState state, CheckResult.Holds holds) {
        FailureKind kind = state.failureKind();
        if (policy.passesByItself(kind, holds.basis())) {
            return Verdict.hint(Reason.TRANSIENT, state, holds.checked());
        }
        if (!policy.enough(action, kind, state, holds.basis())) {
            return Verdict.hint(Reason.TOO_FEW_FAILURES, state, holds.checked());
        }
        Reason reason = state.kills() > 0
                ? Reason.KILLED_AT_LIMIT
                : switch (holds.basis()) {
                    // Who holds a lock lets go of it sooner or later.
                    case CAUSE -> kind == FailureKind.LOCK_HELD ? Reason.DELAYED : Reason.CAUSE_HOLDS;
                    case CLOSED_INPUTS, TREE_INPUTS -> Reason.INPUTS_EQUAL;
                    case REMOTE -> Reason.REMOTE_UNCHANGED;
                    case NAMED_TIME, BACK_OFF -> Reason.DELAYED;
                };
        return Verdict.block(reason, state, holds.checked());
    }

    /**
     * Programs whose repetition is the point of them, or null. Exit codes that are answers were never taken for failures. A server over
     * pipes is one of them, but not where a cause is known that kept it from serving at all: one that has served is given none.
     */
    private static Reason harmless(Action action, Evidence evidence) {
        if (action.servesOverPipes() && (evidence == null || evidence.causes().isEmpty())) {
            return Reason.SERVER;
        }
        // A call that its program does not understand waits for nothing.
        boolean misspelt =
                evidence != null && evidence.causes().stream().anyMatch(cause -> cause.kind() == Cause.Kind.USAGE);
        return action.waits() && !misspelt ? Reason.WAITS : null;
    }
}
