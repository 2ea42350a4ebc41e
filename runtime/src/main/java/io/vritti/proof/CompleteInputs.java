package io.vritti.proof;

import io.vritti.world.input.ObservedInput;
import java.util.List;

/** All that the action reads, besides its environment, which must be equal too. */
public record CompleteInputs(List<ObservedInput> inputs) implements Proof {

    public CompleteInputs {
        inputs = List.copyOf(inputs);
    }

    @Override
    public Basis basis() {
        return Basis.CLOSED_INPUTS;
    }

    @Override
    public long lifeMillis() {
        return EvidenceTtl.CLOSED_INPUTS_MILLIS;
    }

    @Override
    public String precondition() {
        return "inputs=" + Integer.toHexString(inputs.hashCode());
    }

    @Override
    public List<ObservedInput> seen() {
        return inputs;
    }

    @Override
    public boolean environment() {
        return true;
    }
}
