package io.vritti.state.proof;

import io.vritti.state.input.Seen;
import java.util.List;

/** All that the action reads, besides its environment, which must be equal too. */
public record ClosedInputs(List<Seen> inputs) implements Proof {

    public ClosedInputs {
        inputs = List.copyOf(inputs);
    }

    @Override
    public Basis basis() {
        return Basis.CLOSED_INPUTS;
    }

    @Override
    public long lifeMillis() {
        return Lives.CLOSED_INPUTS_MILLIS;
    }

    @Override
    public String precondition() {
        return "inputs=" + Integer.toHexString(inputs.hashCode());
    }

    @Override
    public List<Seen> seen() {
        return inputs;
    }

    @Override
    public boolean environment() {
        return true;
    }
}
