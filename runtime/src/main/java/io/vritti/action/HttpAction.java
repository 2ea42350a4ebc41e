package io.vritti.action;

import io.vritti.program.Command;
import io.vritti.program.Programs;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An HTTP request about to be sent. Not thread-safe until {@link #key} was asked for once. */
public final class HttpAction implements Action {

    private final String method;
    private final URI uri;
    private final Map<String, List<String>> headers;
    private final RequestBody body;
    private final UnaryOperator<String> credentialIdentity;

    private String family;
    private ActionKey key;

    /**
     * @param method in upper case
     * @param uri absolute
     * @param headers as the host set them
     * @param body read only when the key is asked for
     * @param credentialIdentity a keyed hash: what stands for a credential in the key
     */
    public HttpAction(
            String method,
            URI uri,
            Map<String, List<String>> headers,
            RequestBody body,
            UnaryOperator<String> credentialIdentity) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
        this.credentialIdentity = credentialIdentity;
    }

    /** The beginning of the body, raw, for the search for secrets. */
    String bodyHead() {
        return body.head();
    }

    @Override
    public ActionKind kind() {
        return ActionKind.HTTP;
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

    /** A keyed hash of the credential that the headers carry, or null where there is none to see. */
    public String credential() {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (header.getKey() != null
                    && CredentialHeaders.contains(header.getKey().toLowerCase(Locale.ROOT))
                    && !header.getValue().isEmpty()) {
                return credentialIdentity.apply(header.getValue().get(0));
            }
        }
        return null;
    }

    /** Whether it is signed: then it cannot be seen whether the secret behind it is still the same. */
    public boolean signed() {
        for (List<String> values : headers.values()) {
            for (String value : values) {
                if (Signature.is(value)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A hash of the body; empty without one, null if it is not known beforehand. */
    byte[] bodyIdentity() {
        return body.identity();
    }

    @Override
    public ActionKey key() {
        if (key == null) {
            ActionKey.Builder builder =
                    new ActionKey.Builder("http").add(method).add(uri.toString());
            lowerCase(headers).forEach((name, values) -> {
                if (!VolatileHeaders.contains(name)) {
                    builder.add(name);
                    values.forEach(value -> builder.add(
                            CredentialHeaders.contains(name)
                                    ? credentialIdentity.apply(Signature.owner(value))
                                    : value));
                }
            });
            byte[] identity = body.identity();
            key = builder.add(identity == null ? new byte[0] : identity).build();
        }
        return key;
    }

    @Override
    public ActionKey keyWithoutProgram() {
        return null;
    }

    @Override
    public void settle() {
        body.identity();
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

    @Override
    public String directory() {
        return null;
    }

    @Override
    public String place() {
        return authority();
    }

    @Override
    public List<Command> commands() {
        return List.of();
    }

    @Override
    public boolean relocatable() {
        return false;
    }

    @Override
    public boolean waits() {
        return safe() && Programs.asksHealth(uri.toString());
    }

    @Override
    public <R> R byKind(
            Function<? super ProcessAction, ? extends R> process,
            Function<? super HttpAction, ? extends R> http,
            Function<? super ToolAction, ? extends R> tool) {
        return http.apply(this);
    }

    static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
        Map<String, List<String>> lower = new TreeMap<>();
        headers.forEach((name, values) -> {
            if (name != null) {
                lower.put(name.toLowerCase(Locale.ROOT), values);
            }
        });
        return lower;
    }
}
