package io.vritti.ecosystem.rule;

import io.vritti.proof.Cause;
import io.vritti.reads.Step;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.Input;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.input.ProgramInput;
import java.util.ArrayList;
import java.util.List;

/** Gathers what a cause rests on; one condition that cannot be verified, and there is no cause. */
public final class Conditions {

    private final FileSystemView view;
    private final List<ObservedInput> seen = new ArrayList<>();
    private boolean refuted;

    public Conditions(FileSystemView view) {
        this.view = view;
    }

    /**
     * It must stay as it is now, and have been so during the run. A file that is missing says the same whenever it went: there is
     * nothing in it that could have made the call pass.
     */
    public Conditions same(Input input) {
        String state = input.look(view);
        if (state == null) {
            refuted = true;
        } else {
            boolean nothing = input instanceof FileInput && state.equals(FileInput.MISSING);
            seen.add(new ObservedInput(input, state, nothing || view.sure(input)));
        }
        return this;
    }

    public Conditions same(List<? extends Input> inputs) {
        inputs.forEach(this::same);
        return this;
    }

    /** It must be in this state now and later; the state explains the failure, whenever it came about. */
    public Conditions is(Input input, String state) {
        if (state.equals(input.look(view))) {
            seen.add(ObservedInput.certain(input, state));
        } else {
            refuted = true;
        }
        return this;
    }

    /** The command must stand for the very same program. */
    public Conditions program(Step step) {
        return same(programOf(step));
    }

    /** The command must stand for the program of this state. */
    public Conditions program(Step step, String state) {
        return is(programOf(step), state);
    }

    private static ProgramInput programOf(Step step) {
        String called = step.called();
        return new ProgramInput(called.indexOf('/') < 0 ? called : step.absolute(called));
    }

    /** There is something that cannot be stated. */
    public Conditions refuted() {
        refuted = true;
        return this;
    }

    /** @return null if one of the conditions does not hold; with an environment that must be equal too */
    public Cause cause(Cause.Kind kind, String subject) {
        return refuted || seen.isEmpty() ? null : new Cause(kind, subject, seen, true);
    }

    /** The same, where no variable can make a difference. */
    public Cause causeInAnyEnvironment(Cause.Kind kind, String subject) {
        return refuted || seen.isEmpty() ? null : new Cause(kind, subject, seen, false);
    }
}
