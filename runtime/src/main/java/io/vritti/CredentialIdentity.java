package io.vritti;

import java.util.function.UnaryOperator;

/** The keyed hash that stands for a credential. Its key is the home's secret, which is read or made when the engine is built. */
final class CredentialIdentity {

    private volatile UnaryOperator<String> hash;

    void by(UnaryOperator<String> keyed) {
        hash = keyed;
    }

    /** @throws IllegalStateException before the engine is built: nothing asks for a key then */
    String of(String credential) {
        UnaryOperator<String> keyed = hash;
        if (keyed == null) {
            throw new IllegalStateException("the home's secret is not known yet");
        }
        return keyed.apply(credential);
    }
}
