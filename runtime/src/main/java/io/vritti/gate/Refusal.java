package io.vritti.gate;

import io.vritti.bridge.VrittiVetoException;
import java.io.IOException;

/**
 * Makes the exception of a veto. By itself, because the JVM loads that class to verify who makes it, and where a command only asks
 * what the gate would say there is no bridge.
 */
final class Refusal {

    private Refusal() {}

    static IOException of(String message) {
        return new VrittiVetoException(message);
    }
}
