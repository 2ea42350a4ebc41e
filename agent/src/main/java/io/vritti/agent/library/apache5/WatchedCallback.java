package io.vritti.agent.library.apache5;

import io.vritti.intercept.http.CallbackThread;
import org.apache.hc.core5.concurrent.FutureCallback;

/** A host's callback, or none, before which the end of the call is noted. */
final class WatchedCallback<T> implements FutureCallback<T> {

    private final FutureCallback<T> hosts;
    private final AsyncExchange exchange;

    /** @param hosts null where it has none */
    WatchedCallback(FutureCallback<T> hosts, AsyncExchange exchange) {
        this.hosts = hosts;
        this.exchange = exchange;
    }

    @Override
    public void completed(T result) {
        if (hosts != null) {
            CallbackThread.run(() -> hosts.completed(result));
        }
    }

    @Override
    public void failed(Exception thrown) {
        exchange.failed(thrown);
        if (hosts != null) {
            CallbackThread.run(() -> hosts.failed(thrown));
        }
    }

    @Override
    public void cancelled() {
        exchange.cancelled();
        if (hosts != null) {
            CallbackThread.run(hosts::cancelled);
        }
    }
}
