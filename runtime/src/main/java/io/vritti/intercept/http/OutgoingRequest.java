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
public record OutgoingRequest(String method, URI uri, Map<String, List<String>> headers, RequestContent content) {}
