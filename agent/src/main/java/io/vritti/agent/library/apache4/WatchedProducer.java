package io.vritti.agent.library.apache4;

import io.vritti.agent.library.LateCall;
import java.io.IOException;
import org.apache.http.HttpException;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.nio.ContentEncoder;
import org.apache.http.nio.IOControl;
import org.apache.http.nio.protocol.HttpAsyncRequestProducer;
import org.apache.http.protocol.HttpContext;

/** A host's producer, whose request is judged on its way to the client. */
final class WatchedProducer implements HttpAsyncRequestProducer {

    private final HttpAsyncRequestProducer hosts;
    private final LateCall call;

    WatchedProducer(HttpAsyncRequestProducer hosts, LateCall call) {
        this.hosts = hosts;
        this.call = call;
    }

    @Override
    public HttpRequest generateRequest() throws IOException, HttpException {
        HttpRequest request = hosts.generateRequest();
        call.sending(new AsyncCall(hosts.getTarget(), request));
        return request;
    }

    @Override
    public HttpHost getTarget() {
        return hosts.getTarget();
    }

    @Override
    public void produceContent(ContentEncoder encoder, IOControl control) throws IOException {
        hosts.produceContent(encoder, control);
    }

    @Override
    public void requestCompleted(HttpContext context) {
        hosts.requestCompleted(context);
    }

    @Override
    public void failed(Exception cause) {
        hosts.failed(cause);
    }

    @Override
    public boolean isRepeatable() {
        return hosts.isRepeatable();
    }

    @Override
    public void resetRequest() throws IOException {
        hosts.resetRequest();
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
