package io.vritti.store.kyrodb;

import io.grpc.Status;

/** KyroDB did not do what it was asked. */
final class KyroException extends Exception {

    private static final long serialVersionUID = 1L;

    private final KyroError fault;

    KyroException(KyroError fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    static KyroException of(Status status) {
        Throwable cause = status.getCause();
        String why = cause == null ? "" : " (" + deepest(cause) + ")";
        return new KyroException(
                KyroError.of(status), status.getCode() + ": " + String.valueOf(status.getDescription()) + why, cause);
    }

    KyroError fault() {
        return fault;
    }

    private static String deepest(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
    }
}
