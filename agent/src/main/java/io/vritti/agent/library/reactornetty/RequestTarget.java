package io.vritti.agent.library.reactornetty;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Supplier;
import reactor.netty.http.client.HttpClientConfig;

/** The URI that a client's settings lead to, by Reactor Netty's own rules. */
final class RequestTarget {

    private static final String OWN_CLASSES = "reactor.netty.";

    private RequestTarget() {}

    /** @return null where it is not known beforehand, or no server of the network */
    static URI of(HttpClientConfig client) {
        String written = client.uri() == null ? "/" : client.uri();
        String target = client.baseUrl() != null && written.startsWith("/")
                ? withoutLastSlash(client.baseUrl()) + written
                : written;
        String absolute = target.startsWith("/")
                ? onServer(client, target)
                : target.contains("://") ? target : scheme(client) + "://" + target;
        if (absolute == null) {
            return null;
        }
        int fragment = absolute.indexOf('#');
        try {
            URI uri = new URI(fragment < 0 ? absolute : absolute.substring(0, fragment));
            return uri.getRawAuthority() == null ? null : uri;
        } catch (URISyntaxException unusual) {
            return null;
        }
    }

    private static String onServer(HttpClientConfig client, String path) {
        Supplier<? extends SocketAddress> address = client.remoteAddress();
        // A supplier of the host's own may give another server each time it is asked.
        if (address == null || !address.getClass().getName().startsWith(OWN_CLASSES)) {
            return null;
        }
        SocketAddress server = address.get();
        if (!(server instanceof InetSocketAddress)) {
            return null;
        }
        String host = ((InetSocketAddress) server).getHostString();
        String named = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return scheme(client) + "://" + named + ":" + ((InetSocketAddress) server).getPort() + path;
    }

    private static String scheme(HttpClientConfig client) {
        return client.isSecure() ? "https" : "http";
    }

    private static String withoutLastSlash(String base) {
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
