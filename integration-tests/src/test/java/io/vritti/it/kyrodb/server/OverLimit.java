package io.vritti.it.kyrodb.server;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.Set;

/** {@link Switch#RATE_LIMITED}: every call that is counted is one too many. */
record OverLimit(Switches switches) implements ServerInterceptor {

    private static final Set<String> FREE = Set.of("Health", "Metrics", "GetConfig", "FlushHotTier", "CreateSnapshot");

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        if (!switches.on(Switch.RATE_LIMITED)
                || FREE.contains(call.getMethodDescriptor().getBareMethodName())) {
            return next.startCall(call, headers);
        }
        call.close(Status.RESOURCE_EXHAUSTED.withDescription("rate limit exceeded"), new Metadata());
        return new ServerCall.Listener<>() {};
    }
}
