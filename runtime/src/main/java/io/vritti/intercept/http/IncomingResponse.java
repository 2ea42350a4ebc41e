package io.vritti.intercept.http;

import java.util.List;
import java.util.Map;

/**
 * What a server answered, in types of the JDK.
 *
 * @param headers by name, in any case
 * @param errorBody the head of the body of an error, where it can be had without taking it from the host; else empty
 */
public record IncomingResponse(int status, Map<String, List<String>> headers, String errorBody) {

    /** @return what the server asked to wait, or -1 */
    long retryAfterMillis() {
        String value = header("Retry-After");
        return value == null ? -1 : RetryAfter.millis(value, header("Date"), System.currentTimeMillis());
    }

    private String header(String name) {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (name.equalsIgnoreCase(header.getKey()) && !header.getValue().isEmpty()) {
                return header.getValue().get(0);
            }
        }
        return null;
    }
}
