package io.vritti.store;

/**
 * The store could not do what it was asked; nothing of the failed call was kept.
 *
 * <p>Unchecked, because every caller handles it alike: the agent goes on from memory, the command line prints the message,
 * which says what happened, where, and what to do.
 */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
