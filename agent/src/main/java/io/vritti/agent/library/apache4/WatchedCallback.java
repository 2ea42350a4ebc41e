package io.vritti.agent.library.apache4;

import io.vritti.agent.library.LateCall;
import io.vritti.intercept.http.CallbackThread;
import org.apache.http.concurrent.FutureCallback;

/** A host's callback, or none, before which the end of the call is noted. */
final class WatchedCallback<T> implements FutureCallback<T> {

    private final FutureCallback<T> hosts;
    private final LateCall call;

    /** @param hosts null where it has none */
    WatchedCallback(FutureCallback<T> hosts, LateCall call) {
        this.hosts = hosts;
        this.call = call;
    }

    @Override
    public void completed(T result) {
        if (hosts != null) {
            CallbackThread.run(() -> hosts.completed(result));
        }
    }

    @Override
    public void failed(Exception thrown) {
        call.failed(thrown);
        if (hosts != null) {
            CallbackThread.run(() -> hosts.failed(thrown));
        }
    }

    @Override
    public void cancelled() {
        call.cancelled();
        if (hosts != null) {
            CallbackThread.run(hosts::cancelled);
        }
    }
}
