package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.ActionKind;
import io.vritti.action.Outcome;
import io.vritti.action.ToolAction;
import io.vritti.config.ActionPattern;
import io.vritti.config.Mode;
import io.vritti.evidence.capture.PreRunSnapshot;
import io.vritti.failure.classify.FailureKind;
import io.vritti.failure.sign.ErrorSignature;
import io.vritti.gate.memory.FailureMemory;
import io.vritti.gate.report.VetoMessage;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Verdict;
import io.vritti.harness.CommandInside;
import io.vritti.journal.GoalSource;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.store.Fix;
import io.vritti.tool.ToolFrame;
import java.util.function.LongSupplier;

/**
 * Decides before each call, and learns after it (design.md §4, §5). Any host thread may call; all that
 * is done before a call ends at {@code vritti.gate.deadline}, counted from the moment the host calls: then the call runs.
 */
public final class Gate implements CallGate {

    private final ModeSwitch mode;
    private final Opinions opinions;
    private final FailureMemory memory;
    private final Series series;
    private final ModelTurns conversation;
    private final GoalSource goals;
    private final Rulings rulings;
    private final EarlierCalls earlier;
    private final DecisionRecorder decisions;
    private final Remedies remedies;
    private final OutcomeRecorder recorder;
    private final InsideFailures insideFailures;
    private final VetoMessage message;
    private final FirstReports firstReports;
    private final LongSupplier mostNanos;
    private final Counters counters;

    Gate(
            ModeSwitch mode,
            Opinions opinions,
            FailureMemory memory,
            Series series,
            ModelTurns conversation,
            GoalSource goals,
            Rulings rulings,
            EarlierCalls earlier,
            DecisionRecorder decisions,
            Remedies remedies,
            OutcomeRecorder recorder,
            InsideFailures insideFailures,
            VetoMessage message,
            FirstReports firstReports,
            LongSupplier mostNanos,
            Counters counters) {
        this.mode = mode;
        this.opinions = opinions;
        this.memory = memory;
        this.series = series;
        this.conversation = conversation;
        this.goals = goals;
        this.rulings = rulings;
        this.earlier = earlier;
        this.decisions = decisions;
        this.remedies = remedies;
        this.recorder = recorder;
        this.insideFailures = insideFailures;
        this.message = message;
        this.firstReports = firstReports;
        this.mostNanos = mostNanos;
        this.counters = counters;
    }

    @Override
    public GateCall before(Action written) {
        return before(written, System.nanoTime(), mostNanos.getAsLong());
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
        GateCall call = heard(
                written,
                ahead == null ? decided(written, current, caller, nowMillis, startNanos, mayWaitNanos) : ahead);
        decisions.checked(call, System.nanoTime() - startNanos);
        return call;
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
        Attempt attempt = attempt(written, Mode.VETO, caller, nowMillis, startNanos, mayWaitNanos);
        Sight sight = opinions.within(attempt);
        // Where the tool would make the call by then, a user may have chosen anew.
        return sight.blocks() && !conversation.spokeSince(sight.remembered(), caller)
                ? rulings.ahead(attempt, sight)
                : null;
    }

    private GateCall decided(
            Action written, Mode current, Caller caller, long nowMillis, long startNanos, long mayWaitNanos) {
        Attempt usual = attempt(written, current, caller, nowMillis, startNanos, mayWaitNanos);
        ActionPattern denied = opinions.denied(usual.action(), usual.inside());
        if (denied != null) {
            return rulings.denied(usual, denied);
        }
        Attempt attempt =
                current == Mode.VETO ? usual.until(firstReports.until(usual.deadlineNanos(), usual.action())) : usual;
        Sight sight = memory.mayKnow(attempt.action()) ? opinions.within(attempt) : Sight.NOTHING;
        firstReports.waited(System.nanoTime() - usual.deadlineNanos());
        return rulings.judged(attempt, sight);
    }

    private Attempt attempt(
            Action written, Mode current, Caller caller, long nowMillis, long startNanos, long mayWaitNanos) {
        long deadlineNanos = startNanos + mayWaitNanos;
        CommandInside inside = opinions.inside(written, deadlineNanos);
        return new Attempt(written, inside, current, caller, nowMillis, startNanos, deadlineNanos);
    }

    @Override
    public GateCall beforeAtOnce(Action request) {
        long startNanos = System.nanoTime();
        long deadlineNanos = startNanos + mostNanos.getAsLong();
        Mode current = mode.mode();
        if (current == Mode.OFF) {
            return null;
        }
        GateCall call = heard(request, atOnce(request, current, startNanos, deadlineNanos));
        decisions.checked(call, System.nanoTime() - startNanos);
        return call;
    }

    private GateCall atOnce(Action request, Mode current, long startNanos, long deadlineNanos) {
        note(request);
        Attempt attempt = new Attempt(
                request, null, current, conversation.caller(), System.currentTimeMillis(), startNanos, deadlineNanos);
        ActionPattern denied = opinions.denied(request, null);
        return denied == null ? rulings.judged(attempt, opinions.atHand(attempt)) : rulings.denied(attempt, denied);
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
        series.called(written);
    }

    /** For calls that ran on before the gate was there. */
    EarlierCalls earlier() {
        return earlier;
    }

    /** What the gate would say, with nothing counted, recorded or consumed. */
    Verdict preview(Action written) {
        return opinions.preview(written);
    }

    /** The text that a veto of this action would carry. */
    String previewMessage(Action action, Verdict verdict) {
        return message.of(
                action, verdict, fix(action, verdict), remedies.advice(action, verdict), System.currentTimeMillis());
    }

    /** What ended such a failure before, or null. */
    Fix fix(Action action, Verdict verdict) {
        return remedies.fix(action, verdict, null);
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
        Outcome outcome = call.insideOf(seen);
        boolean failed = outcome == null ? seen.failed() : outcome.failed();
        String told = recorder.learn(call, seen, outcome, goals.end(tool, failed));
        if (tool != null && failed) {
            tool.failed(call.asWritten().action());
        } else if (tool != null) {
            tool.succeeded();
        }
        if (told == null) {
            return null;
        }
        counters.increment(Counter.TOLD);
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
}
