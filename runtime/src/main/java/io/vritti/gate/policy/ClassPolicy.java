package io.vritti.gate.policy;

import io.vritti.action.Action;
import io.vritti.failure.classify.FailureKind;
import io.vritti.program.Command;
import io.vritti.program.Programs;
import io.vritti.proof.Basis;
import io.vritti.store.KnownFailure;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/** The number of failures of a class after which evidence may block (design.md §5.3, facts.md §5.2). */
public final class ClassPolicy {

    /** 42 of 44 failed again after two kills at one limit, 42 of 45 after one (facts.md §5.2). */
    private static final int KILLS = 2;

    /** Tools that keep partial progress may get through at the next try. */
    private static final int KILLS_WITH_PROGRESS = 3;

    /** Tests flake, whatever their error text says; so may what is not clear on inputs that are only nearly known. */
    private static final int EQUAL_FAILURES_OF_A_DOUBTFUL_CLASS = 2;

    private final IntSupplier after;

    /** @param after failures of a deterministic class, from {@code vritti.veto.after}; asked each time */
    public ClassPolicy(IntSupplier after) {
        this.after = after;
    }

    /** A transient failure passes by itself, unless its very cause was seen to hold a moment ago. */
    boolean passesByItself(FailureKind kind, Basis basis) {
        return kind.isTransient() && basis != Basis.CAUSE && !isDelay(basis);
    }

    /**
     * A guess about when a busy server has recovered stands only against a caller that had the chance to wait: a retry
     * within one turn is the host's own (design.md §5.3). It delays a call once: whoever asks again has waited.
     *
     * @param vetoes of the call since it last ran
     */
    boolean mayHold(Basis basis, boolean modelReacted, int vetoes) {
        return basis != Basis.BACK_OFF || modelReacted && vetoes == 0;
    }

    private static boolean isDelay(Basis basis) {
        return basis == Basis.NAMED_TIME || basis == Basis.BACK_OFF;
    }

    boolean enough(Action action, FailureKind kind, KnownFailure state, Basis basis) {
        if (isDelay(basis)) {
            return true;
        }
        if (state.kills() > 0) {
            return state.kills() >= (any(action, Programs::keepsPartialProgress) ? KILLS_WITH_PROGRESS : KILLS);
        }
        if (basis == Basis.CAUSE) {
            return state.failures() >= after.getAsInt();
        }
        boolean doubtful = kind == FailureKind.TEST_FAILURE
                || any(action, Programs::testRunner) && !beforeTests(kind, basis)
                || basis == Basis.TREE_INPUTS && !kind.isDeterministic();
        int enough = after.getAsInt();
        return state.equalFailures() >= (doubtful ? Math.max(enough, EQUAL_FAILURES_OF_A_DOUBTFUL_CLASS) : enough);
    }

    /** The tool itself did not get as far as its tests: it is not of the version that it needs, which does not flake. */
    private static boolean beforeTests(FailureKind kind, Basis basis) {
        return kind == FailureKind.VERSION_MISMATCH && basis == Basis.CLOSED_INPUTS;
    }

    private static boolean any(Action action, Predicate<Command> trait) {
        for (Command command : action.commands()) {
            if (trait.test(command)) {
                return true;
            }
        }
        return false;
    }
}
