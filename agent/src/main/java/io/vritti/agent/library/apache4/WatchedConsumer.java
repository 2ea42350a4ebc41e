package io.vritti.agent.library.apache4;

import io.vritti.agent.library.LateCall;
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
    private final LateCall call;

    WatchedConsumer(HttpAsyncResponseConsumer<T> hosts, LateCall call) {
        this.hosts = hosts;
        this.call = call;
    }

    @Override
    public void responseReceived(HttpResponse response) throws IOException, HttpException {
        call.responded(response);
        hosts.responseReceived(response);
    }

    @Override
    public void failed(Exception cause) {
        call.failed(cause);
        hosts.failed(cause);
    }

    @Override
    public boolean cancel() {
        call.cancelled();
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
