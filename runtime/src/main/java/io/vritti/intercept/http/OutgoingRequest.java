package io.vritti.intercept.http;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A request as a client library is about to send it, in types of the JDK.
 *
 * @param method in upper case
 * @param uri absolute
 * @param headers as the host set them
 * @param content read only when it is needed
 */
public record OutgoingRequest(String method, URI uri, Map<String, List<String>> headers, RequestContent content) {

    private static final String WEB_SOCKET = "websocket";

    /** A server is asked for the path {@code /} where a URI names none (RFC 9110 §4.2.3). */
    public OutgoingRequest {
        if (uri.isAbsolute() && "".equals(uri.getRawPath())) {
            uri = uri.resolve(uri.getRawQuery() == null ? "/" : "/?" + uri.getRawQuery());
        }
    }

    /** Whether it asks for a WebSocket (RFC 6455 §4.1), which is no exchange of a request for an answer. */
    boolean upgrades() {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if ("Upgrade".equalsIgnoreCase(header.getKey())
                    && header.getValue().stream().anyMatch(WEB_SOCKET::equalsIgnoreCase)) {
                return true;
            }
        }
        return false;
    }
}
