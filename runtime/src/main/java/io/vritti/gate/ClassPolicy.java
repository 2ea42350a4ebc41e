package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.ProcessAction;
import io.vritti.capture.classify.FinerClass;
import io.vritti.program.Command;
import io.vritti.program.Programs;
import io.vritti.shell.SimpleCommand;
import io.vritti.state.proof.Basis;
import io.vritti.store.ActionState;

/** How many failures of a class it takes before evidence may block (design.md §5.3, facts/landscape.md §0a). */
final class ClassPolicy {

    /** 42 of 44 failed again after two kills at one limit, 42 of 45 after one (facts/landscape.md §0a). */
    private static final int KILLS = 2;

    /** Tools that keep partial progress may get through at the next try. */
    private static final int KILLS_WITH_PROGRESS = 3;

    /** Tests flake, and an unknown error on inputs that are only nearly known may be chance. */
    private static final int EQUAL_FAILURES_OF_A_DOUBTFUL_CLASS = 2;

    private final int after;

    /** @param after failures of a deterministic class, from {@code vritti.veto.after} */
    ClassPolicy(int after) {
        this.after = after;
    }

    /** A transient failure passes by itself, unless its very cause was seen to hold a moment ago. */
    boolean passesByItself(FinerClass finerClass, Basis basis) {
        return finerClass.isTransient() && basis != Basis.CAUSE;
    }

    boolean enough(Action action, FinerClass finerClass, ActionState state, Basis basis) {
        if (state.kills() > 0) {
            return state.kills() >= (keepsProgress(action) ? KILLS_WITH_PROGRESS : KILLS);
        }
        if (basis == Basis.CAUSE) {
            return state.failures() >= after;
        }
        boolean doubtful =
                finerClass == FinerClass.TEST_FAILURE || finerClass == FinerClass.UNKNOWN && basis == Basis.TREE_INPUTS;
        return state.equalFailures() >= (doubtful ? Math.max(after, EQUAL_FAILURES_OF_A_DOUBTFUL_CLASS) : after);
    }

    private static boolean keepsProgress(Action action) {
        if (action instanceof ProcessAction process) {
            for (SimpleCommand command : process.script().commands()) {
                if (Programs.keepsPartialProgress(Command.of(command))) {
                    return true;
                }
            }
        }
        return false;
    }
}
