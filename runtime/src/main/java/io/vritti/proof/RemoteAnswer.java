package io.vritti.proof;

import io.vritti.world.input.ObservedInput;
import java.util.List;

/**
 * A server's refusal. The server's state cannot be seen, so it is believed for minutes only, and only while nothing is known
 * to have happened that could have changed it.
 *
 * @param status of HTTP
 * @param authority host and port
 * @param inputs what of the server can be seen from here: which socket listens, where it is on this machine
 * @param epoch how far the count of opaque changes had come for this authority when it refused
 */
public record RemoteAnswer(int status, String authority, List<ObservedInput> inputs, EffectEpoch epoch)
        implements Proof {

    public RemoteAnswer {
        inputs = List.copyOf(inputs);
    }

    @Override
    public Basis basis() {
        return Basis.REMOTE;
    }

    @Override
    public long lifeMillis() {
        return credential() ? EvidenceTtl.CREDENTIAL_MILLIS : EvidenceTtl.REMOTE_MILLIS;
    }

    @Override
    public String precondition() {
        return "status=" + status + "@" + authority;
    }

    @Override
    public List<ObservedInput> seen() {
        return inputs;
    }

    @Override
    public boolean environment() {
        return false;
    }

    /** Whether the server refused the caller and not the request: the credential is in the action key, so it is equal. */
    boolean credential() {
        return status == 401 || status == 403;
    }
}
