package io.vritti.it.kyrodb.server;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.concurrent.TimeUnit;

/** {@link Switch#SLOW}: takes its time when the client has said all. */
record Slowness(Switches switches) implements ServerInterceptor {

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        return new SimpleForwardingServerCallListener<Q>(next.startCall(call, headers)) {
            @Override
            public void onHalfClose() {
                try {
                    TimeUnit.MILLISECONDS.sleep(switches.value(Switch.SLOW));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                super.onHalfClose();
            }
        };
    }
}
