package io.vritti.proof;

import io.vritti.world.input.ObservedInput;
import java.util.List;

/**
 * A refusal that a tool got from a registry, a code host or a cluster. Its state cannot be seen from here, so it is believed
 * for minutes only, in one session, and only while nothing is known to have happened that could have changed it.
 *
 * @param service who refused: {@code package registry}
 * @param inputs what the tool reads here to ask: its settings, and the files that its arguments name
 * @param epoch how far the counts of opaque changes had come when it refused
 */
public record RemoteRefusal(String service, List<ObservedInput> inputs, EffectEpoch epoch) implements Proof {

    public RemoteRefusal {
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
        return "refused_by=" + service.replace(' ', '_');
    }

    @Override
    public List<ObservedInput> seen() {
        return inputs;
    }

    /** Tools take addresses and credentials from it. */
    @Override
    public boolean environment() {
        return true;
    }
}
