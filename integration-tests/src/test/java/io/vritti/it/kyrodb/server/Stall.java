package io.vritti.it.kyrodb.server;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;

/** {@link Switch#STALL}: reads nothing and says nothing. */
record Stall(Switches switches) implements ServerInterceptor {

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        return switches.on(Switch.STALL) ? new ServerCall.Listener<>() {} : next.startCall(call, headers);
    }
}
