package io.vritti.gate.memory;

import io.vritti.action.Action;
import io.vritti.action.ActionKey;
import io.vritti.action.ExecutablePath;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.ecosystem.Lack;
import io.vritti.ecosystem.RequirementMatcher;
import io.vritti.evidence.Evidence;
import io.vritti.failure.classify.FailureKind;
import io.vritti.journal.FailureState;
import io.vritti.proof.Cause;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds what failed like an action that has not failed itself: the same in other words, or for want of the same thing. Nearness
 * of texts is no reason (design.md §5.4). Thread-safe.
 */
final class EquivalentActionFinder {

    /** Beyond this a host proves us wrong all the time, and is left alone. */
    private static final int MOST_REFUTED = 1_000;

    private final FailureIndex index;
    private final Set<ActionKey> refuted = ConcurrentHashMap.newKeySet();

    EquivalentActionFinder(FailureIndex index) {
        this.index = index;
    }

    /** What failed last and is the same in other words, in the same folder; or null. Two requests are the same or they are not. */
    Match inOtherWords(Action action) {
        return action.byKind(
                process -> comparable(process)
                        ? unlessRefuted(process, sameWords(process, index.failures(process.family())))
                        : null,
                http -> null,
                tool -> null);
    }

    /** What failed last for want of something that this action needs, too; or null. */
    Match inNeed(Action action) {
        return action.byKind(
                process -> comparable(process) ? unlessRefuted(process, sameNeed(process)) : null,
                http -> null,
                tool -> null);
    }

    private boolean comparable(ProcessAction action) {
        return action.stdin() != Stdin.FILE && !action.open() && refuted.size() <= MOST_REFUTED;
    }

    private Match unlessRefuted(ProcessAction action, Match match) {
        return match == null || refuted.contains(action.key()) ? null : match;
    }

    private static Match sameWords(ProcessAction action, List<FailureRecord> failures) {
        if (failures.isEmpty() || !action.script().linear()) {
            return null;
        }
        Sought sought = Sought.of(action);
        for (FailureRecord failure : failures) {
            FailureState state = failure.state();
            Evidence evidence = failure.evidence();
            // A run that was killed at its limit says nothing about one with another limit, or with none.
            if (evidence == null || evidence.proofs().isEmpty() || state.kills() > 0) {
                continue;
            }
            Script failed = ShellParser.parse(state.action());
            if (saysTheSame(sought, failed, failure) && sameShell(action, failed, failure, evidence)) {
                return Match.ofSameWords(failure);
            }
        }
        return null;
    }

    private static boolean saysTheSame(Sought sought, Script failed, FailureRecord failure) {
        Evidence evidence = failure.evidence();
        ExecutablePath search = sought.search;
        if (failure.failureKind() == FailureKind.CONFLICT) {
            ProcessAction action = sought.action;
            NormalizedCommand words = NormalizedCommand.ofConflict(action.script(), action.directory(), search);
            return words != null && words.equals(NormalizedCommand.ofConflict(failed, evidence.directory(), search));
        }
        NormalizedCommand failedWords = NormalizedCommand.of(failed, evidence.directory(), search);
        if (sought.words == null || sought.words.equals(failedWords)) {
            return sought.words != null;
        }
        return sought.added != null
                && sought.wordsBeforeOutput.equals(failedWords)
                && sought.added.leavesAlone(evidence.proofs());
    }

    /**
     * An action in the forms that each failure of its family is compared with.
     *
     * @param added what only writes its output to files, or null
     * @param wordsBeforeOutput without that; null if there is none
     */
    private record Sought(
            ProcessAction action,
            ExecutablePath search,
            NormalizedCommand words,
            AddedOutput added,
            NormalizedCommand wordsBeforeOutput) {

        static Sought of(ProcessAction action) {
            ExecutablePath search = new ExecutablePath(action.environment().get("PATH"));
            AddedOutput added = AddedOutput.of(action);
            return new Sought(
                    action,
                    search,
                    NormalizedCommand.of(action.script(), action.directory(), search),
                    added,
                    added == null ? null : NormalizedCommand.of(added.command(), action.directory(), search));
        }
    }

    /** Words mean the same only to the same shell, or if they mean the same to all; which shell failed, its key knows. */
    private static boolean sameShell(ProcessAction action, Script failed, FailureRecord failure, Evidence evidence) {
        return ShellNeutralText.reads(action.script()) && ShellNeutralText.reads(failed)
                || action.throughShell()
                        && action.telling(failure.state().action(), evidence.directory())
                                .key()
                                .equals(failure.key());
    }

    /** Of the same folder: elsewhere is other work, in which it has not been seen to fail. */
    private Match sameNeed(ProcessAction action) {
        Map<Long, RequirementMatcher> bySalt = new HashMap<>();
        for (FailureRecord failure : index.wanting()) {
            FailureState state = failure.state();
            Evidence evidence = failure.evidence();
            if (state.lastFailed() && evidence != null && evidence.directory().equals(action.directory())) {
                String program = state.family().split(" ", 2)[0];
                boolean isForWantOfPath =
                        failure.failureKind() == FailureKind.MISSING_PATH && state.errorLine() != null;
                for (Lack lack : Lack.of(evidence.proofs(), isForWantOfPath ? state.errorLine() : "")) {
                    Cause need = bySalt.computeIfAbsent(evidence.salt(), salt -> new RequirementMatcher(action, salt))
                            .without(lack, program, state.action());
                    if (need != null) {
                        return Match.ofSameNeed(failure, need);
                    }
                }
            }
        }
        return null;
    }

    /** It passed though what it resembles still fails, as far as anybody knows: never again. */
    void refute(ActionKey key) {
        refuted.add(key);
    }
}
