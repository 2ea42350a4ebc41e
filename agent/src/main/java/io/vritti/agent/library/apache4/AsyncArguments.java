package io.vritti.agent.library.apache4;

import io.vritti.agent.library.LateCall;
import org.apache.http.concurrent.FutureCallback;
import org.apache.http.nio.protocol.HttpAsyncRequestProducer;
import org.apache.http.nio.protocol.HttpAsyncResponseConsumer;

/** Names the async client's types, which a host of the classic client may lack. */
final class AsyncArguments {

    private AsyncArguments() {}

    /** @param arguments client, producer, consumer, and callback, which may be null */
    @SuppressWarnings("unchecked")
    static Object[] watched(Object[] arguments) {
        LateCall call = new LateCall("apache4", arguments[0]);
        return new Object[] {
            arguments[0],
            new WatchedProducer((HttpAsyncRequestProducer) arguments[1], call),
            new WatchedConsumer<>((HttpAsyncResponseConsumer<Object>) arguments[2], call),
            new WatchedCallback<>((FutureCallback<Object>) arguments[3], call)
        };
    }
}
