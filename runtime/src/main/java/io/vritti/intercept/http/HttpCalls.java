package io.vritti.intercept.http;

import io.vritti.action.HttpAction;
import io.vritti.action.RequestBody;
import io.vritti.gate.CallGate;
import io.vritti.gate.ModelTurns;
import io.vritti.gate.verdict.GateCall;
import io.vritti.intercept.io.FixLine;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;

/** Follows requests of {@code java.net.http.HttpClient}, sent and awaited or sent and left to a future. */
public final class HttpCalls {

    private final CallGate gate;
    private final ModelTurns conversation;
    private final ModelEndpoints models;
    private final UnaryOperator<String> credentialIdentity;

    public HttpCalls(
            CallGate gate, ModelTurns conversation, ModelEndpoints models, UnaryOperator<String> credentialIdentity) {
        this.gate = gate;
        this.conversation = conversation;
        this.models = models;
        this.credentialIdentity = credentialIdentity;
    }

    /** @return a refusal, a token for {@link #answered}, or null */
    public Object sending(HttpRequest request) {
        HttpAction action = new HttpAction(
                request.method(),
                request.uri(),
                request.headers().map(),
                request.bodyPublisher().<RequestBody>map(PublishedBody::new).orElse(RequestBody.NONE),
                credentialIdentity);
        if (models.includes(action)) {
            conversation.modelRequested(LastSpeaker.of(request.bodyPublisher()
                    .map(PublishedBody::new)
                    .map(PublishedBody::text)
                    .orElse(null)));
            return null;
        }
        GateCall call = gate.before(action);
        if (call == null) {
            return null;
        }
        return call.refusal() != null ? call.refusal() : new Exchange(call, System.nanoTime());
    }

    public void answered(Exchange exchange, Object result, Throwable thrown) {
        if (result instanceof HttpResponse<?> response) {
            responded(exchange, response);
        } else if (thrown != null) {
            FixLine.add(thrown, gate.after(exchange.call(), exchange.failed(thrown)));
        }
    }

    /** The host's own future is observed and never replaced: a dependent one would change what {@code cancel} does. */
    public void promised(Exchange exchange, Object result, Throwable thrown) {
        if (result instanceof CompletableFuture<?> future) {
            future.whenComplete((response, failure) -> answered(exchange, response, unwrapped(failure)));
        } else if (thrown != null) {
            answered(exchange, null, thrown);
        }
    }

    private void responded(Exchange exchange, HttpResponse<?> response) {
        int status = response.statusCode();
        gate.after(
                exchange.call(),
                exchange.ended(
                        status,
                        status < 400 ? "" : ErrorBody.of(response.body()),
                        retryAfter(response.headers().map())));
    }

    private static long retryAfter(Map<String, java.util.List<String>> headers) {
        String value = header(headers, "Retry-After");
        return value == null ? -1 : RetryAfter.millis(value, header(headers, "Date"), System.currentTimeMillis());
    }

    private static String header(Map<String, java.util.List<String>> headers, String name) {
        for (Map.Entry<String, java.util.List<String>> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name) && !header.getValue().isEmpty()) {
                return header.getValue().get(0);
            }
        }
        return null;
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
