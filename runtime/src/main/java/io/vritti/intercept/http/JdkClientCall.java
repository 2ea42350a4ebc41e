package io.vritti.intercept.http;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A call of {@code java.net.http.HttpClient}. */
public record JdkClientCall(HttpRequest sent) implements ClientCall {

    @Override
    public OutgoingRequest request() {
        return new OutgoingRequest(
                sent.method(),
                sent.uri(),
                sent.headers().map(),
                sent.bodyPublisher().<RequestContent>map(PublishedBody::new).orElse(RequestContent.NONE));
    }

    @Override
    public IncomingResponse response(Object result) {
        if (!(result instanceof HttpResponse<?> response)) {
            return null;
        }
        int status = response.statusCode();
        return new IncomingResponse(
                status, response.headers().map(), status < 400 ? "" : ErrorBody.of(response.body()));
    }
}
