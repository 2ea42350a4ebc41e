package io.vritti.agent.library.apache4;

import io.vritti.intercept.http.HeadersByName;
import io.vritti.intercept.http.IncomingResponse;
import io.vritti.intercept.http.OutgoingRequest;
import io.vritti.intercept.http.RequestContent;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpHost;
import org.apache.http.HttpMessage;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpUriRequest;

/**
 * Reads requests and responses of both clients. They have interceptors, cookies and credentials of their own, which come to a request
 * later: it is an open one.
 */
final class Messages {

    private Messages() {}

    /**
     * @param host null where the request names it
     * @return null where the request names no server, or is no URI
     */
    static OutgoingRequest request(HttpHost host, HttpRequest sent) {
        URI uri = uri(host, sent);
        return uri == null
                ? null
                : new OutgoingRequest(sent.getRequestLine().getMethod(), uri, headers(sent), content(sent));
    }

    /** The body is the host's to read. */
    static IncomingResponse response(Object result) {
        HttpResponse response = (HttpResponse) result;
        return new IncomingResponse(response.getStatusLine().getStatusCode(), headers(response), "");
    }

    static boolean isAborted(HttpRequest sent) {
        return sent instanceof HttpUriRequest && ((HttpUriRequest) sent).isAborted();
    }

    private static URI uri(HttpHost host, HttpRequest sent) {
        try {
            URI uri = new URI(sent.getRequestLine().getUri());
            if (uri.isAbsolute()) {
                return uri;
            }
            return host == null ? null : new URI(host.toURI() + uri);
        } catch (URISyntaxException unusual) {
            return null;
        }
    }

    private static RequestContent content(HttpRequest sent) {
        HttpEntity entity =
                sent instanceof HttpEntityEnclosingRequest ? ((HttpEntityEnclosingRequest) sent).getEntity() : null;
        RequestContent content = entity == null
                ? RequestContent.NONE
                : SentContent.canRead(entity) ? new SentContent(entity) : RequestContent.STREAMED;
        return content.ofOpenRequest();
    }

    private static Map<String, List<String>> headers(HttpMessage message) {
        HeadersByName headers = new HeadersByName();
        for (Header header : message.getAllHeaders()) {
            headers.add(header.getName(), String.valueOf(header.getValue()));
        }
        return headers.asMap();
    }
}
