package io.vritti.agent.library.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.ssl.SslHandler;
import io.vritti.intercept.http.HeadersByName;
import io.vritti.intercept.http.OutgoingRequest;
import io.vritti.intercept.http.RequestContent;
import io.vritti.text.LoopbackHost;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;

/** Reads a request of a channel. */
final class SentRequest {

    /** In the headers of a request that goes to another address than its own {@code Host} header names. */
    private static final String SENT_TO = "(sent to)";

    private SentRequest() {}

    /**
     * @param refusable whether the client on this channel passes a refusal on to its caller
     * @return null where it is no request for a resource of a server of the network, or its server has no name
     */
    static OutgoingRequest of(ChannelHandlerContext context, HttpRequest request, boolean refusable) {
        SocketAddress server = context.channel().remoteAddress();
        if (request.method().equals(HttpMethod.CONNECT) || !(server instanceof InetSocketAddress)) {
            return null;
        }
        String host = request.headers().get(HttpHeaderNames.HOST);
        boolean proxied = !request.uri().startsWith("/");
        boolean secure = !proxied && context.pipeline().get(SslHandler.class) != null;
        URI uri = uri(request.uri(), secure, host, proxied);
        if (uri == null || uri.getHost() == null || proxied && LoopbackHost.isAuthority(uri.getRawAuthority())) {
            return null;
        }
        HeadersByName headers = NettyHeaders.of(request.headers());
        if (!isNamed(uri, secure, (InetSocketAddress) server)) {
            headers.add(SENT_TO, server.toString());
        }
        RequestContent content = request instanceof FullHttpRequest
                ? CopiedContent.of((FullHttpRequest) request)
                : RequestContent.STREAMED;
        return new OutgoingRequest(
                request.method().name(), uri, headers.asMap(), refusable ? content : content.ofOpenRequest());
    }

    private static URI uri(String target, boolean secure, String host, boolean proxied) {
        if (host == null && !proxied) {
            return null;
        }
        try {
            return new URI(proxied ? target : (secure ? "https://" : "http://") + host + target);
        } catch (URISyntaxException unusual) {
            return null;
        }
    }

    /** Whether the name of the server and the address of the channel are certainly the same. */
    private static boolean isNamed(URI uri, boolean secure, InetSocketAddress address) {
        int port = uri.getPort() < 0 ? secure ? 443 : 80 : uri.getPort();
        return port == address.getPort()
                && LoopbackHost.is(uri.getHost())
                && address.getAddress() != null
                && address.getAddress().isLoopbackAddress();
    }
}
