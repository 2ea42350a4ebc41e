package io.vritti.bridge;

import java.io.IOException;

/**
 * A call was not executed, because it failed before and nothing it depends on has changed.
 *
 * <p>An IOException, so that every caller of a process or HTTP API already handles it; a type of its own, so that a retry
 * layer can exclude it. The message stands alone: often it is all that reaches the model. Serialises as a plain
 * IOException, because the receiving JVM need not have the agent.
 */
public final class VrittiVetoException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param message starts with {@code NOT EXECUTED} */
    public VrittiVetoException(String message) {
        super(message);
    }

    private Object writeReplace() {
        IOException plain = new IOException(getMessage());
        plain.setStackTrace(getStackTrace());
        return plain;
    }
}
