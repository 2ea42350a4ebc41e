package io.vritti.proof;

import io.vritti.world.input.ObservedInput;
import java.time.Instant;
import java.util.List;

/**
 * A server that asked to be left alone for a while: until then the same request fails again, and afterwards nothing is known.
 *
 * @param instantMillis wall clock from when on it may be tried
 * @param askedMillis how long the server asked to wait, in milliseconds; -1 if it did not, and the time is a guess, which holds
 *     only against a caller that had the chance to wait
 * @param authority host and port
 * @param epoch how far the count of opaque changes had come for this authority when it said so
 */
public record NotBefore(long instantMillis, long askedMillis, String authority, EffectEpoch epoch) implements Proof {

    /** Whether the server named the time. */
    public boolean named() {
        return askedMillis >= 0;
    }

    @Override
    public Basis basis() {
        return named() ? Basis.NAMED_TIME : Basis.BACK_OFF;
    }

    @Override
    public long lifeMillis() {
        return EvidenceTtl.REMOTE_MILLIS;
    }

    @Override
    public String precondition() {
        return "not_before=" + Instant.ofEpochMilli(instantMillis);
    }

    @Override
    public List<ObservedInput> seen() {
        return List.of();
    }

    @Override
    public boolean environment() {
        return false;
    }
}
