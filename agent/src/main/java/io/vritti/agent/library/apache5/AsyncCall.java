package io.vritti.agent.library.apache5;

import io.vritti.intercept.http.CallReport;
import io.vritti.intercept.http.CallbackThread;
import io.vritti.intercept.http.ClientCall;
import io.vritti.intercept.http.IncomingResponse;
import io.vritti.intercept.http.OutgoingRequest;
import io.vritti.intercept.http.RequestContent;
import java.net.URI;
import org.apache.hc.client5.http.async.methods.SimpleBody;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;

/** One call of the async client: an open one, as that of the classic client is. */
final class AsyncCall implements ClientCall {

    private final HttpHost host;
    private final HttpRequest sent;
    private final EntityDetails entity;

    /**
     * @param host null where the request names it
     * @param entity null where nothing but the head is sent
     */
    AsyncCall(HttpHost host, HttpRequest sent, EntityDetails entity) {
        this.host = host;
        this.sent = sent;
        this.entity = entity;
    }

    @Override
    public OutgoingRequest request() {
        URI uri = Messages.uri(host, sent);
        return uri == null
                ? null
                : new OutgoingRequest(
                        sent.getMethod(), uri, Messages.headers(sent), content().ofOpenRequest());
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

    private RequestContent content() {
        if (entity == null) {
            return RequestContent.NONE;
        }
        SimpleBody body = sent instanceof SimpleHttpRequest ? ((SimpleHttpRequest) sent).getBody() : null;
        return body != null && SimpleContent.canRead(body) ? new SimpleContent(body) : RequestContent.STREAMED;
    }
}
