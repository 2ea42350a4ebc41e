package io.vritti.action;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An HTTP request about to be sent. Not thread-safe until {@link #key} was asked for once. */
public final class HttpAction implements Action {

    private final String method;
    private final URI uri;
    private final Map<String, List<String>> headers;
    private final RequestBody body;

    private String family;
    private ActionKey key;

    /**
     * @param method in upper case
     * @param uri absolute
     * @param headers as the host set them
     * @param body read only when the key is asked for
     */
    public HttpAction(String method, URI uri, Map<String, List<String>> headers, RequestBody body) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
    }

    public String method() {
        return method;
    }

    public URI uri() {
        return uri;
    }

    public Map<String, List<String>> headers() {
        return headers;
    }

    /** Host and port, lower case, the port always named ({@code api.example.com:443}). */
    public String authority() {
        String host = uri.getHost() == null ? String.valueOf(uri.getRawAuthority()) : uri.getHost();
        int port = uri.getPort();
        if (port < 0) {
            port = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        }
        return host.toLowerCase(Locale.ROOT) + ":" + port;
    }

    /** GET, HEAD and OPTIONS ask and change nothing (RFC 9110 §9.2.1). */
    public boolean safe() {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> true;
            default -> false;
        };
    }

    @Override
    public ActionKey key() {
        if (key == null) {
            ActionKey.Builder builder =
                    new ActionKey.Builder("http").add(method).add(uri.toString());
            new TreeMap<>(lowerCase(headers)).forEach((name, values) -> {
                if (!VolatileHeaders.contains(name)) {
                    builder.add(name);
                    values.forEach(builder::add);
                }
            });
            byte[] identity = body.identity();
            key = builder.add(identity == null ? new byte[0] : identity).build();
        }
        return key;
    }

    @Override
    public String family() {
        if (family == null) {
            family = method + " " + authority();
        }
        return family;
    }

    @Override
    public String text() {
        return method + " " + uri;
    }

    @Override
    public boolean open() {
        return body.identity() == null;
    }

    private static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
        Map<String, List<String>> lower = new TreeMap<>();
        headers.forEach((name, values) -> {
            if (name != null) {
                lower.put(name.toLowerCase(Locale.ROOT), values);
            }
        });
        return lower;
    }
}
