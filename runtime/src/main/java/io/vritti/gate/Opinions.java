package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.config.ActionPattern;
import io.vritti.evidence.Looks;
import io.vritti.evidence.capture.PreRunSnapshot;
import io.vritti.gate.memory.FailureMemory;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.memory.Match;
import io.vritti.gate.policy.Judge;
import io.vritti.gate.policy.Since;
import io.vritti.gate.rules.Rulebook;
import io.vritti.gate.verdict.Reason;
import io.vritti.gate.verdict.Verdict;
import io.vritti.harness.CommandInside;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.tool.ConversationNumber;

/** Finds what is known of a call before it runs, and what the rules and the evidence say of it. No look outlasts the call's deadline. */
final class Opinions {

    /** A person who asks for a preview waits, in a JVM in which everything is cold; a host does not. */
    private static final long PREVIEW_NANOS = 10_000_000_000L;

    private final Looks looks;
    private final Rulebook rules;
    private final FailureMemory memory;
    private final Judge judge;
    private final ModelTurns conversation;
    private final Users users;
    private final Counters counters;

    Opinions(
            Looks looks,
            Rulebook rules,
            FailureMemory memory,
            Judge judge,
            ModelTurns conversation,
            Users users,
            Counters counters) {
        this.looks = looks;
        this.rules = rules;
        this.memory = memory;
        this.judge = judge;
        this.conversation = conversation;
        this.users = users;
        this.counters = counters;
    }

    /** The command inside a wrapper, or null if there is no wrapper. */
    static CommandInside inside(Action written) {
        return written.byKind(CommandInside::of, http -> null, tool -> null);
    }

    /** The command inside a wrapper; null if there is no wrapper, or it is not known in time. */
    CommandInside inside(Action written, long deadlineNanos) {
        return written.byKind(
                process -> CommandInside.readsStartUpFiles(process)
                        ? looks.within(deadlineNanos - System.nanoTime(), () -> inside(process), this::lateInside)
                        : looks.atNames(deadlineNanos - System.nanoTime(), () -> inside(process), () -> null),
                http -> null,
                tool -> null);
    }

    /** What the action names, as it is right before the start. */
    PreRunSnapshot snapshot(Action action, long deadlineNanos) {
        return action.byKind(
                process -> looks.atNames(
                        deadlineNanos - System.nanoTime(), () -> judge.snapshot(process), () -> PreRunSnapshot.NONE),
                http -> PreRunSnapshot.NONE,
                tool -> PreRunSnapshot.NONE);
    }

    /** The rule that denies the call, or null. A rule may name the command or the call with all that is around it. */
    ActionPattern denied(Action action, CommandInside inside) {
        ActionPattern denied = rules.denied(action);
        return denied == null && inside != null ? rules.denied(inside.written()) : denied;
    }

    /** Looks at the memory and at the world; finds nothing if that takes too long. */
    Sight within(Attempt attempt) {
        return looks.within(attempt.leftNanos(), () -> found(attempt), this::late);
    }

    /** Looks only at what is in memory, on the thread that calls. */
    Sight atHand(Attempt attempt) {
        FailureRecord atHand = memory.atHand(attempt.action());
        return atHand == null || !atHand.mayFailAgain() ? Sight.NOTHING : judged(Match.of(atHand), attempt);
    }

    /** What would have been said of a call that has run already. */
    Verdict inHindsight(Action action, FailureRecord failed, Caller caller, long startedAtMillis) {
        return failed == null
                ? Verdict.NOTHING_KNOWN
                : judge.inHindsight(
                        action, Match.of(failed), caller.turnSince(failed) > failed.failureTurn(), startedAtMillis);
    }

    /** What would be said of a call, with nothing counted, recorded or consumed. */
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

    private Sight found(Attempt attempt) {
        Match match = memory.find(attempt.action(), attempt.deadlineNanos());
        return match == null || !match.remembered().mayFailAgain() ? Sight.NOTHING : judged(match, attempt);
    }

    private Sight judged(Match match, Attempt attempt) {
        return new Sight(match, opinion(match, attempt));
    }

    private Verdict opinion(Match match, Attempt attempt) {
        Action action = attempt.action();
        FailureRecord failed = match.remembered();
        ActionPattern deniedClass = rules.deniedClass(failed);
        if (deniedClass != null) {
            return Verdict.denied(deniedClass.text());
        }
        CommandInside inside = attempt.inside();
        if (rules.allowed(action, failed, attempt.nowMillis())
                || inside != null && rules.allowed(inside.written(), failed, attempt.nowMillis())) {
            return Verdict.proceed(Reason.ALLOWED, failed.state());
        }
        return judge.judge(
                action, match, since(failed, attempt.caller()), attempt.nowMillis(), attempt.deadlineNanos());
    }

    private Since since(FailureRecord failed, Caller caller) {
        long there = failed.failureConversation();
        long here = caller.conversation();
        return new Since(
                caller.turnSince(failed) > failed.failureTurn(),
                conversation.spokeSince(failed, caller),
                conversation.spokeSinceEarlier(failed, caller),
                there != ConversationNumber.UNKNOWN && here != ConversationNumber.UNKNOWN && there != here,
                users.of(caller.tool()));
    }

    private Sight late() {
        counters.increment(Counter.DEADLINE_MISSES);
        return Sight.NOTHING;
    }

    private CommandInside lateInside() {
        counters.increment(Counter.DEADLINE_MISSES);
        return null;
    }
}
