package io.vritti.agent.library.apache5;

import io.vritti.intercept.http.ClientCall;
import io.vritti.intercept.http.HeadersByName;
import io.vritti.intercept.http.IncomingResponse;
import io.vritti.intercept.http.OutgoingRequest;
import io.vritti.intercept.http.RequestContent;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.HttpResponse;

/**
 * One call of Apache HttpClient 5. The client has interceptors, cookies and credentials of its own, which come to the request later:
 * it is an open one.
 *
 * @param host null where the request names it
 */
record Apache5Call(HttpHost host, ClassicHttpRequest sent) implements ClientCall {

    @Override
    public OutgoingRequest request() {
        URI uri = uri();
        return uri == null ? null : new OutgoingRequest(sent.getMethod(), uri, headers(sent), content());
    }

    /** The body is the host's to read. */
    @Override
    public IncomingResponse response(Object result) {
        HttpResponse response = (HttpResponse) result;
        return new IncomingResponse(response.getCode(), headers(response), "");
    }

    @Override
    public boolean isCancelled() {
        return sent instanceof CancellableDependency && ((CancellableDependency) sent).isCancelled();
    }

    /** @return null where it names no server, or is no URI */
    private URI uri() {
        try {
            URI uri = sent.getUri();
            if (uri.isAbsolute()) {
                return uri;
            }
            return host == null ? null : new URI(host.toURI() + sent.getRequestUri());
        } catch (URISyntaxException unusual) {
            return null;
        }
    }

    private RequestContent content() {
        HttpEntity entity = sent.getEntity();
        RequestContent content = entity == null
                ? RequestContent.NONE
                : SentContent.canRead(entity) ? new SentContent(entity) : RequestContent.STREAMED;
        return content.ofOpenRequest();
    }

    private static Map<String, List<String>> headers(HttpMessage message) {
        HeadersByName headers = new HeadersByName();
        for (Header header : message.getHeaders()) {
            headers.add(header.getName(), String.valueOf(header.getValue()));
        }
        return headers.asMap();
    }
}
