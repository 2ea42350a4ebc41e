package io.vritti.gate.fix;

import io.vritti.action.Action;
import io.vritti.action.ActionKey;
import io.vritti.action.ActionSecrets;
import io.vritti.action.ExecutablePath;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.gate.memory.FailureIndex;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.rules.Rulebook;
import io.vritti.gate.verdict.GateCall;
import io.vritti.journal.CallEnd;
import io.vritti.journal.FailureState;
import io.vritti.redact.Redactor;
import io.vritti.store.Fix;
import io.vritti.tool.ToolFrame;
import java.util.List;
import java.util.function.Function;

/**
 * Learns from the first success after a failure what may have made the difference, and tells it at the next failure of the same
 * signature (design.md §5.7). Blocks and lifts nothing.
 */
public final class FixLearner {

    private final RecentActions steps = new RecentActions();
    private final FixIndex fixes;
    private final FixCandidates candidates;
    private final FailureIndex index;
    private final Rulebook rules;
    private final Redactor redactor;
    private final Function<ToolFrame, String> users;

    /** @param users names the user of a tool call, by a keyed hash: what helped one is told to no other */
    public FixLearner(
            FixIndex fixes, FailureIndex index, Rulebook rules, Redactor redactor, Function<ToolFrame, String> users) {
        this.fixes = fixes;
        this.candidates = new FixCandidates(redactor);
        this.index = index;
        this.rules = rules;
        this.redactor = redactor;
        this.users = users;
    }

    /** Notes a success that may be what the next one needed. */
    public void succeeded(GateCall call, CallEnd end) {
        RecentAction step = RecentAction.of(
                call.action(), end.work(), users.apply(call.tool()), call.startedAtMillis(), end.atMillis());
        if (step != null) {
            steps.add(step);
        }
    }

    /**
     * What happened between a failure and the next run of the same action, where that is known.
     *
     * @param failure the state that the failure left
     * @param end of that run
     */
    public List<Fix> triedSince(FailureState failure, GateCall call, CallEnd end) {
        Action action = call.action();
        if (!action.successTeaches()) {
            return List.of();
        }
        List<RecentAction> between = steps.between(
                failure.lastFailureMillis(), call.startedAtMillis(), end.work(), users.apply(call.tool()));
        List<String> changed = call.opinion().changed();
        return between.isEmpty() && changed.isEmpty()
                ? List.of()
                : candidates.of(action, place(action, failure, call.tool()), between, changed);
    }

    /** Counts what was tried by how the run ended. @return what the store must add */
    public List<Fix> count(List<Fix> tried, boolean helped, long nowMillis) {
        return tried.isEmpty() ? tried : fixes.count(tried, helped, tried.get(0).errorLine(), nowMillis);
    }

    /**
     * What ended such failures here before, or null.
     *
     * @param tool inside which the call is made, or null
     */
    public Fix known(Action action, FailureState failure, ToolFrame tool) {
        return fixes.isEmpty() ? null : fixes.best(place(action, failure, tool), fix -> passesTheGate(fix, action));
    }

    /** A command that failed itself when it ran last, or that a rule forbids, is no help. */
    private boolean passesTheGate(Fix fix, Action action) {
        FailureRecord itself = fix.actionKey() == null ? null : index.find(ActionKey.fromHex(fix.actionKey()));
        if (itself != null && itself.lastFailed()) {
            return false;
        }
        return action.byKind(process -> rules.denied(command(fix, process)) == null, http -> false, tool -> false);
    }

    private static ProcessAction command(Fix fix, ProcessAction failed) {
        return new ProcessAction(
                List.of("sh", "-c", fix.text().value()),
                failed.directory(),
                failed.environment(),
                Stdin.UNKNOWN,
                null,
                new ExecutablePath(null));
    }

    private Place place(Action action, FailureState failure, ToolFrame tool) {
        String line = failure.errorLine() == null ? "" : failure.errorLine();
        return Place.of(
                action, failure, ActionSecrets.redactor(redactor, action).redacted(line), users.apply(tool));
    }
}
