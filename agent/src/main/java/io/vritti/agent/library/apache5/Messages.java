package io.vritti.agent.library.apache5;

import io.vritti.intercept.http.HeadersByName;
import io.vritti.intercept.http.IncomingResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;

/** Reads what requests and responses of both clients have in common. */
final class Messages {

    private Messages() {}

    /**
     * @param host null where the request names it
     * @return null where the request names no server, or is no URI
     */
    static URI uri(HttpHost host, HttpRequest sent) {
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

    static Map<String, List<String>> headers(HttpMessage message) {
        HeadersByName headers = new HeadersByName();
        for (Header header : message.getHeaders()) {
            headers.add(header.getName(), String.valueOf(header.getValue()));
        }
        return headers.asMap();
    }

    /** The body is the host's to read. */
    static IncomingResponse response(Object result) {
        HttpResponse response = (HttpResponse) result;
        return new IncomingResponse(response.getCode(), headers(response), "");
    }
}
