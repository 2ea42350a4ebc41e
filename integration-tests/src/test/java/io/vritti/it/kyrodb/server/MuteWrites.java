package io.vritti.it.kyrodb.server;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.Set;

/** {@link Switch#MUTE_WRITES}: does as it is told and never says so. */
record MuteWrites(Switches switches) implements ServerInterceptor {

    private static final Set<String> WRITES =
            Set.of("Insert", "BulkInsert", "BulkLoadHnsw", "Delete", "UpdateMetadata", "BatchDelete");

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        if (!switches.on(Switch.MUTE_WRITES)
                || !WRITES.contains(call.getMethodDescriptor().getBareMethodName())) {
            return next.startCall(call, headers);
        }
        ServerCall<Q, R> mute = new SimpleForwardingServerCall<>(call) {
            @Override
            public void sendHeaders(Metadata ignored) {}

            @Override
            public void sendMessage(R ignored) {}

            @Override
            public void close(Status ignored, Metadata trailers) {}
        };
        return next.startCall(mute, headers);
    }
}
