package io.vritti.it.kyrodb.server;

/** The length of a vector does not fit a float. The server says that it is zero. */
final class OverflowException extends EngineException {

    private static final long serialVersionUID = 1;

    OverflowException() {
        super("embedding norm is zero; cannot normalize for Cosine");
    }
}
