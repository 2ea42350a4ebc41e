package io.vritti.agent.library.netty;

import io.netty.handler.codec.http.HttpResponse;
import io.vritti.intercept.http.CallReport;
import io.vritti.intercept.http.ClientCall;
import io.vritti.intercept.http.IncomingResponse;
import io.vritti.intercept.http.OutgoingRequest;

/** One request of a channel. */
record NettyCall(OutgoingRequest request, SentCall sent) implements ClientCall {

    @Override
    public IncomingResponse response(Object result) {
        return NettyHeaders.response((HttpResponse) result);
    }

    /** Its thread is that of the event loop. */
    @Override
    public boolean mayWait() {
        return false;
    }

    /** The response comes to the codec, in its turn: nothing is replaced. */
    @Override
    public Object observing(Object callback, CallReport report) {
        sent.watch(report);
        return callback;
    }
}
