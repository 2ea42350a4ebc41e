package io.vritti.gate;

import io.vritti.action.ActionKey;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.shell.ShellParser;
import io.vritti.state.Evidence;
import io.vritti.state.cause.Needs;
import io.vritti.state.proof.Cause;
import io.vritti.store.ActionState;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds what failed like an action that has not failed itself: the same in other words, or for want of the same thing. Nearness
 * of texts is no reason (design.md §5.4). Thread-safe.
 */
final class Resemblance {

    /** Beyond this a host proves us wrong all the time, and is left alone. */
    private static final int MOST_REFUTED = 1_000;

    private final FailureIndex index;
    private final Set<ActionKey> refuted = ConcurrentHashMap.newKeySet();

    Resemblance(FailureIndex index) {
        this.index = index;
    }

    /** What failed last and bears on this action, or null. */
    Match find(ProcessAction action) {
        if (action.stdin() == Stdin.FILE
                || action.open()
                || refuted.contains(action.key())
                || refuted.size() > MOST_REFUTED) {
            return null;
        }
        List<Remembered> failures = index.failures(action.family());
        SameWords words = failures.isEmpty() ? null : SameWords.of(action.script(), action.directory());
        for (Remembered failure : failures) {
            Likeness likeness = likeness(failure, action, words);
            if (likeness != Likeness.SAME) {
                return new Match(failure, null, likeness);
            }
        }
        return null;
    }

    /** It passed though what it resembles still fails, as far as anybody knows: never again. */
    void refute(ActionKey key) {
        refuted.add(key);
    }

    /** {@link Likeness#SAME} where there is none. */
    private static Likeness likeness(Remembered failure, ProcessAction action, SameWords words) {
        ActionState state = failure.state();
        Evidence evidence = failure.evidence();
        if (state == null || !state.lastFailed() || evidence == null) {
            return Likeness.SAME;
        }
        if (words != null && words.equals(SameWords.of(ShellParser.parse(state.action()), evidence.directory()))) {
            return Likeness.SAME_WORDS;
        }
        if (!evidence.directory().equals(action.directory())) {
            return Likeness.SAME;
        }
        List<Cause> causes = evidence.causes();
        String program = state.family().split(" ", 2)[0];
        return causes.size() == 1 && Needs.same(action, causes.get(0), program, state.action())
                ? Likeness.SAME_NEED
                : Likeness.SAME;
    }
}
