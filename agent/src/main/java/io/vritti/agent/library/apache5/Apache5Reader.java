package io.vritti.agent.library.apache5;

import io.vritti.agent.library.LateCall;
import io.vritti.agent.library.LibraryReader;
import io.vritti.intercept.http.ClientCall;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;

/** Reads the calls of the classic client and of the async one. */
public final class Apache5Reader implements LibraryReader {

    /** @param argument of the classic client, host, which may be null, and request; of the async one its call as it is */
    @Override
    public ClientCall read(Object target, Object argument) {
        if (argument instanceof AsyncCall) {
            return (AsyncCall) argument;
        }
        Object[] arguments = (Object[]) argument;
        return new ClassicCall((HttpHost) arguments[0], (ClassicHttpRequest) arguments[1]);
    }

    /** @param arguments client, host, which may be null, producer, consumer, and callback, which may be null */
    @Override
    @SuppressWarnings("unchecked")
    public Object[] replace(Object[] arguments) {
        LateCall call = new LateCall("apache5", arguments[0]);
        return new Object[] {
            arguments[0],
            arguments[1],
            new WatchedProducer((HttpHost) arguments[1], (AsyncRequestProducer) arguments[2], call),
            new WatchedConsumer<>((AsyncResponseConsumer<Object>) arguments[3], call),
            new WatchedCallback<>((FutureCallback<Object>) arguments[4], call)
        };
    }
}
