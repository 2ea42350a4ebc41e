package io.vritti.embed;

/** There is no similarity here; the message says why, and what to do, for a person to read. */
public final class EmbeddingException extends Exception {

    private static final long serialVersionUID = 1;

    EmbeddingException(String message) {
        super(message);
    }

    EmbeddingException(String message, Throwable cause) {
        super(message, cause);
    }
}
