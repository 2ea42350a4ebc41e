package io.vritti.gate.fix;

import io.vritti.action.Action;
import io.vritti.action.ActionKey;
import io.vritti.action.ActionSecrets;
import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.bounded.LatestMap;
import io.vritti.gate.memory.FailureIndex;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.rules.Rulebook;
import io.vritti.gate.verdict.GateCall;
import io.vritti.journal.CallEnd;
import io.vritti.journal.FailureState;
import io.vritti.program.Effects;
import io.vritti.redact.Redactor;
import io.vritti.store.Fix;
import io.vritti.store.SharedMemory;
import io.vritti.tool.ToolFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Learns from the first success after a failure what may have made the difference, and tells it at the next failure of the same
 * signature (design.md §5.7). Blocks and lifts nothing.
 */
public final class FixLearner {

    /** Actions that fail at the same time, and of which it was told how that ended before. */
    private static final int MOST_TOLD = 256;

    private final RecentActions steps = new RecentActions();
    private final Replacements replacements;
    private final LatestMap<String, Told> toldByKey = new LatestMap<>(MOST_TOLD);
    private final FixIndex fixes;
    private final FixCandidates candidates;
    private final FailureIndex index;
    private final Rulebook rules;
    private final Redactor redactor;
    private final Function<ToolFrame, String> users;
    private final SharedMemory others;

    /** @param users names the user of a tool call, by a keyed hash: what helped one is told to no other */
    public FixLearner(
            FixIndex fixes,
            FailureIndex index,
            Rulebook rules,
            Redactor redactor,
            Function<ToolFrame, String> users,
            SharedMemory others) {
        this.fixes = fixes;
        this.others = others;
        this.candidates = new FixCandidates(redactor);
        this.replacements = new Replacements(redactor);
        this.index = index;
        this.rules = rules;
        this.redactor = redactor;
        this.users = users;
    }

    /**
     * Notes a success that may be what the next call needed, or what the one before it should have been.
     *
     * @return what the store must add
     */
    public List<Fix> succeeded(GateCall call, CallEnd end) {
        String user = users.apply(call.tool());
        RecentAction step = RecentAction.of(call.action(), end.work(), user, call.startedAtMillis(), end.atMillis());
        if (step != null) {
            steps.add(step);
        }
        List<Replacements.Tried> tried = replacements.by(call.action(), end.work(), user, true);
        if (!tried.isEmpty() || changesSomething(call.action())) {
            replacements.wentOn(end.work());
        }
        return count(tried, true, end.atMillis());
    }

    /**
     * What is known of a failure when it is met.
     *
     * @param news what the store must add
     * @param fix what ended such failures here before, or null
     */
    public record Met(List<Fix> news, Fix fix) {}

    /**
     * Notes a failure that the next call may avoid, and that it is told to the host, where that hears of fixes.
     *
     * @param state that it left
     */
    public Met failed(GateCall call, FailureState state, Outcome outcome, CallEnd end) {
        String user = users.apply(call.tool());
        List<Fix> news = count(replacements.by(call.action(), end.work(), user, false), false, end.atMillis());
        Place place = place(call.action(), state, user);
        place.shared().forEach(others::want);
        FailedCall failed = FailedCall.of(call.action(), state, outcome.output(), outcome.code(), place, user);
        if (failed != null) {
            replacements.failed(end.work(), failed);
        }
        Fix fix = asksAbout(state) ? known(call.action(), place) : null;
        if (fix != null && call.tells()) {
            told(call.action(), state, place, user, fix);
        }
        return new Met(news, fix);
    }

    /**
     * Notes that a failure is told to the host by a veto.
     *
     * @param state of the failure
     * @param fix that is told with it, or null
     */
    public void told(Action action, FailureState state, ToolFrame tool, Fix fix) {
        // Another machine may have reported the failure, so that none has been met here.
        String user = users.apply(tool);
        Place place = place(action, state, user);
        place.shared().forEach(others::want);
        told(action, state, place, user, fix);
    }

    private void told(Action action, FailureState state, Place place, String user, Fix fix) {
        boolean command = fix != null && fix.kind() == Fix.Kind.RAN;
        toldByKey.put(
                action.key().hex(), new Told(state, command ? fix.text().value() : null, System.currentTimeMillis()));
        if (fix != null
                && fix.kind() == Fix.Kind.INSTEAD
                && state.actionKey().equals(action.key().hex())) {
            FailedCall failed = FailedCall.of(action, state, "", -1, place, user);
            if (failed != null) {
                replacements.told(failed, fix);
            }
        }
    }

    private List<Fix> count(List<Replacements.Tried> tried, boolean helped, long nowMillis) {
        List<Fix> news = new ArrayList<>();
        for (Replacements.Tried one : tried) {
            news.addAll(fixes.count(
                    one.fixes(),
                    helped,
                    one.failed().place().actionKey(),
                    one.failed().errorLine(),
                    nowMillis));
        }
        return news;
    }

    /** Whether its success may be why the next call passes. */
    private static boolean changesSomething(Action action) {
        return action.byKind(process -> process.effects() != Effects.NONE, http -> !http.safe(), tool -> false);
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
        Told told = toldByKey.get(action.key().hex());
        toldByKey.remove(action.key().hex());
        return between.isEmpty() && changed.isEmpty()
                ? List.of()
                : candidates.of(
                        action,
                        place(action, failure, users.apply(call.tool())),
                        between,
                        changed,
                        told == null ? null : told.command());
    }

    /**
     * What has happened since a call was refused, or a fix was told with its failure, where it has not failed since: it may have
     * been refused because the world had come back to a state in which it fails.
     *
     * @param tool inside which the call is made, or null
     * @param startedAtMillis when the call was made
     * @param work as {@link CallEnd} has it; 0 where it is not known
     */
    public List<Fix> triedSinceTold(Action action, ToolFrame tool, long startedAtMillis, long work) {
        Told told = toldByKey.get(action.key().hex());
        if (told == null || !action.successTeaches()) {
            return List.of();
        }
        String user = users.apply(tool);
        List<RecentAction> ran = steps.between(told.atMillis(), startedAtMillis, work, user);
        if (ran.isEmpty()) {
            return List.of();
        }
        toldByKey.remove(action.key().hex());
        return candidates.of(action, place(action, told.failure(), user), ran, List.of(), told.command());
    }

    /**
     * Counts what was tried by how the run ended.
     *
     * @param failed key of the action that ran
     * @return what the store must add
     */
    public List<Fix> count(List<Fix> tried, boolean helped, String failed, long nowMillis) {
        return tried.isEmpty()
                ? tried
                : fixes.count(tried, helped, failed, tried.get(0).errorLine(), nowMillis);
    }

    /**
     * What ended such failures here before, or null.
     *
     * @param tool inside which the call is made, or null
     */
    public Fix known(Action action, FailureState failure, ToolFrame tool) {
        return asksAbout(failure) ? known(action, place(action, failure, users.apply(tool))) : null;
    }

    private boolean asksAbout(FailureState failure) {
        return !fixes.isEmpty() && !failure.isOfAnother();
    }

    private Fix known(Action action, Place place) {
        return fixes.best(place, fix -> passesTheGate(fix, action));
    }

    /** A command that failed itself when it ran last, or that a rule forbids, is no help. */
    private boolean passesTheGate(Fix fix, Action action) {
        FailureRecord itself = fix.actionKey() == null ? null : index.find(ActionKey.fromHex(fix.actionKey()));
        if (itself != null && itself.lastFailed()) {
            return false;
        }
        return action.byKind(
                process -> rules.denied(command(fix, process)) == null,
                http -> !rules.forbids(fix.text().value()),
                tool -> !rules.forbids(tool.family()));
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

    private Place place(Action action, FailureState failure, String user) {
        Redactor knowing = ActionSecrets.redactor(redactor, action);
        String line = failure.errorLine() == null ? "" : failure.errorLine();
        return Place.of(action, failure, knowing.redacted(action.text()), knowing.redacted(line), user);
    }

    /**
     * A failure that the host was told of.
     *
     * @param command that was told as its fix, or null
     */
    private record Told(FailureState failure, String command, long atMillis) {}
}
