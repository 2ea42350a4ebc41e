package io.vritti.store.kyrodb;

import io.grpc.Status;
import io.vritti.store.remote.RemoteException;
import io.vritti.store.remote.RemoteFault;

/** Reads a fault from how KyroDB refused: its status codes are few, so the text decides, too (facts.md §3.3). */
final class KyroFaults {

    private KyroFaults() {}

    static RemoteFault of(Status status) {
        String text = String.valueOf(status.getDescription());
        return switch (status.getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED, ABORTED -> RemoteFault.UNREACHABLE;
            case UNAUTHENTICATED, PERMISSION_DENIED -> RemoteFault.DENIED;
            // Our own client refuses an answer that is too large with the same code.
            case RESOURCE_EXHAUSTED -> text.contains("larger than max") ? RemoteFault.UNKNOWN : ofText(text);
            // The server refuses a message beyond 4 MiB so.
            case OUT_OF_RANGE -> RemoteFault.ITEM;
            default -> ofText(text);
        };
    }

    /** By what a bulk write says of an item, or a status of a call. */
    static RemoteFault ofText(String text) {
        if (text.contains("rate limit exceeded")) {
            return RemoteFault.RATE;
        }
        if (text.contains("quota exceeded")) {
            return RemoteFault.QUOTA;
        }
        if (text.contains("Search rejected")) {
            return RemoteFault.OVERLOAD;
        }
        if (text.contains("disk space critically low")
                || text.contains("circuit breaker")
                || text.contains("index full")
                || text.contains("writes disabled")) {
            return RemoteFault.UNWILLING;
        }
        if (text.contains("dimension mismatch")) {
            return RemoteFault.MISFIT;
        }
        boolean item = text.contains("doc_id")
                || text.contains("norm is zero")
                || text.contains("finite")
                || text.contains("embedding")
                || text.contains("DOC_ID_OUT_OF_RANGE");
        return item ? RemoteFault.ITEM : RemoteFault.UNKNOWN;
    }

    static RemoteException exception(Status status) {
        RemoteFault fault = of(status);
        Throwable cause = status.getCause();
        String why = cause == null ? "" : " (" + deepest(cause) + ")";
        return new RemoteException(
                fault, status.getCode() + ": " + String.valueOf(status.getDescription()) + why + advice(fault), cause);
    }

    /** What the owner can do about it, appended to a message. */
    private static String advice(RemoteFault fault) {
        return switch (fault) {
            case DENIED -> "; set vritti.kyrodb.api-key";
            case QUOTA -> "; raise its max_vectors";
            default -> "";
        };
    }

    private static String deepest(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
    }
}
