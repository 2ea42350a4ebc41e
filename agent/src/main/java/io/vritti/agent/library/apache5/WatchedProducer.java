package io.vritti.agent.library.apache5;

import io.vritti.agent.library.LateCall;
import java.io.IOException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.RequestChannel;
import org.apache.hc.core5.http.protocol.HttpContext;

/** A host's producer, whose request is judged on its way to the client. */
final class WatchedProducer implements AsyncRequestProducer {

    private final HttpHost server;
    private final AsyncRequestProducer hosts;
    private final LateCall call;

    /** @param server null where the request names it */
    WatchedProducer(HttpHost server, AsyncRequestProducer hosts, LateCall call) {
        this.server = server;
        this.hosts = hosts;
        this.call = call;
    }

    @Override
    public void sendRequest(RequestChannel channel, HttpContext context) throws HttpException, IOException {
        hosts.sendRequest(
                (request, entity, sentWith) -> {
                    call.sending(new AsyncCall(server, request, entity));
                    channel.sendRequest(request, entity, sentWith);
                },
                context);
    }

    @Override
    public boolean isRepeatable() {
        return hosts.isRepeatable();
    }

    @Override
    public void failed(Exception cause) {
        hosts.failed(cause);
    }

    @Override
    public int available() {
        return hosts.available();
    }

    @Override
    public void produce(DataStreamChannel channel) throws IOException {
        hosts.produce(channel);
    }

    @Override
    public void releaseResources() {
        hosts.releaseResources();
    }

    @Override
    public String toString() {
        return hosts.toString();
    }
}
