package io.vritti.proof;

import io.vritti.world.input.ObservedInput;
import java.util.List;

/**
 * A tool's refusal of its arguments. The tool's state cannot be seen, so it is believed for minutes only, in the same session, and only
 * while nothing has succeeded that could have changed it.
 *
 * @param tool its name
 * @param inputs what it said of this machine, and what was so: that a path is missing
 * @param epoch how far the counts of changes, tool calls included, had come when it refused
 */
public record ToolRefusal(String tool, List<ObservedInput> inputs, EffectEpoch epoch) implements Proof {

    public ToolRefusal {
        inputs = List.copyOf(inputs);
    }

    @Override
    public Basis basis() {
        return Basis.REMOTE;
    }

    @Override
    public long lifeMillis() {
        return EvidenceTtl.REMOTE_MILLIS;
    }

    @Override
    public String precondition() {
        return "refused_by=" + tool;
    }

    @Override
    public List<ObservedInput> seen() {
        return inputs;
    }

    @Override
    public boolean environment() {
        return false;
    }
}
