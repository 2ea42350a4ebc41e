package io.vritti.state.cause;

import io.vritti.state.input.FileInput;
import io.vritti.state.input.Input;
import io.vritti.state.input.ProgramInput;
import io.vritti.state.input.Seen;
import io.vritti.state.input.View;
import io.vritti.state.proof.Cause;
import io.vritti.state.reach.Step;
import java.util.ArrayList;
import java.util.List;

/** Gathers what a cause rests on; one condition that cannot be verified, and there is no cause. */
final class Conditions {

    private final View view;
    private final List<Seen> seen = new ArrayList<>();
    private boolean refuted;

    Conditions(View view) {
        this.view = view;
    }

    /**
     * It must stay as it is now, and have been so during the run. A file that is missing says the same whenever it went: there is
     * nothing in it that could have made the call pass.
     */
    Conditions same(Input input) {
        String state = input.look(view);
        if (state == null) {
            refuted = true;
        } else {
            boolean nothing = input instanceof FileInput && state.equals(FileInput.MISSING);
            seen.add(new Seen(input, state, nothing || view.sure(input)));
        }
        return this;
    }

    Conditions same(List<? extends Input> inputs) {
        inputs.forEach(this::same);
        return this;
    }

    /** It must be in this state now and later; the state explains the failure, whenever it came about. */
    Conditions is(Input input, String state) {
        if (state.equals(input.look(view))) {
            seen.add(Seen.certain(input, state));
        } else {
            refuted = true;
        }
        return this;
    }

    /** The command must stand for the very same program. */
    Conditions program(Step step) {
        String called = step.called();
        return same(new ProgramInput(called.indexOf('/') < 0 ? called : step.absolute(called)));
    }

    /** There is something that cannot be stated. */
    Conditions refuted() {
        refuted = true;
        return this;
    }

    /** @return null if one of the conditions does not hold; with an environment that must be equal too */
    Cause cause(Cause.Kind kind, String subject) {
        return refuted || seen.isEmpty() ? null : new Cause(kind, subject, seen, true);
    }

    /** The same, where no variable can make a difference. */
    Cause causeInAnyEnvironment(Cause.Kind kind, String subject) {
        return refuted || seen.isEmpty() ? null : new Cause(kind, subject, seen, false);
    }
}
