package io.vritti.agent.library.apache4;

import java.io.IOException;
import org.apache.http.HttpException;
import org.apache.http.HttpResponse;
import org.apache.http.nio.ContentDecoder;
import org.apache.http.nio.IOControl;
import org.apache.http.nio.protocol.HttpAsyncResponseConsumer;
import org.apache.http.protocol.HttpContext;

/** A host's consumer, before which the answer, or that none comes, is noted. */
final class WatchedConsumer<T> implements HttpAsyncResponseConsumer<T> {

    private final HttpAsyncResponseConsumer<T> hosts;
    private final AsyncExchange exchange;

    WatchedConsumer(HttpAsyncResponseConsumer<T> hosts, AsyncExchange exchange) {
        this.hosts = hosts;
        this.exchange = exchange;
    }

    @Override
    public void responseReceived(HttpResponse response) throws IOException, HttpException {
        exchange.responded(response);
        hosts.responseReceived(response);
    }

    @Override
    public void failed(Exception cause) {
        exchange.failed(cause);
        hosts.failed(cause);
    }

    @Override
    public boolean cancel() {
        exchange.cancelled();
        return hosts.cancel();
    }

    @Override
    public void consumeContent(ContentDecoder decoder, IOControl control) throws IOException {
        hosts.consumeContent(decoder, control);
    }

    @Override
    public void responseCompleted(HttpContext context) {
        hosts.responseCompleted(context);
    }

    @Override
    public Exception getException() {
        return hosts.getException();
    }

    @Override
    public T getResult() {
        return hosts.getResult();
    }

    @Override
    public boolean isDone() {
        return hosts.isDone();
    }

    @Override
    public void close() throws IOException {
        hosts.close();
    }

    @Override
    public String toString() {
        return hosts.toString();
    }
}
