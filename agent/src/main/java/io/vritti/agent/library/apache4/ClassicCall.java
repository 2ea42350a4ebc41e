package io.vritti.agent.library.apache4;

import io.vritti.intercept.http.ClientCall;
import io.vritti.intercept.http.IncomingResponse;
import io.vritti.intercept.http.OutgoingRequest;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;

/**
 * One call of the classic client.
 *
 * @param host null where the request names it
 */
record ClassicCall(HttpHost host, HttpRequest sent) implements ClientCall {

    @Override
    public OutgoingRequest request() {
        return Messages.request(host, sent);
    }

    @Override
    public IncomingResponse response(Object result) {
        return Messages.response(result);
    }

    @Override
    public boolean isCancelled() {
        return Messages.isAborted(sent);
    }
}
