package io.vritti.agent.library.apache5;

import io.vritti.agent.library.LateCall;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;

/** A host's consumer, before which the answer, or that none comes, is noted. */
final class WatchedConsumer<T> implements AsyncResponseConsumer<T> {

    private final AsyncResponseConsumer<T> hosts;
    private final LateCall call;

    WatchedConsumer(AsyncResponseConsumer<T> hosts, LateCall call) {
        this.hosts = hosts;
        this.call = call;
    }

    @Override
    public void consumeResponse(
            HttpResponse response, EntityDetails entity, HttpContext context, FutureCallback<T> result)
            throws HttpException, IOException {
        call.responded(response);
        hosts.consumeResponse(response, entity, context, result);
    }

    @Override
    public void failed(Exception cause) {
        call.failed(cause);
        hosts.failed(cause);
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) throws HttpException, IOException {
        hosts.informationResponse(response, context);
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        hosts.updateCapacity(channel);
    }

    @Override
    public void consume(ByteBuffer part) throws IOException {
        hosts.consume(part);
    }

    @Override
    public void streamEnd(List<? extends Header> trailers) throws HttpException, IOException {
        hosts.streamEnd(trailers);
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
