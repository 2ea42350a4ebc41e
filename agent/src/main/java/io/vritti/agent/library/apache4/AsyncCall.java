package io.vritti.agent.library.apache4;

import io.vritti.intercept.http.CallReport;
import io.vritti.intercept.http.CallbackThread;
import io.vritti.intercept.http.ClientCall;
import io.vritti.intercept.http.IncomingResponse;
import io.vritti.intercept.http.OutgoingRequest;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;

/**
 * One call of the async client.
 *
 * @param host null where the request names it
 */
record AsyncCall(HttpHost host, HttpRequest sent) implements ClientCall {

    @Override
    public OutgoingRequest request() {
        return Messages.request(host, sent);
    }

    @Override
    public IncomingResponse response(Object result) {
        return Messages.response(result);
    }

    @Override
    public boolean mayWait() {
        return !CallbackThread.isCurrent();
    }

    /** The report itself: whoever hears of the end has been there before the request. */
    @Override
    public Object observing(Object callback, CallReport report) {
        return report;
    }

    @Override
    public boolean isCancelled() {
        return Messages.isAborted(sent);
    }
}
