package io.vritti.it.kyrodb.server;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Refuses messages of more than 4 MiB as the real server does, which is not grpc-java's way. To be put around unparsed messages. */
final class SizeLimit implements ServerInterceptor {

    private static final int MAX_BYTES = 4 << 20;

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        return new SimpleForwardingServerCallListener<Q>(next.startCall(call, headers)) {

            private boolean closed;

            @Override
            public void onMessage(Q message) {
                int bytes = size((InputStream) message);
                if (closed) {
                    return;
                }
                if (bytes > MAX_BYTES) {
                    close(Status.OUT_OF_RANGE.withDescription("Error, message length too large: found " + bytes
                            + " bytes, the limit is: " + MAX_BYTES + " bytes"));
                    return;
                }
                try {
                    super.onMessage(message);
                } catch (StatusRuntimeException e) {
                    close(Status.INTERNAL.withDescription("failed to decode Protobuf message"));
                }
            }

            @Override
            public void onHalfClose() {
                if (!closed) {
                    super.onHalfClose();
                }
            }

            private void close(Status status) {
                closed = true;
                call.close(status, new Metadata());
                super.onCancel();
            }
        };
    }

    private static int size(InputStream message) {
        try {
            return message.available();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
