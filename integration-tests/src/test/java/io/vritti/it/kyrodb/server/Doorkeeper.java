package io.vritti.it.kyrodb.server;

import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.Optional;

/** Asks every call for its key, Health and unknown ones too. A key in {@code x-api-key}, even an empty one, is the only one looked at. */
final class Doorkeeper implements ServerInterceptor {

    private static final Metadata.Key<String> KEY = Metadata.Key.of("x-api-key", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> BEARER =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final String BEARER_PREFIX = "Bearer ";

    private final ApiKeys keys;

    Doorkeeper(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        String key = presented(headers);
        Optional<Caller> caller = key == null ? Optional.empty() : keys.caller(key);
        if (caller.isEmpty()) {
            String text = key == null ? "missing api key" : "invalid api key";
            call.close(Status.UNAUTHENTICATED.withDescription(text), new Metadata());
            return new ServerCall.Listener<>() {};
        }
        return Contexts.interceptCall(caller.get().attached(), call, headers, next);
    }

    private static String presented(Metadata headers) {
        String key = headers.get(KEY);
        if (key != null) {
            return key;
        }
        String bearer = headers.get(BEARER);
        return bearer != null && bearer.startsWith(BEARER_PREFIX) ? bearer.substring(BEARER_PREFIX.length()) : null;
    }
}
