package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.ActionKind;
import io.vritti.action.HttpAction;
import io.vritti.action.Outcome;
import io.vritti.action.ToolAction;
import io.vritti.config.ActionPattern;
import io.vritti.config.Mode;
import io.vritti.evidence.Looks;
import io.vritti.evidence.capture.PreRunSnapshot;
import io.vritti.failure.classify.FailureKind;
import io.vritti.failure.sign.ErrorSignature;
import io.vritti.gate.memory.FailureMemory;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.memory.Match;
import io.vritti.gate.policy.Enforcement;
import io.vritti.gate.policy.Judge;
import io.vritti.gate.policy.Polling;
import io.vritti.gate.policy.Since;
import io.vritti.gate.report.Refusal;
import io.vritti.gate.report.VetoMessage;
import io.vritti.gate.rules.Rulebook;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Reason;
import io.vritti.gate.verdict.Verdict;
import io.vritti.harness.CommandInside;
import io.vritti.journal.CallEnd;
import io.vritti.journal.FailureState;
import io.vritti.journal.GoalSource;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.store.Advice;
import io.vritti.store.Fix;
import io.vritti.tool.ConversationNumber;
import io.vritti.tool.ToolFrame;
import java.io.IOException;

/**
 * Decides before each call, and learns after it (design.md §4, §5). Any host thread may call; all that
 * is done before a call ends at {@code vritti.gate.deadline}, counted from the moment the host calls: then the call runs.
 */
public final class Gate implements CallGate {

    /** A person who asks for a preview waits, in a JVM in which everything is cold; a host does not. */
    private static final long PREVIEW_NANOS = 10_000_000_000L;

    private final ModeSwitch mode;
    private final Looks looks;
    private final Rulebook rules;
    private final FailureMemory memory;
    private final Judge judge;
    private final Enforcement enforcement;
    private final Polling polling;
    private final ModelTurns conversation;
    private final GoalSource goals;
    private final Users users;
    private final OutcomeRecorder recorder;
    private final InsideFailures insideFailures;
    private final VetoMessage message;
    private final FirstReports firstReports;
    private final long mostNanos;
    private final Counters counters;

    Gate(
            ModeSwitch mode,
            Looks looks,
            Rulebook rules,
            FailureMemory memory,
            Judge judge,
            Enforcement enforcement,
            Polling polling,
            ModelTurns conversation,
            GoalSource goals,
            Users users,
            OutcomeRecorder recorder,
            InsideFailures insideFailures,
            VetoMessage message,
            FirstReports firstReports,
            long mostNanos,
            Counters counters) {
        this.mode = mode;
        this.looks = looks;
        this.rules = rules;
        this.memory = memory;
        this.judge = judge;
        this.enforcement = enforcement;
        this.polling = polling;
        this.conversation = conversation;
        this.goals = goals;
        this.users = users;
        this.recorder = recorder;
        this.insideFailures = insideFailures;
        this.message = message;
        this.firstReports = firstReports;
        this.mostNanos = mostNanos;
        this.counters = counters;
    }

    @Override
    public GateCall before(Action written) {
        return before(written, System.nanoTime(), mostNanos);
    }

    /**
     * @param startNanos when the host called, on the clock of {@link System#nanoTime}: the deadline counts from then
     * @param mayWaitNanos the deadline, in nanoseconds
     */
    GateCall before(Action written, long startNanos, long mayWaitNanos) {
        Mode current = mode.mode();
        if (current == Mode.OFF) {
            return null;
        }
        note(written);
        long nowMillis = System.currentTimeMillis();
        Caller caller = conversation.caller();
        GateCall ahead = current == Mode.VETO ? ahead(written, caller, nowMillis, startNanos, mayWaitNanos) : null;
        return heard(
                written,
                ahead == null ? decided(written, current, caller, nowMillis, startNanos, mayWaitNanos) : ahead);
    }

    /** A tool call that is refused begins nothing: only the call around it hears of that, and no other in flight. */
    private GateCall heard(Action written, GateCall call) {
        if (call.refusal() != null) {
            String text = call.refusal().getMessage();
            if (written.kind() == ActionKind.TOOL) {
                conversation.tools().refusedAhead(text);
            } else {
                conversation.tools().refused(written, text);
            }
        }
        return call;
    }

    /** The refusal of a call inside a tool that is about to run again and would come to it; null where the tool may run. */
    private GateCall ahead(Action tool, Caller caller, long nowMillis, long startNanos, long mayWaitNanos) {
        Action written = tool.byKind(process -> null, http -> null, again -> insideFailures.of(again, caller));
        if (written == null) {
            return null;
        }
        long deadlineNanos = startNanos + mayWaitNanos;
        CommandInside inside = inside(written, deadlineNanos);
        Action action = inside == null ? written : inside.action();
        Sight sight = looks.within(
                leftNanos(deadlineNanos), () -> sight(action, inside, caller, nowMillis, deadlineNanos), this::late);
        if (sight.match == null
                || !sight.opinion.blocks()
                || mayTurn(action, sight.match.remembered())
                // Where the tool would make the call by then, a user may have chosen anew.
                || conversation.spokeSince(sight.match.remembered(), caller)
                || !enforcement.refusesAhead(
                        action,
                        sight.match.remembered(),
                        sight.opinion,
                        turn(sight.match.remembered(), caller),
                        nowMillis)) {
            return null;
        }
        return decided(
                action, inside, sight.opinion, sight.opinion, Mode.VETO, caller, nowMillis, startNanos, deadlineNanos);
    }

    private GateCall decided(
            Action written, Mode current, Caller caller, long nowMillis, long startNanos, long mayWaitNanos) {
        long usualNanos = startNanos + mayWaitNanos;
        CommandInside inside = inside(written, usualNanos);
        Action action = inside == null ? written : inside.action();
        ActionPattern denied = denied(action, inside);
        if (denied != null) {
            Verdict verdict = Verdict.denied(denied.text());
            return decided(action, inside, verdict, verdict, current, caller, nowMillis, startNanos, usualNanos);
        }
        long deadlineNanos = current == Mode.VETO ? firstReports.until(usualNanos, action, memory, looks) : usualNanos;
        Sight sight = memory.mayKnow(action)
                ? looks.within(
                        leftNanos(deadlineNanos),
                        () -> sight(action, inside, caller, nowMillis, deadlineNanos),
                        this::late)
                : Sight.NOTHING;
        firstReports.waited(System.nanoTime() - usualNanos);
        return judged(written, action, inside, sight, current, caller, nowMillis, startNanos, deadlineNanos);
    }

    @Override
    public GateCall beforeAtOnce(Action request) {
        long startNanos = System.nanoTime();
        long deadlineNanos = startNanos + mostNanos;
        Mode current = mode.mode();
        if (current == Mode.OFF) {
            return null;
        }
        note(request);
        long nowMillis = System.currentTimeMillis();
        Caller caller = conversation.caller();
        ActionPattern denied = rules.denied(request);
        if (denied != null) {
            Verdict verdict = Verdict.denied(denied.text());
            return heard(
                    request,
                    decided(request, null, verdict, verdict, current, caller, nowMillis, startNanos, deadlineNanos));
        }
        FailureRecord atHand = memory.atHand(request);
        Sight sight = atHand == null || !atHand.mayFailAgain()
                ? Sight.NOTHING
                : sight(Match.of(atHand), request, null, caller, nowMillis, deadlineNanos);
        return heard(
                request, judged(request, request, null, sight, current, caller, nowMillis, startNanos, deadlineNanos));
    }

    @Override
    public GateCall watch(Action action) {
        Mode current = mode.mode();
        if (current == Mode.OFF) {
            return null;
        }
        Caller caller = conversation.caller();
        GateCall.Start start = new GateCall.Start(
                PreRunSnapshot.NONE,
                caller.turn(),
                recorder.started(action),
                System.currentTimeMillis(),
                0,
                caller.tool());
        return GateCall.unknown(action, null, current, start);
    }

    private void note(Action written) {
        counters.increment(Counter.CALLS_SEEN);
        if (polling.notesCalls()) {
            polling.called(written.text());
        }
    }

    private GateCall judged(
            Action written,
            Action action,
            CommandInside inside,
            Sight sight,
            Mode current,
            Caller caller,
            long nowMillis,
            long startNanos,
            long deadlineNanos) {
        if (sight.match == null
                || !sight.opinion.blocks() && !sight.match.remembered().lastFailed()) {
            return unknown(action, inside, current, caller, nowMillis, deadlineNanos);
        }
        FailureRecord remembered = sight.match.remembered();
        Verdict opinion = sight.opinion;
        boolean series = series(written, action, remembered, caller, nowMillis);
        Verdict verdict = opinion.blocks() && opinion.reason() != Reason.DENIED
                ? enforcement.enforce(
                        action, remembered, opinion, turn(remembered, caller), series, current == Mode.VETO, nowMillis)
                : opinion;
        return decided(action, inside, opinion, verdict, current, caller, nowMillis, startNanos, deadlineNanos);
    }

    private GateCall unknown(
            Action action, CommandInside inside, Mode current, Caller caller, long nowMillis, long deadlineNanos) {
        GateCall.Start start = new GateCall.Start(
                snapshot(action, deadlineNanos), caller.turn(), recorder.started(action), nowMillis, 0, caller.tool());
        return GateCall.unknown(action, inside, current, start);
    }

    private boolean series(Action written, Action action, FailureRecord remembered, Caller caller, long nowMillis) {
        return polling.attempt(remembered.key(), caller.conversation(), written.text(), caller.turn(), nowMillis)
                || mayTurn(action, remembered)
                        && polling.asksAgain(
                                remembered.key(),
                                caller.conversation(),
                                remembered.state().lastFailureMillis(),
                                turn(remembered, caller) == remembered.failureTurn(),
                                nowMillis);
    }

    /**
     * What a look has found before a call.
     *
     * @param match what is known to have failed last, or null
     * @param opinion what the evidence says of it, or null
     */
    private record Sight(Match match, Verdict opinion) {

        static final Sight NOTHING = new Sight(null, null);
    }

    private Sight sight(Action action, CommandInside inside, Caller caller, long nowMillis, long deadlineNanos) {
        Match match = memory.find(action, deadlineNanos);
        return match == null || !match.remembered().mayFailAgain()
                ? Sight.NOTHING
                : sight(match, action, inside, caller, nowMillis, deadlineNanos);
    }

    private Sight sight(
            Match match, Action action, CommandInside inside, Caller caller, long nowMillis, long deadlineNanos) {
        return new Sight(match, opinion(action, inside, match, caller, nowMillis, deadlineNanos));
    }

    private Sight late() {
        counters.increment(Counter.DEADLINE_MISSES);
        return Sight.NOTHING;
    }

    private PreRunSnapshot snapshot(Action action, long deadlineNanos) {
        return action.byKind(
                process -> looks.atNames(
                        leftNanos(deadlineNanos), () -> judge.snapshot(process), () -> PreRunSnapshot.NONE),
                http -> PreRunSnapshot.NONE,
                tool -> PreRunSnapshot.NONE);
    }

    private CommandInside inside(Action written, long deadlineNanos) {
        return written.byKind(
                process -> CommandInside.readsStartUpFiles(process)
                        ? looks.within(leftNanos(deadlineNanos), () -> inside(process), this::lateInside)
                        : looks.atNames(leftNanos(deadlineNanos), () -> inside(process), () -> null),
                http -> null,
                tool -> null);
    }

    private CommandInside lateInside() {
        counters.increment(Counter.DEADLINE_MISSES);
        return null;
    }

    private static long leftNanos(long deadlineNanos) {
        return deadlineNanos - System.nanoTime();
    }

    /**
     * Takes notice of a call that ran on before the gate was there, in the order in which it happened. What would have been said of
     * it is found out in hindsight: it tells what has changed since the failure, and so what may have ended it.
     *
     * @return the same call, or null where the gate is off
     */
    GateCall begun(GateCall unjudged) {
        Mode current = mode.mode();
        if (current == Mode.OFF) {
            return null;
        }
        counters.increment(Counter.CALLS_SEEN);
        counters.increment(Counter.DEADLINE_MISSES);
        CommandInside inside = inside(unjudged.action());
        Action action = inside == null ? unjudged.action() : inside.action();
        FailureRecord remembered = memory.known(action);
        Verdict opinion = remembered == null
                ? Verdict.NOTHING_KNOWN
                : judge.inHindsight(
                        action,
                        Match.of(remembered),
                        turn(remembered, new Caller(unjudged.turn(), unjudged.tool())) > remembered.failureTurn(),
                        unjudged.startedAtMillis());
        GateCall call = unjudged.begun(
                action,
                inside,
                new GateCall.Ruling(
                        opinion, ranAnyway(action, remembered, opinion, unjudged, current), current, null, null, null),
                recorder.started(action, unjudged.startedAtMillis()));
        recorder.decided(call);
        return call;
    }

    /** What a call gets that has run already, whatever is known of it. */
    private Verdict ranAnyway(
            Action action, FailureRecord remembered, Verdict opinion, GateCall unjudged, Mode current) {
        if (!opinion.blocks()) {
            return opinion;
        }
        Caller caller = new Caller(unjudged.turn(), unjudged.tool());
        boolean series = series(unjudged.action(), action, remembered, caller, unjudged.startedAtMillis());
        Verdict verdict = enforcement.enforce(
                action, remembered, opinion, turn(remembered, caller), series, false, unjudged.startedAtMillis());
        return verdict.blocks() && current == Mode.VETO
                ? verdict.but(Verdict.Ruling.HINT, Reason.CHECK_OVER_DEADLINE)
                : verdict;
    }

    /**
     * Learns how a call ended that the host has seen end before.
     *
     * @param userSpoke whether the user has spoken since
     */
    void endedBefore(GateCall call, Outcome seen, CallEnd end, boolean userSpoke) {
        learn(call, seen, ofInside(call, seen), end);
        if (seen.failed() || call.statusInOutput()) {
            recorder.lookedLate(userSpoke);
        }
    }

    /** Calls went by of which nothing is known: all that was learnt so far may have changed. */
    void missedCalls() {
        recorder.lookedLate(true);
    }

    /** What is not there may come by itself: a job's result, a resource that is being made. */
    private static boolean mayTurn(Action action, FailureRecord remembered) {
        return action.byKind(process -> false, HttpAction::safe, tool -> false)
                && remembered.failureKind() == FailureKind.NOT_FOUND_REMOTE;
    }

    /** What the gate would say, with nothing counted, recorded or consumed. */
    Verdict preview(Action written) {
        CommandInside inside = inside(written);
        Action action = inside == null ? written : inside.action();
        ActionPattern denied = denied(action, inside);
        if (denied != null) {
            return Verdict.denied(denied.text());
        }
        long deadlineNanos = System.nanoTime() + PREVIEW_NANOS;
        Match match = memory.find(action, deadlineNanos);
        return match == null
                ? Verdict.NOTHING_KNOWN
                : judge.judge(action, match, Since.OPERATOR, System.currentTimeMillis(), deadlineNanos);
    }

    /** The text that a veto of this action would carry. */
    String previewMessage(Action action, Verdict verdict) {
        return message.of(
                action, verdict, fix(action, verdict), recorder.advice(action, verdict), System.currentTimeMillis());
    }

    /** What ended such a failure before, or null. */
    Fix fix(Action action, Verdict verdict) {
        return fix(action, verdict, null);
    }

    private Fix fix(Action action, Verdict verdict, ToolFrame tool) {
        return verdict.remembered() == null ? null : recorder.fix(action, verdict.remembered(), tool);
    }

    /**
     * Learns how the call ended; on return, the next call of the same JVM is judged by it.
     *
     * @return what to tell with a failure: what ended such failures, or one like it, before (modes hint and veto); null
     */
    @Override
    public String after(GateCall call, Outcome seen) {
        ToolFrame tool = call.tool();
        conversation.callEnded(tool);
        Outcome outcome = ofInside(call, seen);
        boolean failed = outcome == null ? seen.failed() : outcome.failed();
        String told = learn(call, seen, outcome, goals.end(tool, failed));
        if (tool != null && failed) {
            tool.failed(call.asWritten().action());
        } else if (tool != null) {
            tool.succeeded();
        }
        if (told == null) {
            return null;
        }
        String line = "[vritti] " + told;
        if (tool != null) {
            tool.tell(line);
        }
        return line;
    }

    @Override
    public void failedInside(ToolAction tool, Action call) {
        insideFailures.failed(tool, conversation.caller(), call);
    }

    @Override
    public String errorLine(GateCall call, Outcome outcome) {
        return message.errorLine(
                call.action(),
                ErrorSignature.of(FailureKind.UNKNOWN, outcome.output()).line());
    }

    @Override
    public String afterAtOnce(GateCall request, Outcome seen) {
        return after(request, seen);
    }

    /** How the command inside ended; null if the wrapper itself did not run. */
    private static Outcome ofInside(GateCall call, Outcome seen) {
        return call.inside() == null ? seen : call.inside().outcome(seen);
    }

    /** @param outcome of the command inside; null if the wrapper itself did not run */
    private String learn(GateCall call, Outcome seen, Outcome outcome, CallEnd end) {
        return outcome == null ? recorder.learn(call.asWritten(), seen, end) : recorder.learn(call, outcome, end);
    }

    /** The command inside a wrapper, or null if there is no wrapper. */
    static CommandInside inside(Action written) {
        return written.byKind(CommandInside::of, http -> null, tool -> null);
    }

    /** A rule may name the command or the call with all that is around it. */
    private ActionPattern denied(Action action, CommandInside inside) {
        ActionPattern denied = rules.denied(action);
        return denied == null && inside != null ? rules.denied(inside.written()) : denied;
    }

    private Verdict opinion(
            Action action, CommandInside inside, Match match, Caller caller, long nowMillis, long deadlineNanos) {
        FailureRecord remembered = match.remembered();
        ActionPattern deniedClass = rules.deniedClass(remembered);
        if (deniedClass != null) {
            return Verdict.denied(deniedClass.text());
        }
        FailureState state = remembered.state();
        if (rules.allowed(action, remembered, nowMillis)
                || inside != null && rules.allowed(inside.written(), remembered, nowMillis)) {
            return Verdict.proceed(Reason.ALLOWED, state);
        }
        return judge.judge(action, match, since(remembered, caller), nowMillis, deadlineNanos);
    }

    private static long turn(FailureRecord failed, Caller caller) {
        return failed.turnSince(caller.turn(), caller.conversation());
    }

    private Since since(FailureRecord failed, Caller caller) {
        long there = failed.failureConversation();
        long here = caller.conversation();
        return new Since(
                turn(failed, caller) > failed.failureTurn(),
                conversation.spokeSince(failed, caller),
                conversation.spokeSinceEarlier(failed, caller),
                there != ConversationNumber.UNKNOWN && here != ConversationNumber.UNKNOWN && there != here,
                users.of(caller.tool()));
    }

    private GateCall decided(
            Action action,
            CommandInside inside,
            Verdict opinion,
            Verdict verdict,
            Mode current,
            Caller caller,
            long nowMillis,
            long startNanos,
            long deadlineNanos) {
        boolean refused = verdict.blocks() && current == Mode.VETO;
        if (refused && verdict.reason() != Reason.DENIED) {
            recorder.stillFails(action, caller.tool(), nowMillis);
        }
        Fix fix = verdict.ruling() == Verdict.Ruling.PROCEED ? null : fix(action, verdict, caller.tool());
        Advice advice = null;
        IOException refusal = null;
        if (refused) {
            advice = recorder.advice(action, verdict);
            refusal = Refusal.of(message.of(action, verdict, fix, advice, nowMillis));
        }
        GateCall.Start start = new GateCall.Start(
                refusal == null ? snapshot(action, deadlineNanos) : PreRunSnapshot.NONE,
                caller.turn(),
                refusal == null ? recorder.started(action) : 0,
                nowMillis,
                System.nanoTime() - startNanos,
                caller.tool());
        GateCall call = new GateCall(
                action, inside, new GateCall.Ruling(opinion, verdict, current, fix, advice, refusal), start);
        recorder.decided(call);
        return call;
    }
}
