package io.vritti.gate.report;

import io.vritti.bridge.VrittiVetoException;
import java.io.IOException;

/**
 * Makes the exception of a veto. By itself, because the JVM loads that class to verify who makes it, and where a command only asks
 * what the gate would say there is no bridge.
 */
public final class Refusal {

    private Refusal() {}

    public static IOException of(String message) {
        return new VrittiVetoException(message);
    }
}
