package io.vritti.reflect.model.chat;

import io.vritti.text.LoopbackHost;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The HTTP proxy that the JVM's system properties name ({@code https.proxyHost}, {@code http.nonProxyHosts}). Not the JVM's own
 * selector, which a host can replace by code of its own. A SOCKS proxy is not used; this machine is asked directly.
 */
final class JvmProxy extends ProxySelector {

    private final Properties properties;

    JvmProxy(Properties properties) {
        this.properties = properties;
    }

    @Override
    public List<Proxy> select(URI uri) {
        String scheme = uri.getScheme();
        String proxy = properties.getProperty(scheme + ".proxyHost", "");
        String host = uri.getHost();
        if (proxy.isEmpty() || host == null || LoopbackHost.is(host) || isExempt(host)) {
            return List.of(Proxy.NO_PROXY);
        }
        return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy, port(scheme))));
    }

    private int port(String scheme) {
        String port = properties.getProperty(scheme + ".proxyPort", "");
        return port.matches("\\d{1,4}|[1-5]\\d{4}") ? Integer.parseInt(port) : scheme.equals("https") ? 443 : 80;
    }

    /** One list for both schemes, with stars (JDK, "Networking Properties"). */
    private boolean isExempt(String host) {
        String names = properties.getProperty("http.nonProxyHosts", "");
        return Stream.of(names.split("\\|"))
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> Pattern.compile(
                                Stream.of(name.split("\\*", -1))
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining(".*")),
                                Pattern.CASE_INSENSITIVE)
                        .matcher(host)
                        .matches());
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
}
