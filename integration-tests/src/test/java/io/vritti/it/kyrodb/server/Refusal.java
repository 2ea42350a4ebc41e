package io.vritti.it.kyrodb.server;

import io.grpc.Status;
import io.grpc.StatusException;

/** How calls are refused: codes and texts as observed. */
final class Refusal {

    private Refusal() {}

    static StatusException invalid(String text) {
        return Status.INVALID_ARGUMENT.withDescription(text).asException();
    }

    static StatusException exhausted(String text) {
        return Status.RESOURCE_EXHAUSTED.withDescription(text).asException();
    }

    /** @param call {@code Insert}, {@code Delete} */
    static StatusException failed(String call, EngineException why) {
        return Status.INTERNAL
                .withDescription(call + " failed: " + why.getMessage())
                .asException();
    }

    static StatusException tooMany(int items) {
        return invalid("Batch size " + items + " exceeds maximum 10000");
    }
}
