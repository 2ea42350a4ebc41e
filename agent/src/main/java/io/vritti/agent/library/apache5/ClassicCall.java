package io.vritti.agent.library.apache5;

import io.vritti.intercept.http.ClientCall;
import io.vritti.intercept.http.IncomingResponse;
import io.vritti.intercept.http.OutgoingRequest;
import io.vritti.intercept.http.RequestContent;
import java.net.URI;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;

/**
 * One call of the classic client. It has interceptors, cookies and credentials of its own, which come to the request later: it is an
 * open one.
 *
 * @param host null where the request names it
 */
record ClassicCall(HttpHost host, ClassicHttpRequest sent) implements ClientCall {

    @Override
    public OutgoingRequest request() {
        URI uri = Messages.uri(host, sent);
        return uri == null ? null : new OutgoingRequest(sent.getMethod(), uri, Messages.headers(sent), content());
    }

    @Override
    public IncomingResponse response(Object result) {
        return Messages.response(result);
    }

    @Override
    public boolean isCancelled() {
        return sent instanceof CancellableDependency && ((CancellableDependency) sent).isCancelled();
    }

    private RequestContent content() {
        HttpEntity entity = sent.getEntity();
        RequestContent content = entity == null
                ? RequestContent.NONE
                : SentContent.canRead(entity) ? new SentContent(entity) : RequestContent.STREAMED;
        return content.ofOpenRequest();
    }
}
