package io.vritti.reflect.model.chat;

import io.vritti.text.LoopbackHost;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where models are asked.
 *
 * @param url what comes before {@code /chat/completions}: {@link #OPEN_ROUTER}
 * @param key sent to that host only, and never told; may be empty where the endpoint wants none
 * @param plain whether a host other than this machine may be asked without encryption
 */
public record Endpoint(String url, String key, boolean plain) {

    public static final String OPEN_ROUTER = "https://openrouter.ai/api/v1";

    private static final String OPEN_ROUTER_DOMAIN = "openrouter.ai";
    private static final String CHAT = "/chat/completions";

    /** Encrypted, or on this machine. */
    public Endpoint(String url, String key) {
        this(url, key, false);
    }

    public Endpoint {
        url = withoutEnd(withoutEnd(withoutEnd(url.strip(), "/"), CHAT), "/");
        key = key.strip();
    }

    private static String withoutEnd(String text, String end) {
        return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    }

    /** Why nothing may be sent there, in words for the owner; empty if all is well. */
    public String problem() {
        URI address = address();
        if (address == null || address.getHost() == null || address.getRawQuery() != null) {
            return "vritti.reflect.url is no address of an endpoint";
        }
        if (address.getRawUserInfo() != null) {
            return "vritti.reflect.url holds a password; a key belongs into vritti.reflect.key";
        }
        if (!isEncrypted(address) && !plain && !LoopbackHost.is(address.getHost())) {
            return "vritti.reflect.url is not encrypted: over http:// only this machine is asked";
        }
        if (!key.chars().allMatch(c -> c > ' ' && c <= '~')) {
            return "vritti.reflect.key holds characters that no key has";
        }
        return "";
    }

    /** Whether what OpenRouter alone offers can be asked for. */
    boolean isOpenRouter() {
        URI address = address();
        String host = address == null || address.getHost() == null ? "" : address.getHost();
        return host.equalsIgnoreCase(OPEN_ROUTER_DOMAIN)
                || host.toLowerCase(Locale.ROOT).endsWith("." + OPEN_ROUTER_DOMAIN);
    }

    private static boolean isEncrypted(URI address) {
        return address.getScheme().equalsIgnoreCase("https");
    }

    /** Null if it cannot be read, or is none of HTTP. */
    private URI address() {
        try {
            URI address = new URI(url);
            String scheme = address.getScheme();
            boolean http = scheme != null && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"));
            return http ? address : null;
        } catch (URISyntaxException unreadable) {
            return null;
        }
    }

    /** Without the key, so that no log can have it. */
    @Override
    public String toString() {
        return url;
    }
}
